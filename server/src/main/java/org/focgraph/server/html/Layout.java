package org.focgraph.server.html;

/** The frame every page stands in. */
public final class Layout {

    private Layout() {}

    public static String page(String title, Html content) {
        return before(title) + content + after();
    }

    /** A page with more in its head: other formats, its address, data for search engines. */
    public static String page(String title, Html head, Html content) {
        return before(title, head) + content + after();
    }

    /** The page down to its content, for content that is written as it comes. */
    public static String before(String title) {
        return before(title, Html.NOTHING);
    }

    private static String before(String title, Html head) {
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
                        {}</head>
                        <body>
                        <a class="skip" href="#content">Skip to content</a>
                        <header><nav aria-label="Site"><a class="home" href="/">focgraph</a> <a href="/explore/">Questions</a> \
                        <a href="/search">Search</a> <a href="/vocab">Vocabulary</a> <a href="/query">Query</a> \
                        <a href="/cite">Cite</a></nav></header>
                        <main id="content">
                        """,
                        title.equals("focgraph") ? title : title + " · focgraph",
                        head)
                .toString();
    }

    public static String after() {
        return "\n</main>\n</body>\n</html>\n";
    }
}
