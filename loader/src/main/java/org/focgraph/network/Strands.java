package org.focgraph.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column for each kind. Right, recommendation and threat stand in this order, recommendations as the spine; otherwise
 * the kind with most links to the others is the spine, and the others stand to its left and right in turn. The spine keeps
 * the order of the rows; every other node stands as near as it can to the middle of those it is linked with.
 */
record Strands() implements Arrangement {

    private static final List<String> STANDARD = List.of("right", "recommendation", "threat");
    private static final String STANDARD_SPINE = "recommendation";
    private static final double COLUMN = 400;
    private static final double ROW = 40;

    @Override
    public Map<String, Point> places(Network network) {
        var places = new LinkedHashMap<String, Point>();
        if (network.nodes().isEmpty()) {
            return places;
        }
        var columns = columns(network);
        var spine = spine(network);
        var neighbours = new Neighbours(network);
        int middle = columns.indexOf(spine);
        put(column(network, spine), 0, places);
        // outwards from the spine, so that a column is ordered by those already in their places
        for (int distance = 1; distance < columns.size(); distance++) {
            for (int column : new int[] {middle - distance, middle + distance}) {
                if (column >= 0 && column < columns.size()) {
                    var ordered = byBarycentre(column(network, columns.get(column)), neighbours, places);
                    put(ordered, (column - middle) * COLUMN, places);
                }
            }
        }
        return places;
    }

    static List<String> columns(Network network) {
        var kinds = network.kinds();
        if (STANDARD.containsAll(kinds)) {
            return STANDARD.stream().filter(kinds::contains).toList();
        }
        var columns = new ArrayDeque<String>();
        var spine = spine(network);
        columns.add(spine);
        boolean left = true;
        for (var kind : kinds) {
            if (!kind.equals(spine)) {
                if (left) {
                    columns.addFirst(kind);
                } else {
                    columns.addLast(kind);
                }
                left = !left;
            }
        }
        return List.copyOf(columns);
    }

    private static String spine(Network network) {
        var kinds = network.kinds();
        if (STANDARD.containsAll(kinds) && kinds.contains(STANDARD_SPINE)) {
            return STANDARD_SPINE;
        }
        var byIri = network.byIri();
        var links = new HashMap<String, Integer>();
        for (var edge : network.edges()) {
            var from = byIri.get(edge.from()).kind();
            var to = byIri.get(edge.to()).kind();
            if (!from.equals(to)) {
                links.merge(from, 1, Integer::sum);
                links.merge(to, 1, Integer::sum);
            }
        }
        var spine = kinds.get(0);
        for (var kind : kinds) {
            if (links.getOrDefault(kind, 0) > links.getOrDefault(spine, 0)) {
                spine = kind;
            }
        }
        return spine;
    }

    private static List<String> column(Network network, String kind) {
        return network.nodes().stream()
                .filter(node -> node.kind().equals(kind))
                .map(NetworkNode::iri)
                .toList();
    }

    /** From the top; those with no link to a column already placed come last. */
    private static List<String> byBarycentre(List<String> nodes, Neighbours neighbours, Map<String, Point> places) {
        var heights = new HashMap<String, Double>();
        for (var node : nodes) {
            var mean = neighbours.of(node).stream()
                    .filter(places::containsKey)
                    .mapToDouble(other -> places.get(other).y())
                    .average();
            heights.put(node, mean.orElse(Double.NEGATIVE_INFINITY));
        }
        var ordered = new ArrayList<>(nodes);
        ordered.sort(Comparator.comparingDouble((String node) -> -heights.get(node)));
        return ordered;
    }

    private static void put(List<String> nodes, double x, Map<String, Point> places) {
        double top = (nodes.size() - 1) / 2.0;
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i), new Point(x, (top - i) * ROW));
        }
    }

    @Override
    public String inWords() {
        return "strands: a column for each kind; the middle one in the order of the answer, the others ordered by what"
                + " they are linked with";
    }
}
