package org.focgraph.link;

import java.util.Locale;

/** What the cells of a column name. */
public enum LinkKind {
    RESOLUTION,
    STATE,
    RIGHT,
    THREAT,
    RECOMMENDATION,
    DOCUMENT;

    /** As in addresses: {@code resolution/…}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in the vocabulary: {@code foc:Resolution}. */
    public String term() {
        return name().charAt(0) + word().substring(1);
    }
}
