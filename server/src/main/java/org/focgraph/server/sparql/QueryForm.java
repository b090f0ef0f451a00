package org.focgraph.server.sparql;

import org.focgraph.server.html.Html;

/** The form that sends a query, without script. */
public final class QueryForm {

    /** What stands in the form at first. */
    public static final String FIRST =
            """
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?recommendation ?label
            WHERE { ?recommendation a foc:Recommendation ; rdfs:label ?label }
            ORDER BY ?recommendation
            LIMIT 20""";

    private QueryForm() {}

    public static Html with(String query) {
        return Html.of(
                """
                <form action="/sparql" method="post" id="plain">
                <p id="plain-text"><label for="text">SPARQL query</label><br>
                <textarea id="text" name="query" rows="{}" spellcheck="false" autocapitalize="off" required>
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
