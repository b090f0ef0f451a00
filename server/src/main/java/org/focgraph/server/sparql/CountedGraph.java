package org.focgraph.server.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.Limits;

/** The graph a CONSTRUCT or DESCRIBE fills, up to the number of statements an answer may have. */
final class CountedGraph extends GraphWrapper {

    private final Limits limits;
    private final Effort effort;

    CountedGraph(Graph graph, Limits limits, Effort effort) {
        super(graph);
        this.limits = limits;
        this.effort = effort;
    }

    @Override
    public void add(Triple triple) {
        effort.firstRow();
        effort.step();
        get().add(triple);
        if (get().size() > limits.rows()) {
            throw effort.refuse(CountedRows.tooMany("statements", limits));
        }
    }
}
