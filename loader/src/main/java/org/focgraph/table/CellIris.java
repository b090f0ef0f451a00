package org.focgraph.table;

import java.util.Optional;

/**
 * The IRIs of a cell: what it is about, which property it gives and what it points to.
 *
 * @param about absent where the table does not say what its rows are about
 * @param value absent where the values themselves are the object
 */
public record CellIris(Optional<String> about, String property, Optional<String> value) {}
