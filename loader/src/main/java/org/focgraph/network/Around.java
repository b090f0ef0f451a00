package org.focgraph.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rings around one node, by the number of steps to it; what is not connected with it stands in a ring of its own outside.
 * On a ring nodes follow those they are reached from.
 *
 * @param given the address of the node in the middle, where it is a node of the network; otherwise it is the one that
 *     reaches most nodes in the fewest steps (in a network of more than 500 nodes: the one with most neighbours)
 */
record Around(Optional<String> given) implements Arrangement {

    private static final double RING = 200;
    private static final double APART = 40;
    private static final int MOST_COMPARED = 500;

    @Override
    public Map<String, Point> places(Network network) {
        var places = new LinkedHashMap<String, Point>();
        if (network.nodes().isEmpty()) {
            return places;
        }
        var neighbours = new Neighbours(network);
        var focus = focus(network, neighbours);
        double radius = -RING;
        for (var ring : rings(network, neighbours.steps(focus))) {
            radius = Math.max(radius + RING, ring.size() == 1 ? 0 : ring.size() * APART / (2 * StrictMath.PI));
            put(ring, radius, places);
        }
        return places;
    }

    /** Each in the order of the steps, so that those reached from one node are side by side. */
    private static List<List<String>> rings(Network network, Map<String, Integer> steps) {
        var rings = new ArrayList<List<String>>();
        steps.forEach((node, step) -> {
            if (step == rings.size()) {
                rings.add(new ArrayList<>());
            }
            rings.get(step).add(node);
        });
        var outside = network.nodes().stream()
                .map(NetworkNode::iri)
                .filter(node -> !steps.containsKey(node))
                .toList();
        if (!outside.isEmpty()) {
            rings.add(outside);
        }
        return rings;
    }

    String focus(Network network, Neighbours neighbours) {
        if (given.isPresent() && network.byIri().containsKey(given.get())) {
            return given.get();
        }
        var nearest = network.nodes().get(0).iri();
        long best = Long.MIN_VALUE;
        for (var node : network.nodes()) {
            long nearness = network.nodes().size() > MOST_COMPARED
                    ? neighbours.of(node.iri()).size()
                    : nearness(neighbours.steps(node.iri()), network.nodes().size());
            if (nearness > best) {
                best = nearness;
                nearest = node.iri();
            }
        }
        return nearest;
    }

    /** More nodes reached come before fewer steps. */
    private static long nearness(Map<String, Integer> steps, int nodes) {
        long all = steps.values().stream().mapToLong(Integer::longValue).sum();
        return steps.size() * (long) nodes * nodes - all;
    }

    /** From the top, clockwise. */
    private static void put(List<String> ring, double radius, Map<String, Point> places) {
        for (int i = 0; i < ring.size(); i++) {
            double angle = 2 * StrictMath.PI * i / ring.size();
            places.put(ring.get(i), new Point(radius * StrictMath.sin(angle), radius * StrictMath.cos(angle)));
        }
    }

    @Override
    public String inWords() {
        return "around: rings by the number of steps from the node in the middle; what is not connected with it stands"
                + " outside";
    }
}
