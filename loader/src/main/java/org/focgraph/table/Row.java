package org.focgraph.table;

import java.util.List;
import org.focgraph.problem.Location;

/**
 * A row, one cell per column in the order of the metadata.
 *
 * @param number from 1, header not counted
 * @param line where the row begins
 * @param aboutIri the aboutUrl of the table, filled in; its number as RFC 7111 writes it where there is none
 */
public record Row(TableSchema table, long number, long line, String aboutIri, List<Cell> cells) {

    public Cell cell(String column) {
        return cells.stream()
                .filter(cell -> cell.column().name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + column + " in " + table.name()));
    }

    /** Empty where the cell is null. */
    public List<Value> values(String column) {
        return cell(column).values();
    }

    /** The cell as it was written. */
    public String text(String column) {
        return cell(column).text();
    }

    public Location location() {
        return Location.of(table.csvDisplayName()).at(line, 0);
    }

    public Location location(String column) {
        var cell = cell(column);
        return Location.of(table.csvDisplayName()).at(cell.line(), cell.field());
    }
}
