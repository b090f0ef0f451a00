package org.focgraph.query;

import java.time.Duration;
import org.apache.jena.query.Query;

/** One query with the values of its parameters, ready to be put to a store. */
public record QueryRun(Query query, Duration timeout) {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    public static QueryRun of(CatalogueQuery query, Arguments arguments) {
        return new QueryRun(arguments.in(query.query()), PATIENCE);
    }

    /** A query from elsewhere, with nothing to bind. */
    public static QueryRun of(Query query) {
        return new QueryRun(query, PATIENCE);
    }

    public QueryRun within(Duration patience) {
        return new QueryRun(query, patience);
    }

    public QueryResult on(QueryTarget target) {
        return target.answer(query, timeout);
    }
}
