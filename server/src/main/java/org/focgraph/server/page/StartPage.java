package org.focgraph.server.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.query.Catalogue;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.sparql.ServiceDescription;

/** The home page: what this is, five questions with their pictures, a way to find a thing, what is inside, how to cite it. */
final class StartPage {

    private static final Html SHEET = Html.of("<link rel=\"stylesheet\" href=\"/explorer/home.css\">\n");

    private final String base;
    private final Limits limits;
    private final Catalogue catalogue;

    StartPage(String base, Limits limits, Catalogue catalogue) {
        this.base = base;
        this.limits = limits;
        this.catalogue = catalogue;
    }

    String of(String release, List<Card> cards, Optional<Contents> contents) {
        return Layout.of("focgraph")
                .in("/")
                .from(release)
                .with(SHEET)
                .page(Html.of(
                        "{}{}{}{}{}{}",
                        INTRODUCTION,
                        questions(cards),
                        contents.map(StartPage::inside).orElse(COUNTING),
                        query(),
                        citation(release),
                        LICENCE));
    }

    private static final Html COUNTING =
            Html.of("<h2>What is inside</h2>\n<p>It is being counted; reload the page in a moment.</p>\n");

    private static final Html INTRODUCTION = Html.of(
            """
            <h1>Human rights and cybersecurity, link by link</h1>
            <p class="lead">Which texts name which rights and threats, which United Nations resolutions they stand on, and how
            states voted, joined and signed: the recommendations of the Freedom Online Coalition as a graph that you can look
            at, ask and cite. Every statement leads to its source.</p>
            <form class="find" action="/search" method="get" role="search">
            <p><label for="find">Find a right, threat, state, resolution or text</label>
            <span class="row"><input id="find" name="q" type="search" maxlength="200" aria-describedby="find-how"> \
            <button type="submit">Search</button></span>
            <span class="muted" id="find-how">By any of its names, words, symbols or codes: <a href="/search?q=encryption">encryption</a>,
            <a href="/search?q=A%2FRES%2F68%2F167">A/RES/68/167</a>, <a href="/search?q=KEN">KEN</a>.</span></p>
            </form>
            """);

    private Html questions(List<Card> cards) {
        var themes = themes();
        return cards.isEmpty() && themes.toString().isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<h2>Questions to begin with</h2>\n<ul class=\"pictures\">\n{}{}</ul>\n",
                        cards.stream().map(StartPage::card).toList(),
                        themes);
    }

    private static Html card(Card card) {
        return Html.of(
                "<li>{}<h3><a href=\"{}\">{}</a></h3>{}</li>\n",
                card.still(),
                card.address(),
                card.title(),
                card.sentence().isEmpty()
                        ? Html.of("<p class=\"muted\">Its picture is being drawn; reload the page in a moment.</p>")
                        : Html.of("<p>{}</p>", card.sentence()));
    }

    /** The last card holds all other questions. */
    private Html themes() {
        var themes = Themes.of(catalogue);
        if (themes.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.of(
                "<li class=\"all\"><h3>All {} questions, by theme</h3>\n<ul class=\"themes\">\n{}</ul></li>\n",
                catalogue.queries().size(),
                themes.stream()
                        .map(theme -> Html.of(
                                "<li><a href=\"/explore/#{}\">{}</a> <span class=\"count\">{}</span></li>\n",
                                theme.id(),
                                theme.name(),
                                theme.questions().size()))
                        .toList());
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
                Html.of("<a href=\"/data\">Graphs, sources and licences</a>."),
                rows);
    }

    private Html query() {
        return Html.of(
                """
                <h2 id="query">Ask in SPARQL</h2>
                <p><a href="/query">Write a query of your own</a>; programs send it to <code>/sparql</code>. {}</p>
                """,
                ServiceDescription.limits(limits));
    }

    private Html citation(String release) {
        return Html.of(
                """
                <h2 id="cite">How to cite</h2>
                <p class="wrap">focgraph: a knowledge graph of the Freedom Online Coalition’s recommendations on
                human-rights-based cybersecurity. Release {}. {}</p>
                <p>Name the release with every figure: another release may count differently. <a href="/cite">BibTeX, RIS,
                CSL-JSON</a>.</p>
                """,
                release,
                Html.link(base, base));
    }

    private static final Html LICENCE = Html.of(
            """
            <h2>Licence</h2>
            <p>The compilation is under {}. Positions taken from the UN Digital Library, and data sets imported from
            elsewhere, keep the terms of their source, which every graph states.</p>
            """,
            Html.link("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"));
}
