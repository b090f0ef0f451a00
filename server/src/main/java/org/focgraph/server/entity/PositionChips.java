package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.focgraph.server.entity.RosterOfDay.Member;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** The positions of all states in one roll call: a chip for each state under its position, and the same as a plain table. */
final class PositionChips {

    private final Thing thing;
    private final Ballots ballots;
    private final Optional<RosterOfDay> roster;
    private final ValueText links;

    /** @param roster of the coalition whose members are marked, where that day has one */
    PositionChips(Thing thing, Ballots ballots, Optional<RosterOfDay> roster) {
        this.thing = thing;
        this.ballots = ballots;
        this.roster = roster;
        this.links = new ValueText(thing.facts(), thing.links());
    }

    Html legend(Node coalition) {
        if (roster.isEmpty()) {
            return Html.of(
                    "<p class=\"muted\">Which states were members of the coalition that day is not in these data.</p>\n");
        }
        return Html.of(
                """
                <p class="muted">Members of {}: <a href="{}">roster of that day</a>.</p>
                <ul class="keys legend"><li><span class="seat then"><span class="sign" aria-hidden="true">● </span>filled</span> member that day</li>
                <li><span class="seat maybe"><span class="sign" aria-hidden="true">◌ </span>hatched</span> may have been one: its date of joining is only bounded</li>
                <li><span class="seat">outlined</span> not a member that day</li></ul>
                """,
                thing.links().to(coalition.getURI(), thing.facts().label(coalition)),
                thing.links().href(roster.get().node().getURI()));
    }

    Html chips() {
        return Html.of(
                "<div class=\"seats\">\n{}</div>\n",
                ballots.columns().stream()
                        .filter(column -> !column.states().isEmpty())
                        .map(this::column)
                        .toList());
    }

    private Html column(Ballots.Column column) {
        return Html.of(
                "<h3><span class=\"key p-{}\"></span>{} <span class=\"count\">{}</span></h3>\n<ul class=\"seats-{}\">\n{}</ul>\n",
                column.look(),
                column.heading(),
                column.states().size(),
                column.look(),
                thing.facts().byLabel(column.states()).stream().map(this::chip).toList());
    }

    /** On narrow screens its code is seen and its name is heard. */
    private Html chip(Node state) {
        var code = code(state);
        var member = roster.map(one -> one.member(state));
        return Html.of(
                "<li><a class=\"seat{}\" href=\"{}\">{}<span class=\"name\">{}</span>{}{}</a></li>\n",
                member.map(PositionChips::look).orElse(""),
                thing.links().href(state.toString()),
                member.map(PositionChips::before).orElse(Html.NOTHING),
                thing.facts().label(state),
                code.isEmpty() ? Html.NOTHING : Html.of("<span class=\"code\" aria-hidden=\"true\">{}</span>", code),
                member.filter(Member.NO::equals).isPresent()
                        ? Html.of("<span class=\"hidden\">, not a member</span>")
                        : Html.NOTHING);
    }

    private static String look(Member member) {
        return switch (member) {
            case YES -> " then";
            case MAYBE -> " maybe";
            case NO -> "";
        };
    }

    private static Html before(Member member) {
        return member == Member.NO
                ? Html.NOTHING
                : Html.of(
                        "<span class=\"sign\" aria-hidden=\"true\">{} </span><span class=\"hidden\">{} </span>",
                        member == Member.YES ? "●" : "◌",
                        member.words());
    }

    private String code(Node state) {
        return thing.facts().text(state, Terms.foc("iso3"));
    }

    /** All of it in one table, with the formats it is had in. */
    Html table(String sparql) {
        var rows = new ArrayList<Html>();
        for (var column : ballots.columns()) {
            thing.facts().byLabel(column.states()).forEach(state -> rows.add(row(column, state)));
        }
        var query = thing.links().query(Sparql.PREFIXES + sparql);
        return Html.of(
                """
                <details><summary>As a table ({} rows)</summary>
                <div class="scroll" tabindex="0" role="region" aria-label="Positions as a table">
                <table>
                <thead><tr><th scope="col">State</th><th scope="col">Code</th><th scope="col">Position</th>\
                <th scope="col">Member that day</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>
                </div>
                </details>
                <p>Positions as {}</p>
                """,
                rows.size(),
                rows,
                Html.joined(
                        List.of("csv", "json", "xml").stream()
                                .map(format -> Html.of(
                                        "<a href=\"{}&amp;format={}\">{}</a>",
                                        query,
                                        format,
                                        format.toUpperCase(Locale.ROOT)))
                                .toList(),
                        ", "));
    }

    private Html row(Ballots.Column column, Node state) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td><span class=\"key p-{}\"></span>{}</td><td>{}</td></tr>\n",
                links.link(state),
                code(state),
                column.look(),
                column.heading(),
                roster.map(one -> switch (one.member(state)) {
                            case YES -> "yes";
                            case MAYBE -> "maybe";
                            case NO -> "no";
                        })
                        .orElse("not known"));
    }
}
