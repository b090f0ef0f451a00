package org.focgraph.load;

import org.focgraph.dataset.Account;
import org.focgraph.dataset.Dataset;
import org.focgraph.problem.Problems;
import org.focgraph.store.Manifest;

/**
 * What an import did.
 *
 * @param account where every row went; null where the files were not read or not to the end
 * @param manifest the generation now in use; null unless the outcome is imported or unchanged
 * @param failuresAllowed how many roll calls or records may fail
 * @param problems what was set apart, as warnings, and what stopped the import, as errors
 */
public record ImportReport(
        Outcome outcome, Dataset dataset, Account account, Manifest manifest, long failuresAllowed, Problems problems) {

    /** How it ended. */
    public enum Outcome {
        IMPORTED,
        UNCHANGED,
        /** Everything was done but the writing. */
        CHECKED,
        REJECTED
    }
}
