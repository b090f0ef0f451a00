package org.focgraph.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** What a query gave. */
public sealed interface QueryResult {

    /** The answer to SELECT. */
    record Rows(List<Var> vars, List<Binding> rows) implements QueryResult {

        public Rows {
            vars = List.copyOf(vars);
            rows = List.copyOf(rows);
        }

        public List<String> columns() {
            return vars.stream().map(Var::getVarName).toList();
        }

        RowSet rowSet() {
            return RowSetStream.create(vars, rows.iterator());
        }
    }

    /** The answer to CONSTRUCT and DESCRIBE. */
    record Triples(Graph graph) implements QueryResult {}

    /** The answer to ASK. */
    record YesNo(boolean answer) implements QueryResult {}

    /** Whether there is nothing to show. */
    default boolean isEmpty() {
        if (this instanceof Rows rows) {
            return rows.rows().isEmpty();
        }
        return this instanceof Triples triples && triples.graph().isEmpty();
    }
}
