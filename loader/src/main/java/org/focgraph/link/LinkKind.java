package org.focgraph.link;

/** What the cells of a column name. */
public enum LinkKind {
    RESOLUTION,
    STATE,
    RIGHT,
    RECOMMENDATION;

    /** As in addresses: {@code resolution/…}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
