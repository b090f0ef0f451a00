package org.focgraph.query;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.system.Txn;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;

/** Answers from a dataset at hand, in a read transaction of its own or the caller's. */
public record DatasetTarget(DatasetGraph dataset) implements QueryTarget {

    @Override
    public QueryResult answer(Query query, Duration timeout) {
        long began = System.nanoTime();
        try {
            return Txn.calculateRead(dataset, () -> {
                var builder = QueryExecDatasetBuilder.create().dataset(dataset).query(query);
                try (var execution = builder.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .build()) {
                    return Execution.result(query, execution);
                }
            });
        } catch (QueryCancelledException e) {
            throw tooLong(timeout, e);
        } catch (NullPointerException e) {
            // Jena 5.6.0 clears the table of a hash join twice when its query is stopped (MultiHashProbeTable.clear).
            if (System.nanoTime() - began >= timeout.toNanos()) {
                throw tooLong(timeout, e);
            }
            throw e;
        }
    }

    static FocGraphException tooLong(Duration timeout, Exception cause) {
        return new FocGraphException(
                ExitCode.ENVIRONMENT,
                "The query was stopped after " + timeout.toSeconds() + " s; ask for less, for example by a parameter.",
                cause);
    }

    @Override
    public String name() {
        return "the store";
    }
}
