package org.focgraph.server.entity;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Natural;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** Memberships with their dates as they are known: those of a state, or those in a coalition or body. */
final class MembershipsBlock implements Block {

    private static final int MOST = 1_000;
    private static final int SHOWN_AT_ONCE = 25;

    @Override
    public Html of(Thing thing) {
        var ofMember = rows(thing, Terms.MEMBER, Terms.ORGANIZATION);
        var inBody = rows(thing, Terms.ORGANIZATION, Terms.MEMBER);
        return Html.of(
                "{}{}",
                section(
                        thing,
                        ofMember,
                        "memberships",
                        "Memberships",
                        "Group",
                        "org:member $ ; org:organization ?thing"),
                section(thing, inBody, "members", "Members", "Member", "org:organization $ ; org:member ?thing"));
    }

    private static Html section(Thing thing, List<Html> rows, String id, String heading, String first, String pattern) {
        if (rows.isEmpty()) {
            return Html.NOTHING;
        }
        var table = Html.of(
                """
                <table class="cards">
                <thead><tr><th scope="col">{}</th><th scope="col">Role</th><th scope="col">From</th><th scope="col">Until</th>\
                <th scope="col">Status</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>""",
                first,
                rows);
        return Block.section(
                thing,
                id,
                rows.size() < MOST
                        ? "%s (%,d)".formatted(heading, rows.size())
                        : "%s (the first %,d)".formatted(heading, rows.size()),
                rows.size() <= SHOWN_AT_ONCE
                        ? table
                        : Html.of("<details><summary>Show all {}</summary>\n{}</details>", rows.size(), table),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?membership ?thing ?label ?role ?from ?joinedAfter ?joinedBefore ?until ?precision WHERE {
                          ?membership %s .
                          ?thing rdfs:label ?label FILTER(LANG(?label) = "en")
                          OPTIONAL { ?membership org:role ?role }
                          OPTIONAL { ?membership foc:from ?from }
                          OPTIONAL { ?membership foc:joinedAfter ?joinedAfter }
                          OPTIONAL { ?membership foc:joinedBefore ?joinedBefore }
                          OPTIONAL { ?membership foc:until ?until }
                          OPTIONAL { ?membership foc:precision ?precision }
                        }
                        ORDER BY ?label ?from"""
                                .formatted(pattern)));
    }

    private static List<Html> rows(Thing thing, Node to, Node other) {
        var facts = thing.facts();
        return facts.subjects(to, thing.node(), MOST).stream()
                .filter(node -> !facts.objects(node, other).isEmpty()
                        || !facts.objects(node, Terms.COALITION).isEmpty())
                .sorted(Comparator.comparing((Node node) -> facts.label(other(facts, node, other)), Natural.ORDER)
                        .thenComparing(node -> facts.text(node, Terms.foc("from")))
                        .thenComparing(node -> node.toString()))
                .map(node -> row(thing, node, other(facts, node, other)))
                .toList();
    }

    /** A chairing names its coalition and no organisation. */
    private static Node other(Facts facts, Node membership, Node property) {
        return facts.object(membership, property)
                .or(() -> facts.object(membership, Terms.COALITION))
                .orElse(membership);
    }

    private static Html row(Thing thing, Node membership, Node other) {
        var facts = thing.facts();
        var links = new ValueText(facts, thing.links());
        var role = facts.object(membership, Terms.ROLE)
                .map(facts::label)
                .orElse(facts.is(membership, Terms.foc("Chairing")) ? "chair" : "");
        return Html.of(
                "<tr><th scope=\"row\" data-name=\"Name\">{} <a href=\"{}\">entry</a></th><td data-name=\"Role\">{}</td>"
                        + "<td data-name=\"From\">{}</td><td data-name=\"Until\">{}</td><td data-name=\"Status\">{}</td></tr>\n",
                links.link(other),
                thing.links().href(membership.toString()),
                role,
                from(facts, membership),
                until(facts, membership),
                Marks.status(facts, facts.object(membership, Terms.STATUS)));
    }

    private static Html from(Facts facts, Node membership) {
        var from = facts.object(membership, Terms.foc("from"));
        if (from.isPresent()) {
            return DateText.precise(from.get());
        }
        var after = facts.object(membership, Terms.foc("joinedAfter"));
        var before = facts.object(membership, Terms.foc("joinedBefore"));
        if (after.isEmpty() && before.isEmpty()) {
            return Html.of("<span class=\"muted\">not known</span>");
        }
        return Html.of(
                "{}{}",
                after.map(day -> Html.of("not before {}", DateText.of(day))).orElse(Html.NOTHING),
                before.map(day -> Html.of("{}by {}", after.isPresent() ? ", " : "", DateText.of(day)))
                        .orElse(Html.NOTHING));
    }

    private static Html until(Facts facts, Node membership) {
        var reason = facts.english(membership, Terms.foc("endReason"));
        return facts.object(membership, Terms.foc("until"))
                .map(day -> Html.of("{} <span class=\"muted\">{}</span>", DateText.precise(day), reason))
                .orElse(Html.NOTHING);
    }
}
