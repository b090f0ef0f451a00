package org.focgraph.network;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which nodes are linked with which, whatever the direction and however often. */
final class Neighbours {

    private final Map<String, Set<String>> sets = new LinkedHashMap<>();

    Neighbours(Network network) {
        network.nodes().forEach(node -> sets.put(node.iri(), new LinkedHashSet<>()));
        for (var edge : network.edges()) {
            if (!edge.from().equals(edge.to())) {
                sets.get(edge.from()).add(edge.to());
                sets.get(edge.to()).add(edge.from());
            }
        }
    }

    Collection<String> of(String iri) {
        return sets.get(iri);
    }

    /** The steps from one node to all it is connected with, itself included, in the order of the steps. */
    Map<String, Integer> steps(String from) {
        var steps = new LinkedHashMap<String, Integer>();
        var waiting = new ArrayDeque<String>();
        steps.put(from, 0);
        waiting.add(from);
        while (!waiting.isEmpty()) {
            var here = waiting.remove();
            for (var next : sets.get(here)) {
                if (steps.putIfAbsent(next, steps.get(here) + 1) == null) {
                    waiting.add(next);
                }
            }
        }
        return steps;
    }
}
