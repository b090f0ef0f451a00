package org.focgraph.cite;

import java.time.Duration;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryTarget;

/** The newest day on which a part of the data was changed, as the data say of themselves. */
public final class DataDate {

    private static final String TEXT =
            """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX void: <http://rdfs.org/ns/void#>
            SELECT (MAX(STR(?day)) AS ?newest)
            WHERE { <https://w3id.org/focgraph/dataset> void:subset ?part . ?part dcterms:modified ?day }
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private DataDate() {}

    /** Read from a store; empty where the data do not say. */
    public static Optional<String> of(QueryTarget target) {
        return newest((QueryResult.Rows) target.answer(query(), PATIENCE));
    }

    private static Query query() {
        return QueryFactory.create(TEXT);
    }

    private static Optional<String> newest(QueryResult.Rows rows) {
        return rows.rows().stream()
                .map(row -> row.get(rows.vars().get(0)))
                .filter(day -> day != null && day.getLiteralLexicalForm().matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(day -> day.getLiteralLexicalForm())
                .findFirst();
    }
}
