package org.focgraph.server.api;

import java.util.ArrayList;
import java.util.List;
import org.focgraph.content.Content;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Reply;

/** {@code /docs/errors}: docs/errors.md with an anchor at each code, so that the type of a problem leads somewhere. */
final class ErrorsPage {

    private final String page;

    ErrorsPage() {
        this.page = Layout.page("Errors", Html.of("{}", parts(Content.text("docs/errors.md"))));
    }

    Reply reply() {
        return Reply.text(200, "text/html", page)
                .with("Cache-Control", "public, max-age=3600")
                .with("Vary", "Accept-Encoding");
    }

    /** Headings, blocks of code and paragraphs: the file holds nothing else. */
    private static List<Html> parts(String markdown) {
        var parts = new ArrayList<Html>();
        for (var block : markdown.split("\\R{2,}")) {
            var text = block.strip();
            if (text.startsWith("```")) {
                parts.add(Html.of(
                        "<pre class=\"wrap\">{}</pre>\n",
                        text.replaceAll("(?m)^```.*$", "").strip()));
                continue;
            }
            var lines = text.lines().toList();
            int from = 0;
            if (text.startsWith("#")) {
                parts.add(heading(lines.get(0)));
                from = 1;
            }
            var rest = String.join("\n", lines.subList(from, lines.size()));
            if (!rest.isBlank()) {
                parts.add(Html.of("<p>{}</p>\n", rest));
            }
        }
        return parts;
    }

    private static Html heading(String line) {
        var title = line.replaceFirst("^#+\\s*", "");
        int level = line.length() - line.replaceFirst("^#+", "").length();
        return switch (level) {
            case 1 -> Html.of("<h1>{}</h1>\n", title);
            case 2 -> Html.of("<h2>{}</h2>\n", title);
            default -> Html.of("<h3 id=\"{}\">{}</h3>\n", title, title);
        };
    }
}
