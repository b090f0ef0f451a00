package org.focgraph.server.sparql;

import java.time.Duration;
import java.util.ArrayList;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryTarget;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.GuardedQuery;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.Workers;

/**
 * The data of one release as a target of questions, each of which runs guarded and within the work that asks it: no
 * question outlives it, and none takes a thread of its own.
 */
public record GuardedTarget(DatasetGraph dataset, String base, Limits limits, Workers workers, Effort whole)
        implements QueryTarget {

    /** A small question of the program's own. */
    @Override
    public QueryResult answer(Query query, Duration patience) {
        var guarded = GuardedQuery.read(query.toString(), base);
        return workers.within(whole, patience, effort -> answer(guarded, effort));
    }

    /** The whole answer to the question that all of this is about. */
    public QueryResult answer(GuardedQuery query) {
        return answer(query, whole);
    }

    private QueryResult answer(GuardedQuery query, Effort effort) {
        return Reading.of(dataset, () -> {
            try (var execution = query.over(DynamicDatasets.dynamicDataset(query.dataset(), dataset, false), effort)) {
                var result = result(execution, effort);
                effort.check();
                return result;
            } catch (RuntimeException e) {
                effort.check();
                throw e;
            }
        });
    }

    private QueryResult result(QueryExec execution, Effort effort) {
        var query = execution.getQuery();
        if (query.isSelectType()) {
            var rows = new CountedRows(execution.select(), limits, effort);
            var held = new ArrayList<Binding>();
            // a database looks values up when they are asked for, which must happen before the transaction ends
            rows.forEachRemaining(row -> held.add(row.detach()));
            return new QueryResult.Rows(rows.getResultVars(), held);
        }
        if (query.isAskType()) {
            return new QueryResult.YesNo(execution.ask());
        }
        var graph = new CountedGraph(GraphFactory.createDefaultGraph(), limits, effort);
        return new QueryResult.Triples(
                query.isConstructType() ? execution.construct(graph) : execution.describe(graph));
    }

    @Override
    public String name() {
        return "the release";
    }
}
