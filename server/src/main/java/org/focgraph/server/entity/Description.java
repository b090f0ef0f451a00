package org.focgraph.server.entity;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.server.facts.Claims;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;

/**
 * What the data of one thing are, by a rule that is stated in docs/linked-data.md: every statement about it, the same for
 * the assertions that say what those rest on and for nodes without address that they lead to, and the labels of whatever
 * the statements point to.
 */
final class Description {

    private final Facts facts;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<Node> described = new HashSet<>();
    private final ArrayDeque<Node> waiting = new ArrayDeque<>();

    private Description(Facts facts) {
        this.facts = facts;
    }

    static Graph of(Facts facts, Node thing) {
        var description = new Description(facts);
        description.describe(thing);
        Claims.about(facts, thing).all().forEach(claim -> description.describe(claim.node()));
        description.label();
        return description.graph;
    }

    private void describe(Node thing) {
        waiting.add(thing);
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            if (described.add(node)) {
                for (var statement : facts.about(node)) {
                    graph.add(statement);
                    if (statement.getObject().isBlank()) {
                        waiting.add(statement.getObject());
                    }
                }
            }
        }
    }

    private void label() {
        var named = new HashSet<Node>();
        for (var statement : graph.find().toList()) {
            var object = statement.getObject();
            if (object.isURI() && !described.contains(object) && named.add(object)) {
                for (var label : facts.objects(object, Terms.LABEL)) {
                    graph.add(Triple.create(object, Terms.LABEL, label));
                }
            }
        }
    }
}
