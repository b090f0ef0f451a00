package org.focgraph.diff;

import java.util.List;
import java.util.SortedMap;

/**
 * How two releases differ.
 *
 * @param graphs statements that came and went in each graph; the default graph is the empty name
 * @param things what happened to things
 * @param left changed statements that were too many to be told as words
 * @param answers what it does to the questions of the catalogue; null where they were not put
 */
public record Difference(
        String before,
        String after,
        SortedMap<String, Counts> graphs,
        List<ThingChange> things,
        long left,
        Answers answers) {

    /** Statements that came and went. */
    public record Counts(long added, long removed) {

        Counts plus(boolean one) {
            return one ? new Counts(added + 1, removed) : new Counts(added, removed + 1);
        }
    }

    public Difference {
        things = List.copyOf(things);
    }

    /** The same statements in the same graphs. */
    public boolean isNone() {
        return graphs.isEmpty();
    }

    /** Of the default graph, which holds every fact once. */
    public Counts facts() {
        return graphs.getOrDefault("", new Counts(0, 0));
    }
}
