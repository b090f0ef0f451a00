package org.focgraph.network;

import java.util.Map;

/** What the details of an edge mean, for files that can say so. */
final class EdgeWords {

    private static final Map<String, String> MEANINGS = Map.of(
            "basis", "explicit: the text says so; interpretive: a reader infers it",
            "locator", "where it stands in the text",
            "rationale", "the reason given for the link",
            "status", "how far the link was verified",
            "source", "address of the source",
            "assertion", "address of the statement about this link");

    private EdgeWords() {}

    static String meaning(String column) {
        return MEANINGS.getOrDefault(column, "the column " + column + " of the answer");
    }
}
