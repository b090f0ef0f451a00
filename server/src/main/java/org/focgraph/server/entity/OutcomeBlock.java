package org.focgraph.server.entity;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** How a resolution came about: its adoption and its roll calls, with the votes where there is one of the whole text. */
final class OutcomeBlock implements Block {

    private static final int MOST = 100;

    @Override
    public Html of(Thing thing) {
        if (!thing.is("Resolution")) {
            return Html.NOTHING;
        }
        var facts = thing.facts();
        var rollCalls = facts.subjects(Terms.ON_RESOLUTION, thing.node(), MOST).stream()
                .sorted(Comparator.comparing((Node one) -> facts.text(one, Terms.DATE))
                        .thenComparing(node -> node.toString()))
                .toList();
        var whole = rollCalls.stream()
                .filter(one -> facts.objects(one, Terms.foc("onPart")).isEmpty())
                .toList();
        return Html.of(
                "{}{}",
                outcome(thing, rollCalls),
                whole.size() == 1 ? RollCallBlock.votes(thing, whole.get(0), "") : Html.NOTHING);
    }

    private static Html outcome(Thing thing, List<Node> rollCalls) {
        var facts = thing.facts();
        var values = new ValueText(facts, thing.links());
        var mode = facts.object(thing.node(), Terms.foc("adoption"));
        var date = facts.object(thing.node(), Terms.foc("adoptionDate"));
        var basis = facts.english(thing.node(), Terms.foc("adoptionBasis"));
        var sentence = Html.of(
                "<p>{}{}{}</p>\n",
                mode.map(facts::label).map(OutcomeBlock::capital).orElse("How it was adopted is not in these data"),
                date.map(day -> Html.of(", {}", DateText.of(day))).orElse(Html.NOTHING),
                basis.isEmpty() ? Html.of(".") : Html.of(". <span class=\"muted\">Known from: {}.</span>", basis));
        var note = rollCalls.isEmpty()
                        && mode.filter(Terms.foc("withoutVote")::equals).isPresent()
                ? Html.of("<p class=\"muted\">No roll call was taken, so no position of a state is recorded.</p>\n")
                : Html.NOTHING;
        var list = rollCalls.isEmpty()
                ? note
                : Html.of(
                        "<ul>\n{}</ul>",
                        rollCalls.stream()
                                .map(one -> Html.of("<li>{}{}</li>\n", values.marked(one), part(facts, one)))
                                .toList());
        return Block.section(
                thing,
                "outcome",
                "Outcome",
                Html.of("{}{}", sentence, list),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?adoption ?date ?rollCall ?yes ?no ?abstain WHERE {
                          $ foc:adoption ?adoption
                          OPTIONAL { $ foc:adoptionDate ?date }
                          OPTIONAL {
                            ?rollCall foc:onResolution $
                            OPTIONAL { ?rollCall foc:totalInFavour ?yes ; foc:totalAgainst ?no ; foc:totalAbstaining ?abstain }
                          }
                        }
                        ORDER BY ?rollCall"""));
    }

    private static Html part(Facts facts, Node rollCall) {
        var part = facts.text(rollCall, Terms.foc("onPart"));
        return part.isEmpty() ? Html.NOTHING : Html.of(" <span class=\"muted\">on {}</span>", part);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
