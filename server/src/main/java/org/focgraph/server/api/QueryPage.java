package org.focgraph.server.api;

import java.util.TreeMap;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.html.Html;
import org.focgraph.server.html.Layout;
import org.focgraph.server.http.Reply;
import org.focgraph.server.sparql.QueryForm;
import org.focgraph.server.sparql.ServiceDescription;

/** {@code /query}: SPARQL by hand, with the prefixes and limits stated. */
record QueryPage(Service service) {

    /** The editor writes styles into its elements and draws its signs from data; everything else is refused as elsewhere. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    Reply reply(Request request) {
        var prefixes = new TreeMap<>(service.prefixes().getNsPrefixMap())
                .entrySet().stream()
                        .map(prefix -> Html.of("PREFIX {}: &lt;{}&gt;\n", prefix.getKey(), prefix.getValue()))
                        .toList();
        var content = Html.of(
                """
                <h1>Ask in SPARQL</h1>
                <p>The endpoint is <code>/sparql</code> (SPARQL 1.1 Protocol, GET and POST); its description is had with
                <code>Accept: text/turtle</code>. Answers that are worked out already stand under
                <a href="/explore/">questions</a>.</p>
                {}<div id="editor" hidden></div>
                {}
                <h2 id="limits">Limits</h2>
                <p>{}</p>
                <h2 id="slow">When a query takes too long</h2>
                <p>It is stopped after {} seconds, or after {} where no row has been found yet, and says so. Begin with the
                triple that fits the fewest things, name a class or a key, put a LIMIT, or count before you list. Large answers
                are had in parts with LIMIT and OFFSET under an ORDER BY.</p>
                <h2 id="empty">When there are no rows</h2>
                <p>The page says which part of the query matches nothing. For programs the header Link with rel="help" leads to
                the same as JSON.</p>
                <h2 id="prefixes">Prefixes</h2>
                <p>A query declares those it uses:</p>
                <pre class="wrap" id="prefixes-text">{}</pre>
                """,
                examples(),
                QueryForm.with(request.parameter("query").orElse(QueryForm.FIRST)),
                ServiceDescription.limits(service.limits()),
                Limits.seconds(service.limits().total()),
                Limits.seconds(service.limits().firstRow()),
                prefixes);
        return Reply.text(
                        200,
                        "text/html",
                        Layout.of("Query").in("/query").with(HEAD).page(content))
                .with("Content-Security-Policy", POLICY)
                .with("Cache-Control", "public, no-cache")
                .with("Vary", "Accept-Encoding");
    }

    private static final Html HEAD = Html.of(
            """
            <link rel="stylesheet" href="/explorer/vendor/yasgui/yasgui.min.css">
            <link rel="stylesheet" href="/explorer/query.css">
            <script src="/explorer/vendor/yasgui/yasgui.min.js" defer></script>
            <script type="module" src="/explorer/query.js"></script>
            """);

    /** For the editor, which puts the chosen query in; without script the list of questions has them all. */
    private Html examples() {
        var options = service.catalogue().queries().stream()
                .filter(query -> !query.theme().equals("quality"))
                .map(query -> Html.of(
                        "<option value=\"{}\">{}: {}</option>\n",
                        query.path(),
                        query.theme(),
                        query.header().summary()))
                .toList();
        return Html.of(
                """
                <p hidden><label for="example">An example from the catalogue</label>
                <select id="example"><option value="">(choose one)</option>
                {}</select></p>
                """,
                options);
    }
}
