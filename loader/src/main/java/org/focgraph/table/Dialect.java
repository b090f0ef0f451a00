package org.focgraph.table;

import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * How the file is written down, where it is not the usual way.
 *
 * @param quote absent where quotes mean nothing
 * @param commentPrefix what begins a line that is no row; absent unless the metadata says so: CSVW's two documents
 *     disagree on the default, and a row that begins with # must not vanish
 */
public record Dialect(
        String delimiter,
        Optional<Character> quote,
        Optional<Character> commentPrefix,
        boolean header,
        int skipRows,
        boolean skipBlankRows,
        boolean trimStart,
        boolean trimEnd) {

    public static final Dialect USUAL =
            new Dialect(",", Optional.of('"'), Optional.empty(), true, 0, false, false, false);

    /**
     * Lenient, so that the parser goes on after a bad quote.
     *
     * @throws IllegalArgumentException where one sign is to mean two things
     */
    CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote.orElse(null))
                .setCommentMarker(commentPrefix.orElse(null))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    String trimmed(String cell) {
        var start = trimStart ? cell.stripLeading() : cell;
        return trimEnd ? start.stripTrailing() : start;
    }
}
