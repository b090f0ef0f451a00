package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Count;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** The votes of a state: how many of each position, and the latest by name. */
final class VotesBlock implements Block {

    private static final int MOST = 20_000;
    private static final int LATEST = 15;
    private static final int LOOKED_AT = 400;

    private static final Map<String, String> POSITIONS = positions();

    private static Map<String, String> positions() {
        var positions = new LinkedHashMap<String, String>();
        positions.put("inFavour", "yes");
        positions.put("against", "no");
        positions.put("abstaining", "abstain");
        positions.put("notVoting", "none");
        positions.put("absent", "none");
        positions.put("notAMember", "none");
        return positions;
    }

    @Override
    public Html of(Thing thing) {
        if (!thing.is("State")) {
            return Html.NOTHING;
        }
        var facts = thing.facts();
        var counts = new ArrayList<Html>();
        POSITIONS.forEach((position, look) -> {
            Count count = facts.count(Terms.foc(position), thing.node(), MOST);
            if (count.number() > 0) {
                counts.add(Html.of(
                        "<li><span class=\"key p-{}\"></span>{} <b>{}</b></li>",
                        look,
                        facts.label(Terms.foc(position)),
                        count));
            }
        });
        if (counts.isEmpty()) {
            return Html.NOTHING;
        }
        return Block.section(
                thing,
                "votes",
                "Votes",
                Html.of(
                        "<ul class=\"keys\">{}</ul>\n<p class=\"muted\">Roll calls in this release in which a position of the state is"
                                + " recorded. Most texts are adopted without a vote and are not counted here.</p>\n{}",
                        counts,
                        latest(thing)),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?date ?rollCall ?label ?positionLabel WHERE {
                          VALUES ?position { foc:inFavour foc:against foc:abstaining foc:notVoting foc:absent foc:notAMember }
                          ?rollCall ?position $ ; dcterms:date ?date ; rdfs:label ?label .
                          ?position rdfs:label ?positionLabel
                        }
                        ORDER BY DESC(?date) ?label
                        LIMIT 10000"""));
    }

    private static Html latest(Thing thing) {
        if (thing.index().isEmpty()) {
            return Html.of(
                    "<p class=\"muted\">The latest votes are being looked up; reload the page in a moment.</p>\n");
        }
        var facts = thing.facts();
        var rows = new ArrayList<Html>();
        List<Node> rollCalls = thing.index().get().rollCalls();
        for (var rollCall : rollCalls.subList(0, Math.min(LOOKED_AT, rollCalls.size()))) {
            if (rows.size() < LATEST) {
                POSITIONS.forEach((position, look) -> {
                    if (facts.contains(rollCall, Terms.foc(position), thing.node())) {
                        rows.add(row(thing, rollCall, Terms.foc(position), look));
                    }
                });
            }
        }
        return rows.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        """
                        <h3>Latest</h3>
                        <table class="cards">
                        <thead><tr><th scope="col">Date</th><th scope="col">Position</th><th scope="col">Roll call</th></tr></thead>
                        <tbody>
                        {}</tbody>
                        </table>
                        """,
                        rows);
    }

    private static Html row(Thing thing, Node rollCall, Node position, String look) {
        Facts facts = thing.facts();
        return Html.of(
                "<tr><td data-name=\"Date\">{}</td><td data-name=\"Position\"><span class=\"key p-{}\"></span>{}</td>"
                        + "<td data-name=\"Roll call\">{}</td></tr>\n",
                facts.object(rollCall, Terms.DATE).map(DateText::of).orElse(Html.NOTHING),
                look,
                facts.label(position),
                new ValueText(facts, thing.links()).link(rollCall));
    }
}
