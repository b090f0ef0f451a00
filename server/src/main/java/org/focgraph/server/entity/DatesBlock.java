package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** When: every date of a thing as precise as it is known. */
final class DatesBlock implements Block {

    private static final Map<Node, String> BOUNDS = Map.of(
            Terms.foc("joinedAfter"), "a bound, not a day",
            Terms.foc("joinedBefore"), "a bound, not a day",
            Terms.foc("beginsEarliest"), "derived",
            Terms.foc("beginsLatest"), "derived",
            Terms.foc("endsEarliest"), "derived",
            Terms.foc("endsLatest"), "derived");

    @Override
    public Html of(Thing thing) {
        var facts = thing.facts();
        var rows = new LinkedHashMap<String, Html>();
        dated(thing).forEach(triple -> rows.put(triple.toString(), row(facts, triple)));
        if (rows.isEmpty()) {
            return Html.NOTHING;
        }
        var precision = facts.object(thing.node(), Terms.foc("precision"))
                .map(node -> Html.of("<dt>precision</dt><dd>{}</dd>\n", new ValueText(facts, thing.links()).link(node)))
                .orElse(Html.NOTHING);
        return Block.section(
                thing,
                "dates",
                "Dates",
                Html.of("<dl class=\"facts\">\n{}{}</dl>", new ArrayList<>(rows.values()), precision),
                Sparql.about(
                        thing.node(),
                        "SELECT ?property ?date (DATATYPE(?date) AS ?precision) WHERE {\n  $ ?property ?date\n"
                                + "  FILTER(REGEX(STR(DATATYPE(?date)), \"#(date|gYearMonth|gYear)\"))\n}\nORDER BY ?date"));
    }

    private static List<Triple> dated(Thing thing) {
        return thing.facts().about(thing.node()).stream()
                .filter(triple -> DateText.isDate(triple.getObject()))
                .sorted(Comparator.comparing((Triple triple) -> Facts.text(triple.getObject()))
                        .thenComparing(triple -> triple.getPredicate().toString()))
                .toList();
    }

    private static Html row(Facts facts, Triple triple) {
        var note = BOUNDS.get(triple.getPredicate());
        var precision = DateText.precision(triple.getObject());
        var words = note != null ? note : precision.equals("day") ? "" : precision + " only";
        return Html.of(
                "<dt>{}</dt><dd>{} <span class=\"muted\">{}</span></dd>\n",
                PropertyName.of(facts, triple.getPredicate()),
                DateText.of(triple.getObject()),
                words);
    }
}
