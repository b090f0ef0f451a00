package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Claim;
import org.focgraph.server.facts.Claims;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.facts.Natural;
import org.focgraph.server.facts.Terms;
import org.focgraph.server.html.Html;

/**
 * Links that rest on evidence, from a thing and to it: rights and threats, and what a text refers to. What a text says
 * stands before what a reader infers.
 */
final class EvidenceBlock implements Block {

    private static final int SHOWN_AT_ONCE = 15;
    private static final int MOST = 300;

    @Override
    public Html of(Thing thing) {
        return Html.of("{}{}", from(thing), to(thing));
    }

    private static Html from(Thing thing) {
        var groups = new TreeMap<String, List<Claim>>(Natural.ORDER);
        for (var claim : thing.claims().all()) {
            if (claim.object().isURI() && !isContested(thing, claim)) {
                groups.computeIfAbsent(PropertyName.of(thing.facts(), claim.predicate()), any -> new ArrayList<>())
                        .add(claim);
            }
        }
        return groups.isEmpty()
                ? Html.NOTHING
                : Block.section(
                        thing,
                        "links-from",
                        "Its links, and what they rest on",
                        all(thing, groups, true),
                        query(thing, "rdf:subject $ ; rdf:predicate ?property ; rdf:object ?thing"));
    }

    private static Html to(Thing thing) {
        var facts = thing.facts();
        var groups = new TreeMap<String, List<Claim>>(Natural.ORDER);
        for (var claim : Claims.onto(facts, thing.node()).all()) {
            if (!isContested(thing, claim)) {
                var kind = Kind.among(facts.types(claim.subject()))
                        .map(found -> facts.label(found.type()))
                        .orElse("Others");
                groups.computeIfAbsent(
                                kind + ": " + PropertyName.of(facts, claim.predicate()), any -> new ArrayList<>())
                        .add(claim);
            }
        }
        return groups.isEmpty()
                ? Html.NOTHING
                : Block.section(
                        thing,
                        "links-to",
                        "Links to it, and what they rest on",
                        all(thing, groups, false),
                        query(thing, "rdf:object $ ; rdf:predicate ?property ; rdf:subject ?thing"));
    }

    private static boolean isContested(Thing thing, Claim claim) {
        return thing.facts().is(claim.node(), Terms.foc("ContestedStatement"));
    }

    private static String query(Thing thing, String pattern) {
        return Sparql.about(
                thing.node(),
                """
                SELECT ?property ?thing ?label ?basis ?locator ?rationale ?source ?assertion WHERE {
                  ?assertion a foc:Assertion ; %s .
                  OPTIONAL { ?assertion foc:basis ?basis }
                  OPTIONAL { ?assertion foc:locator ?locator }
                  OPTIONAL { ?assertion foc:rationale ?rationale }
                  OPTIONAL { ?assertion dcterms:source ?source }
                  OPTIONAL { ?thing rdfs:label ?label FILTER(LANGMATCHES(LANG(?label), "en")) }
                }
                ORDER BY ?property ?thing"""
                        .formatted(pattern));
    }

    private static Html all(Thing thing, Map<String, List<Claim>> groups, boolean from) {
        return Html.of(
                "{}",
                groups.entrySet().stream()
                        .map(group -> group(thing, group.getKey(), group.getValue(), from))
                        .toList());
    }

    private static Html group(Thing thing, String heading, List<Claim> claims, boolean from) {
        var facts = thing.facts();
        var rows = claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> isExplicit(claim) ? 0 : 1)
                        .thenComparing(claim -> facts.label(other(claim, from)), Natural.ORDER)
                        .thenComparing(claim -> claim.node().toString()))
                .limit(MOST)
                .map(claim -> row(thing, claim, other(claim, from)))
                .toList();
        long explicit = claims.stream().filter(EvidenceBlock::isExplicit).count();
        var table = Html.of(
                """
                <table class="cards">
                <thead><tr><th scope="col">Thing</th><th scope="col">Basis</th><th scope="col">Place</th>\
                <th scope="col">Why</th><th scope="col">Status</th></tr></thead>
                <tbody>
                {}</tbody>
                </table>
                """,
                rows);
        return Html.of(
                "<h3>{} <span class=\"count\">{}</span></h3>\n<p class=\"muted\">{} explicit, {} interpretive or unstated</p>\n{}",
                capital(heading),
                claims.size(),
                explicit,
                claims.size() - explicit,
                claims.size() <= SHOWN_AT_ONCE
                        ? table
                        : Html.of(
                                "<details><summary>{} {}</summary>\n{}</details>\n",
                                claims.size() <= MOST ? "Show all" : "Show the first " + MOST + " of",
                                claims.size(),
                                table));
    }

    private static boolean isExplicit(Claim claim) {
        return claim.basis().filter(Terms.foc("explicit")::equals).isPresent();
    }

    private static Node other(Claim claim, boolean from) {
        return from ? claim.object() : claim.subject();
    }

    private static Html row(Thing thing, Claim claim, Node other) {
        Facts facts = thing.facts();
        return Html.of(
                "<tr><th scope=\"row\" data-name=\"Thing\">{}</th><td data-name=\"Basis\">{}</td><td data-name=\"Place\">{}</td>"
                        + "<td data-name=\"Why\">{} <a href=\"{}\">assertion</a></td><td data-name=\"Status\">{}</td></tr>\n",
                new ValueText(facts, thing.links()).marked(other),
                Marks.basis(facts, claim.basis()),
                String.join(", ", claim.locators()),
                claim.rationale(),
                thing.links().href(claim.node().getURI()),
                Marks.status(facts, claim.status()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
