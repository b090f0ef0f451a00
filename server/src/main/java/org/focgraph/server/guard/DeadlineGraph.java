package org.focgraph.server.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph whose reader is stopped when the query's time is over: what makes a property path end. */
final class DeadlineGraph extends GraphWrapper {

    private final Effort effort;

    DeadlineGraph(Graph graph, Effort effort) {
        super(graph);
        this.effort = effort;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        effort.step();
        return get().find(subject, predicate, object).filterKeep(triple -> {
            effort.step();
            return true;
        });
    }

    @Override
    public ExtendedIterator<Triple> find(Triple triple) {
        return find(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public ExtendedIterator<Triple> find() {
        return find(Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        effort.step();
        return get().contains(subject, predicate, object);
    }

    @Override
    public boolean contains(Triple triple) {
        return contains(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
