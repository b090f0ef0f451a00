package org.focgraph.cli;

import java.io.PrintStream;
import org.apache.jena.query.Query;
import org.focgraph.content.Vocabulary;
import org.focgraph.query.NeededData;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryTarget;
import org.focgraph.query.ZeroRows;

/** What is said beside an answer: that data are missing for a whole one, and why it has no rows. */
record Remarks(PrintStream out) {

    void on(Query query, QueryResult answer, NeededData data, QueryTarget target) {
        data.missingFrom(target).ifPresent(out::println);
        if (answer instanceof QueryResult.Rows rows && rows.rows().isEmpty()) {
            var reasons = ZeroRows.explain(query, target, Vocabulary.bundled().prefixes());
            out.println(ZeroRows.message(reasons));
        }
    }
}
