package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.html.Html;

/** A roll call: its tally, its positions in columns with the members of the coalition marked, and by group. */
final class RollCallBlock implements Block {

    private static final Node FOC = Facts.iri("https://w3id.org/focgraph/coalition/FOC");

    @Override
    public Html of(Thing thing) {
        return thing.is("RollCall") ? votes(thing, thing.node(), "") : Html.NOTHING;
    }

    /** @param mark an ending of the anchors, where a page holds several roll calls */
    static Html votes(Thing thing, Node rollCall, String mark) {
        var facts = thing.facts();
        var ballots = Ballots.of(facts, rollCall);
        var tally = Block.section(
                thing,
                "tally" + mark,
                "Result",
                Tally.of(facts, ballots),
                Sparql.about(
                        rollCall,
                        """
                        SELECT ?position (COUNT(?state) AS ?n) WHERE {
                          VALUES ?position { foc:inFavour foc:against foc:abstaining foc:notVoting foc:absent foc:notAMember }
                          $ ?position ?state
                        }
                        GROUP BY ?position
                        ORDER BY ?position"""));
        return ballots.isEmpty()
                ? tally
                : Html.of("{}{}{}", tally, positions(thing, ballots, mark), groups(thing, ballots, mark));
    }

    private static Html positions(Thing thing, Ballots ballots, String mark) {
        var facts = thing.facts();
        var roster = RosterOfDay.of(facts, ballots.rollCall()).stream()
                .filter(one -> one.coalition().equals(FOC))
                .findFirst();
        var chips = new PositionChips(thing, ballots, roster);
        var query = Sparql.about(
                ballots.rollCall(),
                """
                SELECT ?positionLabel ?state ?iso3 ?label (EXISTS { $ foc:roster ?r . ?r foc:coalition <https://w3id.org/focgraph/coalition/FOC> ; foc:includes ?state } AS ?memberThatDay)
                       (EXISTS { $ foc:roster ?possible . ?possible foc:coalition <https://w3id.org/focgraph/coalition/FOC> ; foc:mayInclude ?state } AS ?mayHaveBeen)
                WHERE {
                  VALUES ?position { foc:inFavour foc:against foc:abstaining foc:notVoting foc:absent foc:notAMember }
                  $ ?position ?state .
                  ?position rdfs:label ?positionLabel .
                  ?state rdfs:label ?label FILTER(LANG(?label) = "en")
                  OPTIONAL { ?state foc:iso3 ?iso3 }
                }
                ORDER BY ?positionLabel ?label""");
        return Block.section(
                thing,
                "positions" + mark,
                "Positions",
                Html.of("{}{}{}", chips.legend(FOC), chips.chips(), chips.table(query)),
                query);
    }

    private static Html groups(Thing thing, Ballots ballots, String mark) {
        var facts = thing.facts();
        var rosters = RosterOfDay.of(facts, ballots.rollCall());
        if (rosters.isEmpty()) {
            return Html.NOTHING;
        }
        rosters.sort(
                Comparator.comparing((RosterOfDay roster) -> roster.coalition().equals(FOC) ? 0 : 1)
                        .thenComparing(roster -> facts.label(roster.coalition())));
        var heads = ballots.columns().stream()
                .map(column -> Html.of("<th scope=\"col\" class=\"number\">{}</th>", column.heading()))
                .toList();
        return Block.section(
                thing,
                "groups" + mark,
                "By group",
                Html.of(
                        """
                        <p class="muted">Certain members of each group that day; “no record” counts members that were not on the
                        body or whose position is not in these data.</p>
                        <div class="scroll" tabindex="0" role="region" aria-label="Positions by group">
                        <table>
                        <thead><tr><th scope="col">Group</th><th scope="col" class="number">Members</th>{}\
                        <th scope="col" class="number">No record</th></tr></thead>
                        <tbody>
                        {}</tbody>
                        </table>
                        </div>""",
                        heads,
                        rosters.stream()
                                .map(roster -> group(thing, roster, ballots))
                                .toList()),
                Sparql.about(
                        ballots.rollCall(),
                        """
                        SELECT ?coalition ?label ?position (COUNT(?state) AS ?n) WHERE {
                          $ foc:roster ?roster .
                          ?roster foc:coalition ?coalition ; foc:includes ?state .
                          ?coalition rdfs:label ?label .
                          VALUES ?position { foc:inFavour foc:against foc:abstaining foc:notVoting foc:absent foc:notAMember }
                          $ ?position ?state
                        }
                        GROUP BY ?coalition ?label ?position
                        ORDER BY ?label ?position"""));
    }

    private static Html group(Thing thing, RosterOfDay roster, Ballots ballots) {
        int members = roster.certain().size();
        int recorded = 0;
        var cells = new ArrayList<Html>();
        for (var column : ballots.columns()) {
            int number = (int)
                    roster.certain().stream().filter(column.states()::contains).count();
            recorded += number;
            cells.add(Html.of("<td class=\"number\">{}</td>", number));
        }
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td class=\"number\"><a href=\"{}\">{}</a>{}</td>{}<td class=\"number\">{}</td></tr>\n",
                new ValueText(thing.facts(), thing.links()).link(roster.coalition()),
                thing.links().href(roster.node().getURI()),
                members,
                roster.possible().isEmpty() ? "" : " (+" + roster.possible().size() + " possible)",
                cells,
                members - recorded);
    }
}
