package org.focgraph.query;

import java.util.ArrayList;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs a prepared execution to its end. */
final class Execution {

    private Execution() {}

    static QueryResult result(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            var rows = execution.select();
            var result = new ArrayList<Binding>();
            // A database looks values up when they are asked for, which must happen before the transaction ends.
            rows.forEachRemaining(row -> result.add(row.detach()));
            return new QueryResult.Rows(rows.getResultVars(), result);
        }
        if (query.isAskType()) {
            return new QueryResult.YesNo(execution.ask());
        }
        return new QueryResult.Triples(query.isDescribeType() ? execution.describe() : execution.construct());
    }
}
