package org.focgraph.load;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.problem.Problems;
import org.focgraph.store.GraphRecord;

/**
 * What staging came to.
 *
 * @param graphs every graph with its statements; empty where nothing changed or the data was rejected
 * @param union all statements of all graphs
 * @param standing the records of the graphs where nothing changed
 * @param problems everything that was found
 */
public record Staged(List<StagedGraph> graphs, Graph union, List<GraphRecord> standing, Problems problems) {

    public Staged {
        graphs = List.copyOf(graphs);
        standing = List.copyOf(standing);
    }

    static Staged rejected(Problems problems) {
        return new Staged(List.of(), GraphFactory.createDefaultGraph(), List.of(), problems);
    }

    static Staged unchanged(List<GraphRecord> records, Problems problems) {
        return new Staged(List.of(), GraphFactory.createDefaultGraph(), records, problems);
    }

    public boolean isRejected() {
        return problems.hasErrors();
    }

    public boolean isUnchanged() {
        return !standing.isEmpty();
    }
}
