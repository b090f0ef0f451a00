package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Claim;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Natural;
import org.focgraph.server.facts.Terms;

/**
 * Statements about a thing that say the same property on the same ground.
 *
 * @param claim the assertion they rest on; without one they rest on what the whole entry rests on
 * @param graphs the named graphs they stand in; none for what an import brought
 */
record Statement(Node property, List<Node> values, Optional<Claim> claim, List<Node> graphs) {

    private record Ground(Node property, Optional<Claim> claim, Set<Node> graphs) {}

    /** Every statement about a thing, by property. */
    static List<Statement> all(Thing thing) {
        var facts = thing.facts();
        var graphs = facts.graphs(thing.node());
        var grouped = new LinkedHashMap<Ground, List<Node>>();
        for (var triple : facts.about(thing.node())) {
            var claim = thing.claims().behind(thing.node(), triple.getPredicate(), triple.getObject());
            var ground = new Ground(triple.getPredicate(), claim, Set.copyOf(graphs.getOrDefault(triple, List.of())));
            grouped.computeIfAbsent(ground, any -> new ArrayList<>()).add(triple.getObject());
        }
        return grouped.entrySet().stream()
                .map(entry -> of(facts, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Statement one) -> rank(one.property()))
                        .thenComparing(one -> facts.label(one.property()), Natural.ORDER)
                        .thenComparing(one -> facts.label(one.values().get(0)), Natural.ORDER))
                .toList();
    }

    private static Statement of(Facts facts, Ground ground, List<Node> values) {
        var sorted = values.stream()
                .sorted(Comparator.comparing(
                                (Node value) -> value.isURI() ? facts.label(value) : Facts.text(value), Natural.ORDER)
                        .thenComparing(node -> node.toString()))
                .toList();
        return new Statement(
                ground.property(),
                sorted,
                ground.claim(),
                ground.graphs().stream()
                        .sorted(Comparator.comparing(graph -> graph.toString()))
                        .toList());
    }

    /** What names a thing comes first, what says where it is from last. */
    private static int rank(Node property) {
        if (property.equals(Terms.TYPE)) {
            return 0;
        }
        if (List.of(Terms.LABEL, Terms.PREF_LABEL, Terms.TITLE, Terms.ALT_LABEL).contains(property)) {
            return 1;
        }
        if (List.of(Terms.DEFINITION, Terms.ABSTRACT, Terms.SYMBOL).contains(property)) {
            return 2;
        }
        boolean isOrigin = List.of(Terms.STATUS, Terms.SOURCE, Terms.DERIVED_FROM, Terms.foc("sourceNote"))
                .contains(property);
        return isOrigin ? 4 : 3;
    }
}
