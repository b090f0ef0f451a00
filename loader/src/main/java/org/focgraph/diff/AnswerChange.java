package org.focgraph.diff;

import java.util.List;

/**
 * A question of the catalogue whose answer is another one.
 *
 * @param question its path in the catalogue
 * @param before rows of the earlier answer
 * @param after rows of the later answer
 * @param added rows, or statements, only the later answer has
 * @param removed rows, or statements, only the earlier answer has
 */
public record AnswerChange(
        String question, String summary, long before, long after, List<String> added, List<String> removed) {

    public AnswerChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
