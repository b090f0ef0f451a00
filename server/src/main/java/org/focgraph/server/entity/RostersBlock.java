package org.focgraph.server.entity;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** Who belonged to a coalition when: the rosters of a coalition, or the states of one roster. */
final class RostersBlock implements Block {

    private static final int MOST = 1_000;
    private static final int SHOWN_AT_ONCE = 20;

    @Override
    public Html of(Thing thing) {
        if (thing.is("Roster")) {
            return members(thing);
        }
        return thing.is("Coalition") ? rosters(thing) : Html.NOTHING;
    }

    private static Html members(Thing thing) {
        var facts = thing.facts();
        var certain = facts.byLabel(facts.objects(thing.node(), Terms.INCLUDES));
        var possible = facts.byLabel(facts.objects(thing.node(), Terms.MAY_INCLUDE));
        return Block.section(
                thing,
                "members",
                "Members",
                Html.of(
                        "<h3>Certain <span class=\"count\">{}</span></h3>\n{}<h3>Possible <span class=\"count\">{}</span></h3>\n{}",
                        certain.size(),
                        states(thing, certain, "No state is known to have belonged to it."),
                        possible.size(),
                        states(thing, possible, "No state has a date of joining that leaves it open.")),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?state ?label ?certain WHERE {
                          { $ foc:includes ?state BIND(true AS ?certain) } UNION { $ foc:mayInclude ?state BIND(false AS ?certain) }
                          ?state rdfs:label ?label FILTER(LANG(?label) = "en")
                        }
                        ORDER BY DESC(?certain) ?label"""));
    }

    private static Html states(Thing thing, List<Node> states, String none) {
        var links = new ValueText(thing.facts(), thing.links());
        return states.isEmpty()
                ? Html.of("<p class=\"muted\">{}</p>\n", none)
                : Html.of(
                        "<ul class=\"chips\">{}</ul>\n",
                        states.stream()
                                .map(state -> Html.of("<li>{}</li>", links.link(state)))
                                .toList());
    }

    private static Html rosters(Thing thing) {
        var facts = thing.facts();
        var rosters = facts.subjects(Terms.COALITION, thing.node(), MOST).stream()
                .filter(node -> facts.is(node, Terms.foc("Roster")))
                .sorted(Comparator.comparing((Node node) -> facts.text(node, Terms.foc("from")))
                        .reversed()
                        .thenComparing(node -> node.toString()))
                .toList();
        if (rosters.isEmpty()) {
            return Html.NOTHING;
        }
        var table = Html.of(
                """
                <table class="cards">
                <thead><tr><th scope="col">From</th><th scope="col">Until</th><th scope="col" class="number">Certain</th>\
                <th scope="col" class="number">Possible</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>""",
                rosters.stream().map(roster -> row(thing, roster)).toList());
        return Block.section(
                thing,
                "rosters",
                "Rosters (%d)".formatted(rosters.size()),
                Html.of(
                        "<p class=\"muted\">Intervals in which the membership did not change, the latest first.</p>\n{}",
                        rosters.size() <= SHOWN_AT_ONCE
                                ? table
                                : Html.of(
                                        "<details><summary>Show all {}</summary>\n{}</details>",
                                        rosters.size(),
                                        table)),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?roster ?from ?until ?members WHERE {
                          ?roster a foc:Roster ; foc:coalition $ ; foc:memberCount ?members .
                          OPTIONAL { ?roster foc:from ?from }
                          OPTIONAL { ?roster foc:until ?until }
                        }
                        ORDER BY DESC(?from)"""));
    }

    private static Html row(Thing thing, Node roster) {
        Facts facts = thing.facts();
        var from = facts.object(roster, Terms.foc("from"));
        return Html.of(
                "<tr><th scope=\"row\" data-name=\"From\"><a href=\"{}\">{}</a></th><td data-name=\"Until\">{}</td>"
                        + "<td data-name=\"Certain\" class=\"number\">{}</td><td data-name=\"Possible\" class=\"number\">{}</td></tr>\n",
                thing.links().href(roster.toString()),
                from.map(DateText::of).orElse(Html.of("{}", facts.label(roster))),
                facts.object(roster, Terms.foc("until")).map(DateText::of).orElse(Html.NOTHING),
                facts.objects(roster, Terms.INCLUDES).size(),
                facts.objects(roster, Terms.MAY_INCLUDE).size());
    }
}
