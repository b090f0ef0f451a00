package org.focgraph.server.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.html.Links;

/** The form, and what was found. */
final class SearchPage {

    private final Results results;
    private final List<String> kinds;
    private final Links links;

    /** @param kinds the names of all kinds there are */
    SearchPage(Results results, List<String> kinds, Links links) {
        this.results = results;
        this.kinds = kinds;
        this.links = links;
    }

    String text() {
        var wanted = results.wanted();
        var title = !wanted.text().isEmpty()
                ? "Search: " + wanted.text()
                : wanted.kind().isEmpty() ? "Search" : "All of kind " + spaced(wanted.kind());
        return Layout.of(title).in("/search").page(Html.of("<h1>{}</h1>\n{}{}", title, form(), found()));
    }

    private static String spaced(String kind) {
        return kind.replace('-', ' ');
    }

    private Html form() {
        var wanted = results.wanted();
        var options = kinds.stream()
                .map(kind -> Html.of(
                        "<option value=\"{}\"{}>{}</option>\n",
                        kind,
                        kind.equals(wanted.kind()) ? Html.of(" selected") : Html.NOTHING,
                        spaced(kind)))
                .toList();
        return Html.of(
                """
                <form action="{}" method="get" class="search">
                <p><label for="q">Name, word, symbol or code</label></p>
                <p><input id="q" name="q" type="search" maxlength="200" value="{}"></p>
                <p><label>Kind <select name="kind">
                <option value="">all kinds</option>
                {}</select></label> <button type="submit">Search</button></p>
                </form>
                """,
                links.page("/search"),
                wanted.text(),
                options);
    }

    private Html found() {
        var wanted = results.wanted();
        if (wanted.text().isEmpty() && wanted.kind().isEmpty()) {
            return Html.of(
                    "<p class=\"muted\">A symbol may be written in any way: A/RES/68/167, GA res 68/167, 68/167 (2013).</p>\n");
        }
        if (results.total() == 0) {
            return Html.of(
                    "<p>Nothing was found{}.</p>\n", wanted.kind().isEmpty() ? "" : " of this kind; try all kinds");
        }
        return Html.of(
                "<p>{}{} found. <a href=\"{}\">As JSON</a></p>\n<ol class=\"results\" start=\"{}\">\n{}</ol>\n{}",
                results.limited() ? "The first " : "",
                "%,d".formatted(results.total()),
                address("/search.json", wanted.offset()),
                wanted.offset() + 1,
                results.hits().stream().map(this::item).toList(),
                pages());
    }

    private Html item(Hit hit) {
        var why = hit.reason() == null
                ? Html.NOTHING
                : hit.matched().equals(hit.label())
                        ? Html.of(" · matched by {}", hit.reason().words())
                        : Html.of(" · matched by {}: {}", hit.reason().words(), shortened(hit.matched()));
        return Html.of(
                "<li>{}<br><span class=\"muted\">{}{}</span></li>\n",
                links.to(hit.thing().getURI(), hit.label()),
                spaced(hit.kind()),
                why);
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }

    private Html pages() {
        var wanted = results.wanted();
        int next = wanted.offset() + wanted.limit();
        var before = wanted.offset() == 0
                ? Html.NOTHING
                : Html.of(
                        "<a href=\"{}\" rel=\"prev\">Earlier</a> ",
                        address("/search", Math.max(0, wanted.offset() - wanted.limit())));
        var after = next >= results.total()
                ? Html.NOTHING
                : Html.of("<a href=\"{}\" rel=\"next\">More</a>", address("/search", next));
        return Html.of("<p>{}{}</p>\n", before, after);
    }

    private String address(String path, int offset) {
        var wanted = results.wanted();
        return links.page(path)
                + "?q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8)
                + (wanted.kind().isEmpty() ? "" : "&kind=" + URLEncoder.encode(wanted.kind(), StandardCharsets.UTF_8))
                + (offset == 0 ? "" : "&offset=" + offset)
                + (wanted.limit() == 20 ? "" : "&limit=" + wanted.limit());
    }
}
