package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Natural;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/** Who sponsored a resolution and in what role; or what a state sponsored. */
final class SponsorsBlock implements Block {

    private static final int MOST = 2_000;
    private static final int SHOWN_AT_ONCE = 30;

    @Override
    public Html of(Thing thing) {
        if (thing.is("Resolution")) {
            return block(thing, "ofResolution", "sponsor", "Sponsors");
        }
        return thing.is("State") ? block(thing, "sponsor", "ofResolution", "Sponsorships") : Html.NOTHING;
    }

    private static Html block(Thing thing, String to, String of, String heading) {
        var facts = thing.facts();
        var byRole = new TreeMap<String, List<Node>>(Natural.ORDER);
        boolean partial = false;
        for (var sponsorship : facts.subjects(Terms.foc(to), thing.node(), MOST)) {
            var role = facts.object(sponsorship, Terms.foc("sponsorRole"))
                    .map(facts::label)
                    .orElse("role not stated");
            partial |= facts.text(sponsorship, Terms.foc("partialList")).equals("true");
            facts.object(sponsorship, Terms.foc(of))
                    .ifPresent(other -> byRole.computeIfAbsent(role, any -> new ArrayList<>())
                            .add(other));
        }
        if (byRole.isEmpty()) {
            return Html.NOTHING;
        }
        var note = partial && to.equals("ofResolution")
                ? Html.of(
                        "<p class=\"muted\">The list is known in part only: a state that is missing may have sponsored too.</p>\n")
                : Html.NOTHING;
        return Block.section(
                thing,
                "sponsors",
                heading,
                Html.of("{}{}", note, groups(thing, byRole, to.equals("ofResolution") ? "chips" : "values")),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?role ?thing ?label ?source WHERE {
                          ?sponsorship foc:%s $ ; foc:%s ?thing ; foc:sponsorRole ?role .
                          ?thing rdfs:label ?label FILTER(LANG(?label) = "en")
                          OPTIONAL { ?sponsorship dcterms:source ?source }
                        }
                        ORDER BY ?role ?label"""
                                .formatted(to, of)));
    }

    private static List<Html> groups(Thing thing, Map<String, List<Node>> byRole, String look) {
        Facts facts = thing.facts();
        var links = new ValueText(facts, thing.links());
        return byRole.entrySet().stream()
                .map(group -> {
                    var items = facts.byLabel(group.getValue()).stream()
                            .map(node -> Html.of("<li>{}</li>", links.link(node)))
                            .toList();
                    var list = Html.of("<ul class=\"{}\">{}</ul>\n", look, items);
                    return Html.of(
                            "<h3>{} <span class=\"count\">{}</span></h3>\n{}",
                            Character.toUpperCase(group.getKey().charAt(0))
                                    + group.getKey().substring(1),
                            items.size(),
                            items.size() <= SHOWN_AT_ONCE
                                    ? list
                                    : Html.of(
                                            "<details><summary>Show all {}</summary>{}</details>\n",
                                            items.size(),
                                            list));
                })
                .toList();
    }
}
