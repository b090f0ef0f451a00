package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Count;
import org.focgraph.server.facts.Natural;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** What points to a thing, by property, with counts; a few of each by name and all by a query. */
final class IncomingBlock implements Block {

    /** How many statements are looked at. */
    private static final int MOST = 20_000;

    private static final int KEPT = 200;
    private static final int SHOWN = 10;

    @Override
    public Html of(Thing thing) {
        var statements = thing.facts().onto(thing.node(), MOST + 1);
        boolean more = statements.size() > MOST;
        var subjects = new HashMap<Node, List<Node>>();
        var counts = new HashMap<Node, Integer>();
        for (var statement : statements) {
            var property = statement.getPredicate();
            if (statement.getSubject().isURI() && !isShownAsEvidence(property)) {
                counts.merge(property, 1, Integer::sum);
                var kept = subjects.computeIfAbsent(property, any -> new ArrayList<>());
                if (kept.size() < KEPT) {
                    kept.add(statement.getSubject());
                }
            }
        }
        if (counts.isEmpty()) {
            return Html.NOTHING;
        }
        var groups = counts.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<Node, Integer> one) -> PropertyName.of(thing.facts(), one.getKey()), Natural.ORDER))
                .map(one -> group(thing, one.getKey(), new Count(one.getValue(), more), subjects.get(one.getKey())))
                .toList();
        return Block.section(
                thing,
                "incoming",
                "What points here",
                Html.of(
                        "{}<dl class=\"incoming\">\n{}</dl>",
                        more
                                ? Html.of(
                                        "<p class=\"muted\">More than {} statements point here; the counts are of those.</p>\n",
                                        "%,d".formatted(MOST))
                                : Html.NOTHING,
                        groups),
                Sparql.about(
                        thing.node(),
                        "SELECT ?property (COUNT(*) AS ?n) WHERE { ?thing ?property $ }\nGROUP BY ?property\nORDER BY ?property"));
    }

    private static boolean isShownAsEvidence(Node property) {
        return property.equals(Terms.SUBJECT) || property.equals(Terms.OBJECT);
    }

    private static Html group(Thing thing, Node property, Count count, List<Node> kept) {
        var facts = thing.facts();
        var links = new ValueText(facts, thing.links());
        var shown = facts.byLabel(kept).stream()
                .limit(SHOWN)
                .map(subject -> Html.of("<li>{}</li>", links.marked(subject)))
                .toList();
        boolean all = count.number() <= SHOWN && !count.more();
        return Html.of(
                "<dt>{} <span class=\"count\">{}</span></dt><dd><ul class=\"values\">{}</ul>{}</dd>\n",
                thing.links().to(property.getURI(), PropertyName.of(facts, property)),
                count,
                shown,
                all
                        ? Html.NOTHING
                        : Html.of(
                                "<a class=\"all\" href=\"{}\">all {}</a>",
                                thing.links().query(Sparql.PREFIXES + Sparql.onto(thing.node(), property)),
                                count.more() ? "of them" : count.toString()));
    }
}
