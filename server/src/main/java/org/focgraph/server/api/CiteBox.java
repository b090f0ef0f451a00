package org.focgraph.server.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.focgraph.cite.Citation;
import org.focgraph.cite.Permalink;
import org.focgraph.server.html.Html;

/**
 * A citation and where it is had for reference managers.
 *
 * @param parameters with which {@code /cite} gives the same
 */
record CiteBox(Citation citation, Map<String, String> parameters) {

    Html html() {
        var formats = Arrays.stream(CitationFormat.values())
                .map(format -> Html.of(
                        "<a href=\"{}\">{}</a> ",
                        "/cite." + format.ending() + Permalink.query(parameters),
                        name(format)))
                .toList();
        return Html.of("<p class=\"wrap\">{}</p>\n<p>For reference managers: {}</p>\n", citation.text(), formats);
    }

    private static String name(CitationFormat format) {
        return switch (format) {
            case TXT -> "text";
            case BIB -> "BibTeX";
            case RIS -> format.ending().toUpperCase(Locale.ROOT);
            case JSON -> "CSL-JSON";
        };
    }
}
