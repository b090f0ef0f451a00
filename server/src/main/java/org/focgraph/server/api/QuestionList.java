package org.focgraph.server.api;

import java.util.Map;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.NeededData;
import org.focgraph.query.View;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.page.Themes;

/** {@code /explore/}: every question under its theme, with the sign and the word of the picture it is drawn as. */
final class QuestionList {

    /** In a box of 16 by 16, after what each picture looks like. */
    private static final Map<String, String> SIGNS = Map.of(
            "bar", "M1 2h14v3H1zM1 7h9v3H1zM1 12h5v3H1z",
            "matrix", "M1 1h4v4H1zM6 6h4v4H6zM11 1h4v4h-4zM1 11h4v4H1zM11 11h4v4h-4zM6 1h4v1H6zM1 6h1v4H1z",
            "positions", "M1 1h4v4H1zM6 1h4v4H6zM11 1h4v4h-4zM1 6h4v4H1zM6 6h4v4H6zM1 11h4v4H1zM11 11h4v4h-4z",
            "timeline", "M0 7h16v1.6H0zM2 3h2.4v4H2zM7 1h2.4v6H7zM12 4h2.4v3H12zM4.5 9h2.4v4H4.5zM10 9h2.4v6H10z",
            "map",
                    "M8 0a5.5 5.5 0 0 1 5.5 5.5C13.5 9.5 8 16 8 16S2.5 9.5 2.5 5.5A5.5 5.5 0 0 1 8 0zm0 3.3a2.2 2.2 0 1 0 .01 0z",
            "scatter",
                    "M0 0h1.5v14.5H16V16H0zM5 8.5a1.7 1.7 0 1 0 .01 0zM9 4.5a1.7 1.7 0 1 0 .01 0zM13 2a1.7 1.7 0 1 0 .01 0z",
            "strands",
                    "M1 0h3v4H1zM1 6h3v4H1zM1 12h3v4H1zM12 2h3v4h-3zM12 10h3v4h-3zM4 2l8 2v1L4 3zM4 8l8-4v1L4 9zM4 14l8-2v-1L4 13z",
            "around",
                    "M8 5a3 3 0 1 0 .01 0zM2 0a2 2 0 1 0 .01 0zM14 1a2 2 0 1 0 .01 0zM3 12a2 2 0 1 0 .01 0zM14 11a2 2 0 1 0 .01 0zM3 3l4 4-.7.7L2.3 3.7zM13 4L9.7 7l-.7-.7 3.3-3zM4 13l3-4 .8.6-3 4zM13 12L9.5 9l.6-.8 3.5 3z",
            "genealogy",
                    "M2 1a2 2 0 1 0 .01 0zM14 4a2 2 0 1 0 .01 0zM8 11l2.5 2.5L8 16l-2.5-2.5zM2 3l12 2.5v1.2L2 4.2zM13.5 7l-5 5.5-.8-.7 5-5.5z");

    private QuestionList() {}

    static String page(Catalogue catalogue) {
        var themes = Themes.of(catalogue);
        var page = Html.of(
                """
                <h1>Questions</h1>
                <p class="lead">Each has an answer from the graph, with its query, its source and a citation. A sign says what
                it is drawn as; those without one are tables. Some need data that are imported first. For programs the list is at
                <a href="/api/queries">/api/queries</a>, described in <a href="/api/openapi.json">OpenAPI</a>.</p>
                <ul class="themes" aria-label="Themes">
                {}</ul>
                {}""",
                themes.stream()
                        .map(theme -> Html.of(
                                "<li><a href=\"#{}\">{}</a> <span class=\"count\">{}</span></li>\n",
                                theme.id(),
                                theme.name(),
                                theme.questions().size()))
                        .toList(),
                themes.stream().map(QuestionList::section).toList());
        return Layout.of("Questions").in(ExplorePages.ROOT).page(page);
    }

    private static Html section(Themes.Theme theme) {
        return Html.of(
                "<h2 id=\"{}\">{}</h2>\n{}<ul class=\"questions\">\n{}</ul>\n",
                theme.id(),
                theme.name(),
                theme.isChecks() ? Html.of("<p>A row is a fault, no row is well.</p>\n") : Html.NOTHING,
                theme.questions().stream().map(QuestionList::item).toList());
    }

    private static Html item(CatalogueQuery query) {
        var header = query.header();
        return Html.of(
                "<li><a href=\"{}\">{}</a>{}{}</li>\n",
                ExplorePages.ROOT + query.path(),
                header.summary(),
                sign(
                        header.view() == View.NETWORK
                                ? header.layout()
                                : header.view().word()),
                needs(header.data()));
    }

    /** What must be imported, without how: the page of the question tells that. */
    private static Html needs(NeededData data) {
        return data == NeededData.TABLES
                ? Html.NOTHING
                : Html.of(
                        " <span class=\"drawn\">needs an import: {}</span>",
                        data.words().replaceFirst(", which comes by import.*", ""));
    }

    private static Html sign(String picture) {
        var word = picture.isEmpty() ? "network" : picture;
        var sign = SIGNS.get(picture.isEmpty() ? "strands" : picture);
        return sign == null
                ? Html.NOTHING
                : Html.of(
                        " <span class=\"drawn\"><svg viewBox=\"0 0 16 16\" width=\"12\" height=\"12\" aria-hidden=\"true\">"
                                + "<path fill-rule=\"evenodd\" d=\"{}\"/></svg> {}</span>",
                        sign,
                        word);
    }
}
