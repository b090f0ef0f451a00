package org.focgraph.table;

import java.util.List;

/**
 * A cell as it was written and as it was understood: no value where it is null, several where the column has a separator.
 *
 * @param text as it stands in the file, without the quotes around it; empty in a virtual column
 * @param line where the cell begins
 * @param field number of the field in its row, from 1; 0 in a virtual column
 */
public record Cell(Column column, String text, List<Value> values, CellIris iris, long line, int field) {}
