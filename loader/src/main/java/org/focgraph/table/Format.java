package org.focgraph.table;

/** How values are written in the cells of a column, where it is not the way of XSD. */
public sealed interface Format permits BooleanFormat, DateFormat, NumberFormat, TextFormat {

    /** Turns the text of a cell into the lexical form XSD wants. */
    Parsed parse(String text);
}
