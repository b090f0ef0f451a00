package org.focgraph.derive;

import static org.focgraph.derive.Terms.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What follows from dated memberships and is stored so that one pattern answers "a member on that day": the bounds of
 * each membership, the rosters of each coalition, and for each roll call the roster of each coalition on its date.
 */
public final class RosterGraph {

    private final Graph source;
    private final Graph derived = GraphFactory.createDefaultGraph();

    private RosterGraph(Graph source) {
        this.source = source;
    }

    /** The derived statements alone. */
    public static Graph derive(Graph source) {
        var graph = new RosterGraph(source);
        MembershipSpans.dated(source).forEach(graph::bounds);
        var rosters = graph.rosters();
        rosters.values().forEach(list -> list.forEach(graph::roster));
        graph.rollCalls(rosters);
        return graph.derived;
    }

    private void bounds(MembershipSpan span) {
        var membership = uri(span.membership());
        add(membership, BEGINS_EARLIEST, date(span.beginsEarliest()));
        add(membership, BEGINS_LATEST, date(span.beginsLatest()));
        if (!span.endsEarliest().equals(LocalDate.MAX)) {
            add(membership, ENDS_EARLIEST, date(span.endsEarliest()));
            add(membership, ENDS_LATEST, date(span.endsLatest()));
        }
    }

    private Map<String, List<Roster>> rosters() {
        var byCoalition = MembershipSpans.counting(source).stream()
                .filter(span -> source.contains(uri(span.coalition()), RDF.type.asNode(), COALITION_CLASS))
                .collect(Collectors.groupingBy(MembershipSpan::coalition, TreeMap::new, Collectors.toList()));
        var rosters = new TreeMap<String, List<Roster>>();
        byCoalition.forEach(
                (coalition, spans) -> rosters.put(coalition, Roster.of(coalition, spans, knownUntil(uri(coalition)))));
        return rosters;
    }

    /** A list complete "as of" some date says nothing of the days after it. */
    private LocalDate knownUntil(Node coalition) {
        var asOf = one(coalition, AS_OF);
        return asOf == null
                ? LocalDate.MAX
                : DateBounds.of(asOf).map(DateBounds::latest).orElse(LocalDate.MAX);
    }

    private void roster(Roster roster) {
        var node = node(roster);
        var coalition = uri(roster.coalition());
        add(node, RDF.type.asNode(), ROSTER_CLASS);
        add(node, COALITION, coalition);
        add(node, FROM, date(roster.from()));
        if (!roster.until().equals(LocalDate.MAX)) {
            add(node, UNTIL, date(roster.until()));
        }
        roster.includes().forEach(state -> add(node, INCLUDES, uri(state)));
        roster.mayInclude().forEach(state -> add(node, MAY_INCLUDE, uri(state)));
        add(node, MEMBER_COUNT, integer(roster.includes().size()));
        var completeness = one(coalition, COMPLETENESS);
        if (completeness != null) {
            add(node, COMPLETENESS, completeness);
        }
        add(node, RDFS.label.asNode(), english(label(roster, coalition)));
        add(node, DERIVED_FROM, coalition);
    }

    private String label(Roster roster, Node coalition) {
        var name = one(coalition, ALT_LABEL);
        return (name == null ? localKey(coalition) : name.getLiteralLexicalForm()) + ": members from " + roster.from()
                + (roster.until().equals(LocalDate.MAX) ? " on" : " to " + roster.until());
    }

    private void rollCalls(Map<String, List<Roster>> rosters) {
        for (var rollCall : rollCallDates().entrySet()) {
            for (var ofCoalition : rosters.values()) {
                ofCoalition.stream()
                        .filter(roster -> roster.holdsOn(rollCall.getValue()))
                        .forEach(roster -> add(rollCall.getKey(), ROSTER, node(roster)));
            }
        }
    }

    private Map<Node, LocalDate> rollCallDates() {
        var dates = new java.util.LinkedHashMap<Node, LocalDate>();
        source.find(Node.ANY, RDF.type.asNode(), ROLL_CALL_CLASS)
                .mapWith(t -> t.getSubject())
                .toList()
                .forEach(rollCall -> {
                    var date = one(rollCall, DATE);
                    if (date != null) {
                        DateBounds.of(date)
                                .filter(bounds -> bounds.earliest().equals(bounds.latest()))
                                .ifPresent(bounds -> dates.put(rollCall, bounds.earliest()));
                    }
                });
        return dates;
    }

    private static Node node(Roster roster) {
        return uri(BASE_ROSTER + localKey(uri(roster.coalition())) + "-" + roster.from());
    }

    /** The one value of a property; the first in order where a graph holds several. */
    private Node one(Node subject, Node predicate) {
        var values = new ArrayList<>(source.find(subject, predicate, Node.ANY)
                .mapWith(t -> t.getObject())
                .toList());
        values.sort(java.util.Comparator.comparing(Node::toString));
        return values.isEmpty() ? null : values.get(0);
    }

    private void add(Node subject, Node predicate, Node object) {
        derived.add(subject, predicate, object);
    }
}
