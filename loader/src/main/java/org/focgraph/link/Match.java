package org.focgraph.link;

import java.util.Locale;

/** How a cell came to its address. */
public enum Match {
    /** The cell is the symbol, name or label itself. */
    EXACT,
    /** The cell is it but for its spelling, or was completed by a stated rule. */
    NORMALISED,
    /** The cell is a name the state no longer bears, or bore on the day given. */
    FORMER_NAME,
    /** The cell is a code or number in a list. */
    CODE,
    /** The cell can mean several things. */
    AMBIGUOUS,
    /** Nothing was found. */
    NONE;

    /** As written in the column {@code focgraph_match}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
