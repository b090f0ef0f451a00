package org.focgraph.server.sparql;

import org.focgraph.server.html.Html;

/** The form that sends a query, without script. */
public final class QueryForm {

    private QueryForm() {}

    public static Html with(String query) {
        return Html.of(
                """
                <form action="/sparql" method="post">
                <p><label for="text">SPARQL query</label></p>
                <p><textarea id="text" name="query" rows="{}" spellcheck="false" autocapitalize="off" required>
                {}</textarea></p>
                <p><label>Answer as <select name="format">
                <option value="html">page</option>
                <option value="csv">CSV (rows)</option>
                <option value="json">JSON</option>
                <option value="xml">XML</option>
                <option value="ttl">Turtle (graphs)</option>
                </select></label> <button type="submit">Ask</button></p>
                </form>
                """,
                Math.max(6, Math.min(30, query.lines().count() + 1)),
                query);
    }
}
