package org.focgraph.server.entity;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** Answers that differ: those to a contested question, or those about a thing. */
final class ContestBlock implements Block {

    private static final int MOST = 50;

    @Override
    public Html of(Thing thing) {
        var facts = thing.facts();
        var contested = Terms.foc("ContestedStatement");
        boolean isContest = thing.is("Contest");
        var answers = isContest
                ? facts.subjects(Terms.foc("contest"), thing.node(), MOST)
                : facts.subjects(Terms.SUBJECT, thing.node(), MOST * 10).stream()
                        .filter(node -> facts.is(node, contested))
                        .limit(MOST)
                        .toList();
        if (answers.isEmpty()) {
            return Html.NOTHING;
        }
        var rows = answers.stream()
                .sorted(Comparator.comparing((Node node) -> isPreferred(facts, node) ? 0 : 1)
                        .thenComparing(node -> node.toString()))
                .map(node -> row(thing, node))
                .toList();
        var rule = facts.english(thing.node(), Terms.foc("rule"));
        return Block.section(
                thing,
                "contested",
                isContest ? "Answers" : "Where sources differ",
                Html.of(
                        """
                        {}<table class="cards">
                        <thead><tr><th scope="col">Answer</th><th scope="col">Property</th><th scope="col">Preferred</th>\
                        <th scope="col">Why</th><th scope="col">Source</th></tr></thead>
                        <tbody>
                        {}</tbody>
                        </table>""",
                        rule.isEmpty() ? Html.NOTHING : Html.of("<p>Rule: {}</p>\n", rule),
                        rows),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?answer ?property ?value ?preferred ?rationale ?source WHERE {
                          ?answer a foc:ContestedStatement ; %s $ ; rdf:predicate ?property ; rdf:object ?value ; foc:preferred ?preferred .
                          OPTIONAL { ?answer foc:rationale ?rationale }
                          OPTIONAL { ?answer dcterms:source ?source }
                        }
                        ORDER BY ?answer"""
                                .formatted(isContest ? "foc:contest" : "rdf:subject")));
    }

    private static boolean isPreferred(Facts facts, Node node) {
        return facts.text(node, Terms.foc("preferred")).equals("true");
    }

    private static Html row(Thing thing, Node node) {
        var facts = thing.facts();
        var values = new ValueText(facts, thing.links());
        var value = facts.object(node, Terms.OBJECT).map(values::of).orElse(Html.NOTHING);
        var property = facts.object(node, Terms.PREDICATE)
                .map(found -> PropertyName.of(facts, found))
                .orElse("");
        return Html.of(
                "<tr><th scope=\"row\" data-name=\"Answer\">{} <a href=\"{}\">entry</a></th><td data-name=\"Property\">{}</td>"
                        + "<td data-name=\"Preferred\">{}</td><td data-name=\"Why\">{}</td><td data-name=\"Source\">{}</td></tr>\n",
                value,
                thing.links().href(node.toString()),
                property,
                isPreferred(facts, node) ? "yes" : "no",
                facts.english(node, Terms.RATIONALE),
                values.all(facts.byLabel(facts.objects(node, Terms.SOURCE))));
    }
}
