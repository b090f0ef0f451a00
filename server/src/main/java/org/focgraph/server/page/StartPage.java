package org.focgraph.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.sparql.QueryForm;
import org.focgraph.server.sparql.ServiceDescription;

/** The start page: what this is, what is inside, what can be asked, and how to cite it. */
final class StartPage {

    private final String base;
    private final Limits limits;
    private final List<Example> examples;

    StartPage(String base, Limits limits, List<Example> examples) {
        this.base = base;
        this.limits = limits;
        this.examples = List.copyOf(examples);
    }

    String of(String release, Optional<Contents> contents) {
        return Layout.page(
                "focgraph",
                Html.of(
                        "{}{}{}{}{}{}",
                        introduction(),
                        questions(),
                        contents.map(StartPage::inside).orElse(COUNTING),
                        query(),
                        citation(release),
                        licence()));
    }

    private static final Html COUNTING =
            Html.of("<h2>What is inside</h2>\n<p>It is being counted; reload the page in a moment.</p>\n");

    private static Html introduction() {
        return Html.of(
                """
                <h1>focgraph</h1>
                <p class="lead">A knowledge graph of the Freedom Online Coalition’s recommendations on human-rights-based
                cybersecurity: recommendations, the rights and threats they name, the United Nations resolutions they stand
                on, and the states that voted, joined and signed. Every statement leads to its source, and every membership
                has its date.</p>
                """);
    }

    private static Html inside(Contents contents) {
        var rows = contents.kinds().stream()
                .map(kind -> Html.of(
                        "<li><a href=\"{}\">{}</a> <span class=\"number\">{}</span></li>\n",
                        Kind.of(NodeFactory.createURI(kind.iri()))
                                .map(named -> "/search?kind=" + named.name())
                                .orElse("/search"),
                        kind.label(),
                        "%,d".formatted(kind.count())))
                .toList();
        return Html.of(
                """
                <h2>What is inside</h2>
                <p>{} statements in release {}. {}</p>
                <ul class="kinds" aria-label="Things by kind">
                {}</ul>
                """,
                "%,d".formatted(contents.statements()),
                contents.release(),
                Html.of("<a href=\"/search\">Search</a> by name, word, symbol or code."),
                rows);
    }

    private Html questions() {
        if (examples.isEmpty()) {
            return Html.NOTHING;
        }
        var list = examples.stream()
                .map(example -> Html.of(
                        "<li><a href=\"{}\">{}</a><br><span class=\"muted\">{}</span></li>\n",
                        address(example.sparql()),
                        example.title(),
                        example.description()))
                .toList();
        return Html.of("<h2>Questions to begin with</h2>\n<ul class=\"questions\">\n{}</ul>\n", list);
    }

    private static String address(String query) {
        return "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private Html query() {
        return Html.of(
                """
                <h2 id="query">Ask in SPARQL</h2>
                {}
                <p class="muted">The endpoint is <code>/sparql</code>. {} <a href="/query">More on prefixes and limits</a>.</p>
                """,
                QueryForm.with(QueryForm.FIRST),
                ServiceDescription.limits(limits));
    }

    private Html citation(String release) {
        return Html.of(
                """
                <h2 id="cite">How to cite</h2>
                <p class="wrap">focgraph: a knowledge graph of the Freedom Online Coalition’s recommendations on
                human-rights-based cybersecurity. Release {}. {}</p>
                <p>Name the release with every figure: another release may count differently.</p>
                """,
                release,
                Html.link(base, base));
    }

    private static Html licence() {
        return Html.of(
                """
                <h2>Licence</h2>
                <p>The compilation is under {}. Positions taken from the UN Digital Library, and data sets imported from
                elsewhere, keep the terms of their source, which every graph states.</p>
                """,
                Html.link("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"));
    }
}
