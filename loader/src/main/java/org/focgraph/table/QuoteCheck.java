package org.focgraph.table;

import java.util.List;
import java.util.Optional;

/**
 * Holds the cells a lenient parser gave against the text they came from: quotes must enclose a whole cell, and those
 * inside be doubled (RFC 4180).
 */
record QuoteCheck(SourceText source, String delimiter, char quote) {

    private static final long WRONG = -1;
    private static final long OPEN = -2;

    /** What is wrong with a cell. */
    enum Kind {
        INSIDE,
        AFTER,
        OPEN
    }

    /** The first cell that is not written as it should be. */
    record Misquoted(int index, long position, Kind kind) {}

    Optional<Misquoted> check(List<String> cells, long start) {
        long at = start;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            boolean quoted = source.at(at) == quote;
            long end = quoted ? afterQuoted(cell, at) : afterPlain(cell, at);
            boolean last = i == cells.size() - 1;
            if (end < 0 || !(last ? isRowEnd(end) : source.hasAt(end, delimiter))) {
                var open = end == OPEN || CsvRecord.lineEnds(cell) > 0;
                var kind = !quoted ? Kind.INSIDE : open ? Kind.OPEN : Kind.AFTER;
                return Optional.of(new Misquoted(i, at, kind));
            }
            at = end + delimiter.length();
        }
        return Optional.empty();
    }

    private boolean isRowEnd(long position) {
        int c = source.at(position);
        return c == '\n' || c == '\r' || c < 0;
    }

    private long afterPlain(String cell, long at) {
        return cell.indexOf(quote) < 0 && source.hasAt(at, cell) ? at + cell.length() : WRONG;
    }

    private long afterQuoted(String cell, long at) {
        long p = at + 1;
        for (int i = 0; i < cell.length(); i++) {
            if (source.at(p++) != cell.charAt(i) || cell.charAt(i) == quote && source.at(p++) != quote) {
                return WRONG;
            }
        }
        return source.at(p) == quote ? p + 1 : source.at(p) < 0 ? OPEN : WRONG;
    }
}
