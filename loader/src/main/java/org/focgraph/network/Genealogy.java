package org.focgraph.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Time from left to right: x is a hundred times the decimal year, the middle of what is known of a date. A band for each
 * lane, or kind where the answer names no lanes, from the top in the order of the rows; in a band a node goes down a row
 * where another is too near. Nodes without a date stand a year and a half before the first that has one.
 */
record Genealogy() implements Arrangement {

    private static final double YEAR = 100;
    private static final double BEFORE = 1.5 * YEAR;
    private static final double NEAR = 90;
    private static final double ROW = 40;

    @Override
    public Map<String, Point> places(Network network) {
        double first = network.nodes().stream()
                .flatMapToDouble(node -> DecimalYear.of(node.date()).stream())
                .min()
                .orElse(0);
        var x = new LinkedHashMap<String, Double>();
        network.nodes()
                .forEach(node -> x.put(
                        node.iri(),
                        DecimalYear.of(node.date()).stream()
                                .map(year -> year * YEAR)
                                .findFirst()
                                .orElse(first * YEAR - BEFORE)));
        var places = new LinkedHashMap<String, Point>();
        double top = 0;
        for (var lane : lanes(network).values()) {
            top -= ROW + put(lane, x, top, places);
        }
        return places;
    }

    private static Map<String, List<String>> lanes(Network network) {
        var lanes = new LinkedHashMap<String, List<String>>();
        for (var node : network.nodes()) {
            var lane = node.lane().isEmpty() ? node.kind() : node.lane();
            lanes.computeIfAbsent(lane, any -> new ArrayList<>()).add(node.iri());
        }
        return lanes;
    }

    /** @return how high the band is */
    private static double put(List<String> lane, Map<String, Double> x, double top, Map<String, Point> places) {
        var ends = new ArrayList<Double>();
        var ordered = new ArrayList<>(lane);
        ordered.sort(Comparator.comparingDouble(x::get));
        for (var node : ordered) {
            int row = 0;
            while (row < ends.size() && ends.get(row) > x.get(node) - NEAR) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(x.get(node));
            } else {
                ends.set(row, x.get(node));
            }
            places.put(node, new Point(x.get(node), top - row * ROW));
        }
        return ends.size() * ROW;
    }

    @Override
    public String inWords() {
        return "genealogy: x is a hundred times the decimal year, the middle of what is known of a date; a band for each"
                + " lane or kind; nodes without a date stand before the first that has one";
    }
}
