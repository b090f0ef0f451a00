package org.focgraph.link;

import java.util.Map;

/**
 * One thing a text may mean.
 *
 * @param score from 0 to 100, by the table in {@code docs/reconciliation.md}
 * @param match whether it is this and nothing else
 * @param features what speaks for it and against it: booleans, and shares from 0 to 1
 * @param reason in words
 */
public record Candidate(Thing thing, double score, boolean match, Map<String, Object> features, String reason) {

    public Candidate {
        features = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(features));
    }
}
