package org.focgraph.votes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;

/** The rosters of all coalitions, to find those that hold on a day. */
public final class Rosters {

    private static final Node ROSTER = foc("roster");

    private record Span(Node roster, LocalDate from, LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private final List<Span> spans = new ArrayList<>();
    private final Map<LocalDate, List<Node>> known = new HashMap<>();

    private Rosters() {}

    /** Reads the derived rosters. */
    public static Rosters read(Graph derived) {
        var rosters = new Rosters();
        derived.find(Node.ANY, RDF.type.asNode(), foc("Roster"))
                .mapWith(Triple::getSubject)
                .forEachRemaining(node -> rosters.spans.add(new Span(
                        node, day(derived, node, "from", LocalDate.MIN), day(derived, node, "until", LocalDate.MAX))));
        rosters.spans.sort(java.util.Comparator.comparing(span -> span.roster().getURI()));
        return rosters;
    }

    private static LocalDate day(Graph graph, Node roster, String property, LocalDate otherwise) {
        var values = graph.find(roster, foc(property), Node.ANY).toList();
        return values.isEmpty()
                ? otherwise
                : LocalDate.parse(values.get(0).getObject().getLiteralLexicalForm());
    }

    /** One roster of each coalition that had members that day. */
    public List<Node> on(LocalDate day) {
        return known.computeIfAbsent(day, d -> spans.stream()
                .filter(span -> span.holdsOn(d))
                .map(Span::roster)
                .toList());
    }

    /** Points a roll call to the rosters of its day; of a month, to those that hold on every day of it. */
    public void link(Node rollCall, Days days, StreamRDF sink) {
        var last = on(days.last());
        on(days.first()).stream()
                .filter(last::contains)
                .forEach(roster -> sink.triple(Triple.create(rollCall, ROSTER, roster)));
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }
}
