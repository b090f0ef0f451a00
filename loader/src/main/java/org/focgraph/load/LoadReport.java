package org.focgraph.load;

import org.focgraph.problem.Problems;
import org.focgraph.store.Manifest;

/**
 * What a load did.
 *
 * @param manifest the generation now in use, or null where the data was rejected
 * @param rebuilt graphs made anew; the others were taken as they stood
 */
public record LoadReport(Outcome outcome, Manifest manifest, long rebuilt, Problems problems) {

    /** How it ended. */
    public enum Outcome {
        LOADED,
        UNCHANGED,
        REJECTED
    }

    static LoadReport rejected(Problems problems) {
        return new LoadReport(Outcome.REJECTED, null, 0, problems);
    }
}
