package org.focgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * The objects of many things, property by property: each property is read from the graph once and as a whole, which for
 * thousands of things is much less work than asking for each. To be used in one transaction and by one thread.
 */
public final class GraphColumns {

    private final Graph graph;
    private final Map<Node, Map<Node, List<Node>>> columns = new HashMap<>();

    public GraphColumns(Graph graph) {
        this.graph = graph;
    }

    /** In no order. */
    public List<Node> objects(Node thing, Node property) {
        return columns.computeIfAbsent(property, this::read).getOrDefault(thing, List.of());
    }

    private Map<Node, List<Node>> read(Node property) {
        var column = new HashMap<Node, List<Node>>();
        graph.find(Node.ANY, property, Node.ANY)
                .forEachRemaining(triple -> column.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>(1))
                        .add(triple.getObject()));
        return column;
    }

    /** Things of a class that have an address, by their addresses. */
    List<Node> ofClass(Node type) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .distinct()
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .toList();
    }
}
