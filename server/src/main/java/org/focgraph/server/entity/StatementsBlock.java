package org.focgraph.server.entity;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Claim;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.html.Html;

/** Every statement about a thing with its basis, status, locator, source and graph beside it. */
final class StatementsBlock implements Block {

    private static final int SHOWN_AT_ONCE = 12;

    @Override
    public Html of(Thing thing) {
        var statements = Statement.all(thing);
        if (statements.isEmpty()) {
            return Html.of("<p>Nothing is said about it here; other things point to it.</p>\n");
        }
        var rows = statements.stream().map(each -> row(thing, each)).toList();
        int count = statements.stream().mapToInt(each -> each.values().size()).sum();
        return Block.section(
                thing,
                "statements",
                "All statements (%,d)".formatted(count),
                Html.of(
                        """
                        <p class="muted">Basis and place are those of the assertion a statement rests on. Where there is none,
                        status and source are those of the whole entry and stand in grey.</p>
                        <table class="cards">
                        <thead><tr><th scope="col">Property</th><th scope="col">Value</th><th scope="col">Basis</th>\
                        <th scope="col">Status</th><th scope="col">Source</th><th scope="col">Graph</th></tr></thead>
                        <tbody>
                        {}</tbody>
                        </table>""",
                        rows),
                Sparql.about(
                        thing.node(),
                        """
                        SELECT ?graph ?property ?value ?basis ?status ?locator ?source WHERE {
                          $ ?property ?value
                          OPTIONAL { GRAPH ?graph { $ ?property ?value } }
                          OPTIONAL {
                            ?assertion rdf:subject $ ; rdf:predicate ?property ; rdf:object ?value .
                            OPTIONAL { ?assertion foc:basis ?basis }
                            OPTIONAL { ?assertion foc:status ?status }
                            OPTIONAL { ?assertion foc:locator ?locator }
                            OPTIONAL { ?assertion dcterms:source ?source }
                          }
                        }
                        ORDER BY ?property ?value"""));
    }

    private static Html row(Thing thing, Statement statement) {
        var facts = thing.facts();
        return Html.of(
                "<tr><th scope=\"row\" data-name=\"Property\">{}</th><td data-name=\"Value\">{}</td>"
                        + "<td data-name=\"Basis\">{}</td>{}{}<td data-name=\"Graph\">{}</td></tr>\n",
                thing.links().to(statement.property().getURI(), PropertyName.of(facts, statement.property())),
                values(thing, statement.values()),
                statement.claim().map(claim -> basis(thing, claim)).orElse(Html.NOTHING),
                status(thing, statement),
                sources(thing, statement),
                graphs(thing, statement.graphs()));
    }

    private static Html values(Thing thing, List<Node> values) {
        var text = new ValueText(thing.facts(), thing.links());
        if (values.size() == 1) {
            return text.of(values.get(0));
        }
        var list = Html.of(
                "<ul class=\"values\">{}</ul>",
                values.stream()
                        .map(value -> Html.of("<li>{}</li>", text.of(value)))
                        .toList());
        return values.size() <= SHOWN_AT_ONCE
                ? list
                : Html.of("<details><summary>{} values</summary>{}</details>", "%,d".formatted(values.size()), list);
    }

    private static Html basis(Thing thing, Claim claim) {
        return Html.of(
                "{} {} <a href=\"{}\">assertion</a>",
                Marks.basis(thing.facts(), claim.basis()),
                String.join(", ", claim.locators()),
                thing.links().href(claim.node().getURI()));
    }

    private static Html status(Thing thing, Statement statement) {
        var own = statement.claim().flatMap(Claim::status);
        var status = own.or(thing::status);
        return Html.of(
                "<td data-name=\"Status\"{}>{}</td>",
                own.isPresent() ? Html.NOTHING : Html.of(" class=\"muted\""),
                status.map(thing.facts()::label).orElse("not stated"));
    }

    private static Html sources(Thing thing, Statement statement) {
        var own = statement.claim().map(Claim::sources).filter(all -> !all.isEmpty());
        var sources = own.orElseGet(thing::sources);
        var facts = thing.facts();
        var links = new ValueText(facts, thing.links());
        return Html.of(
                "<td data-name=\"Source\"{}>{}</td>",
                own.isPresent() ? Html.NOTHING : Html.of(" class=\"muted\""),
                sources.isEmpty() ? Html.of("not stated") : numbered(facts.byLabel(sources), links));
    }

    /** One source by its address, several by their numbers: a row has little room. */
    private static Html numbered(List<Node> sources, ValueText links) {
        if (sources.size() == 1) {
            return links.of(sources.get(0));
        }
        var parts = new ArrayList<Html>();
        for (int i = 0; i < sources.size(); i++) {
            var source = Facts.text(sources.get(i));
            parts.add(Html.of("<span title=\"{}\">{}</span>", source, Html.link(source, "[" + (i + 1) + "]")));
        }
        return Html.joined(parts, " ");
    }

    private static Html graphs(Thing thing, List<Node> graphs) {
        if (graphs.isEmpty()) {
            return Html.of("<span class=\"muted\">none: from an import</span>");
        }
        return Html.joined(graphs.stream().map(graph -> graph(thing, graph)).toList(), ", ");
    }

    /** The graph that describes the others is described nowhere itself: there is no page about it to lead to. */
    private static Html graph(Thing thing, Node graph) {
        var links = thing.links();
        boolean isOwn = links.isOwn(graph.getURI());
        var name = isOwn ? links.local(graph.getURI()).replaceFirst("^graph/", "") : graph.getURI();
        return isOwn && !thing.facts().isSubject(graph) && !thing.facts().isObject(graph)
                ? Html.of("{}", name)
                : links.to(graph.getURI(), name);
    }
}
