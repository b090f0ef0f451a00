package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** The result of a roll call: the totals its source states, the positions the data hold, and a bar of them. */
final class Tally {

    private static final int WIDTH = 600;
    private static final List<String> TOTALS =
            List.of("totalInFavour", "totalAgainst", "totalAbstaining", "totalNotVoting");

    private Tally() {}

    static Html of(Facts facts, Ballots ballots) {
        return Html.of("{}{}", bar(ballots), lines(facts, ballots));
    }

    private static Html bar(Ballots ballots) {
        if (ballots.isEmpty()) {
            return Html.NOTHING;
        }
        int all = ballots.count();
        var parts = new ArrayList<Html>();
        int before = 0;
        for (var column : ballots.columns()) {
            int from = Math.round((float) WIDTH * before / all);
            before += column.states().size();
            int to = Math.round((float) WIDTH * before / all);
            if (to > from) {
                parts.add(Html.of(
                        "<rect class=\"p-{}\" x=\"{}\" y=\"0\" width=\"{}\" height=\"24\"/>",
                        column.look(),
                        from,
                        Math.max(1, to - from - 1)));
            }
        }
        return Html.of(
                "<svg class=\"bar\" viewBox=\"0 0 {} 24\" width=\"{}\" height=\"24\" preserveAspectRatio=\"none\" role=\"img\""
                        + " aria-label=\"{}\">{}</svg>\n",
                WIDTH,
                WIDTH,
                words(ballots),
                parts);
    }

    private static String words(Ballots ballots) {
        return String.join(
                ", ",
                ballots.columns().stream()
                        .map(column -> column.heading() + " " + column.states().size())
                        .toList());
    }

    private static Html lines(Facts facts, Ballots ballots) {
        var keys = ballots.columns().stream()
                .map(column -> Html.of(
                        "<li><span class=\"key p-{}\"></span>{} <b>{}</b></li>",
                        column.look(),
                        column.heading(),
                        column.states().size()))
                .toList();
        var stated = stated(facts, ballots.rollCall());
        return Html.of(
                "{}{}",
                ballots.isEmpty()
                        ? Html.of("<p>The positions of states are not in these data.</p>\n")
                        : Html.of("<ul class=\"keys\">{}</ul>\n", keys),
                stated.isEmpty()
                        ? Html.NOTHING
                        : Html.of("<p class=\"muted\">The source states: {}.</p>\n", String.join(", ", stated)));
    }

    private static List<String> stated(Facts facts, Node rollCall) {
        var stated = new ArrayList<String>();
        for (var total : TOTALS) {
            var property = Terms.foc(total);
            facts.object(rollCall, property)
                    .ifPresent(value -> stated.add(total.substring("total".length())
                                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                    .toLowerCase(Locale.ROOT)
                            + " " + Facts.text(value)));
        }
        return stated;
    }
}
