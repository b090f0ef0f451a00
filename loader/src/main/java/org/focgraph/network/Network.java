package org.focgraph.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Things and the links between them, each in the order of their first row.
 *
 * @param columns the columns of the answer that edges have as details
 * @param leftOut how many rows could not become an edge
 */
public record Network(List<NetworkNode> nodes, List<NetworkEdge> edges, List<String> columns, int leftOut) {

    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        columns = List.copyOf(columns);
    }

    /** {@code 24 nodes, 31 edges}. */
    public String sizeInWords() {
        return count(nodes.size(), "node") + ", " + count(edges.size(), "edge");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The kinds of its nodes, in the order they first appear. */
    List<String> kinds() {
        return nodes.stream().map(NetworkNode::kind).distinct().toList();
    }

    /** Nodes by address. */
    Map<String, NetworkNode> byIri() {
        var byIri = new LinkedHashMap<String, NetworkNode>();
        nodes.forEach(node -> byIri.put(node.iri(), node));
        return byIri;
    }
}
