package org.focgraph.table;

import java.util.ArrayList;
import java.util.List;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/**
 * Which field of a file belongs to which column.
 *
 * <p>CSVW matches by position and then wants names or titles to agree; here a column is found by its name or one of its
 * titles wherever it stands, so that columns may be moved.
 *
 * @param fields index of the field of each column, or -1
 * @param width how many cells a row must have
 * @param sound whether rows can be understood by it
 */
record Header(List<Integer> fields, int width, boolean sound) {

    private static final int NONE = -1;

    /** Columns in the order of the metadata, for a file without a header. */
    static Header byPosition(List<Column> columns) {
        var fields = new ArrayList<Integer>();
        int width = (int) columns.stream().filter(column -> !column.virtual()).count();
        for (int i = 0; i < columns.size(); i++) {
            fields.add(columns.get(i).virtual() ? NONE : i);
        }
        return new Header(List.copyOf(fields), width, true);
    }

    /** The header of a file, cell by cell; empty where there is none. */
    static List<String> titles(CsvPlace place, Dialect dialect, Problems problems) {
        var opened = CsvRecords.open(place, dialect, problems);
        if (opened.isEmpty()) {
            return List.of();
        }
        try (var records = opened.get()) {
            var first = records.next();
            if (first.isEmpty() && !records.isLost()) {
                empty(Location.of(place.displayName()), problems);
            }
            return first.map(record -> dialect.header()
                            ? record.cells().stream()
                                    .map(cell -> Utf8Reader.shown(dialect.trimmed(cell)))
                                    .toList()
                            : record.cells().stream().map(cell -> "").toList())
                    .orElse(List.of());
        }
    }

    static void empty(Location file, Problems problems) {
        problems.add(
                Problem.error(file, "TABLE-EMPTY", "the file is empty", "write the header row, or restore the file"));
    }

    static Header match(CsvRecord record, TableSchema table, Problems problems) {
        return new HeaderMatching(record, table, problems).match();
    }
}
