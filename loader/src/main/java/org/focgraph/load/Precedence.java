package org.focgraph.load;

import java.util.Comparator;
import java.util.List;
import org.focgraph.store.GraphRecord;

/**
 * Which graph comes first where several describe one thing: the curated ones, then imports in the order of
 * {@link Datasets}.
 */
final class Precedence {

    private static final Comparator<GraphRecord> ORDER =
            Comparator.comparingInt(Precedence::rank).thenComparing(GraphRecord::name);

    private Precedence() {}

    static List<GraphRecord> ordered(List<GraphRecord> graphs) {
        return graphs.stream().sorted(ORDER).toList();
    }

    private static int rank(GraphRecord graph) {
        if (!graph.kind().isImported()) {
            return -1;
        }
        var keys = Datasets.keys();
        for (int i = 0; i < keys.size(); i++) {
            if (graph.name().equals(keys.get(i)) || graph.name().startsWith("derived/" + keys.get(i) + "-")) {
                return i;
            }
        }
        return keys.size();
    }
}
