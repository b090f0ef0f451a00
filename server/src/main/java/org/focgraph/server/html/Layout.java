package org.focgraph.server.html;

/** The frame every page stands in. */
public final class Layout {

    private Layout() {}

    public static String page(String title, Html content) {
        return before(title) + content + after();
    }

    /** The page down to its content, for content that is written as it comes. */
    public static String before(String title) {
        return Html.of(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>{}</title>
                        <link rel="stylesheet" href="/style.css">
                        <link rel="icon" href="data:,">
                        </head>
                        <body>
                        <a class="skip" href="#content">Skip to content</a>
                        <header><nav aria-label="Site"><a class="home" href="/">focgraph</a> <a href="/explore/">Questions</a> \
                        <a href="/query">Query</a> <a href="/data">Data</a> <a href="/cite">Cite</a></nav></header>
                        <main id="content">
                        """,
                        title.equals("focgraph") ? title : title + " · focgraph")
                .toString();
    }

    public static String after() {
        return "\n</main>\n</body>\n</html>\n";
    }
}
