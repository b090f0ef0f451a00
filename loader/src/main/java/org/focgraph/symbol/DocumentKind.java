package org.focgraph.symbol;

/** What kind of document a symbol names. */
public enum DocumentKind {
    RESOLUTION,
    DECISION,
    /** {@code L.}, also the restricted {@code R.} and working papers {@code WP.}. */
    DRAFT,
    /** A record of a meeting, {@code PV.}. */
    MEETING,
    /** Anything else: a report, a letter. */
    DOCUMENT
}
