package org.focgraph.votes.voeten;

import java.util.List;
import java.util.Map;
import org.focgraph.dataset.Reason;

/**
 * What a release is besides its roll calls.
 *
 * @param source key in table {@code sources}
 * @param listsAbsence does it list those who were absent? If not, a state that it does not list may have been
 * @param files SHA-256 of each file by its name
 * @param otherRows rows of its tables without votes
 * @param strays rows that belong to no roll call that can be told
 */
public record Release(
        String source, boolean listsAbsence, Map<String, String> files, long otherRows, List<Reason> strays) {}
