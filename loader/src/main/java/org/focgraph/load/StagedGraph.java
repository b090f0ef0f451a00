package org.focgraph.load;

import org.apache.jena.graph.Graph;
import org.focgraph.store.GraphRecord;

/**
 * A graph ready to go into a store.
 *
 * @param record what it was made from
 * @param graph its statements
 * @param unchanged true where the store already holds it, made from the same inputs
 */
public record StagedGraph(GraphRecord record, Graph graph, boolean unchanged) {

    public String name() {
        return record.name();
    }
}
