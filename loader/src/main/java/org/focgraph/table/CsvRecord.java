package org.focgraph.table;

import java.util.List;
import java.util.Optional;
import org.focgraph.problem.Printable;

/**
 * The cells between two ends of a row, as the parser saw them.
 *
 * @param line where the first cell begins
 * @param number in the file, from 1
 * @param strayByte where in its line the first byte stands that is not UTF-8, from 1; 0 where there is none
 */
record CsvRecord(List<String> cells, long line, long number, long strayByte) {

    boolean isBlank() {
        return cells.size() == 1 && cells.get(0).isEmpty();
    }

    /** What is not UTF-8 in a cell. */
    Optional<Fault> strayIn(int index) {
        var cell = cells.get(index);
        int at = strayByte == 0 ? -1 : Utf8Reader.firstStray(cell);
        if (at < 0) {
            return Optional.empty();
        }
        boolean first = cells.stream().limit(index).allMatch(before -> Utf8Reader.firstStray(before) < 0);
        return Optional.of(new Fault(
                "TABLE-ENCODING",
                String.format(
                        "byte 0x%02X%s is not UTF-8, in %s",
                        Utf8Reader.strayByte(cell.charAt(at)),
                        first ? ", byte " + strayByte + " of its line," : "",
                        Printable.quoted(Utf8Reader.shown(cell))),
                "save the file as UTF-8"));
    }

    /** The line on which a cell begins: cells before it may have line ends in them. */
    long lineOf(int index) {
        long at = line;
        for (int i = 0; i < index; i++) {
            at += lineEnds(cells.get(i));
        }
        return at;
    }

    static long lineEnds(String text) {
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                count++;
            }
        }
        return count;
    }
}
