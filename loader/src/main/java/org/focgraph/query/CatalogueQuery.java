package org.focgraph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * A question somebody may ask, with its answer in SPARQL: {@code queries/THEME/NAME.rq}.
 *
 * @param file the path to show to people
 * @param text the whole file, which runs as it is in any SPARQL editor
 */
public record CatalogueQuery(
        String theme, String name, String file, QueryHeader header, List<Parameter> parameters, String text) {

    public CatalogueQuery {
        parameters = List.copyOf(parameters);
    }

    /** {@code theme/name}: the path in the catalogue, in the API and in the explorer. */
    public String path() {
        return theme.isEmpty() ? name : theme + "/" + name;
    }

    /** A fresh copy of the parsed query, with its parameters still open. */
    public Query query() {
        return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    }

    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(parameterName))
                .findFirst();
    }
}
