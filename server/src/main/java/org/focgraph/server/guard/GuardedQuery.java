package org.focgraph.server.guard;

import java.time.Duration;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;

/**
 * A query that has been read, found to use only what is offered, and runs within its limits.
 *
 * <p>The rewriting happens on the algebra, before Jena's optimizer: that reaches every expression of every form of query,
 * sub-queries and EXISTS included, and leaves the dataset as it is.
 */
public final class GuardedQuery {

    private final Query query;
    private final DatasetDescription asked;
    private final boolean repeatable;

    private GuardedQuery(Query query, boolean repeatable) {
        this.query = query;
        this.asked = DatasetDescription.create(query);
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        this.repeatable = repeatable;
    }

    /** @throws QueryRefused with a sentence that says where or what is wrong */
    public static GuardedQuery read(String text, String base) {
        QueryText.check(text);
        return QueryReader.read(text, base, query -> {
            var expressions = new GuardedExpressions(new Effort(Duration.ofSeconds(5)));
            if (query.getQueryPattern() != null) {
                rewrite(Algebra.compile(query), expressions, new Effort(Duration.ofSeconds(5)));
            }
            return new GuardedQuery(query, expressions.isRepeatable());
        });
    }

    private static Op rewrite(Op op, GuardedExpressions expressions, Effort effort) {
        return Transformer.transform(new GuardedPatterns(effort), expressions, op);
    }

    public Query query() {
        return query;
    }

    /** Whether the same query over the same data always has the same answer. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /** What FROM and FROM NAMED say, or null: names of graphs within the dataset, never something to fetch. */
    public DatasetDescription dataset() {
        return asked;
    }

    /** Ready to run over a dataset, which keeps its own settings and is used as it is. */
    public QueryExec over(DatasetGraph dataset, Effort effort) {
        RewriteFactory guard = context -> op ->
                Optimize.getFactory().create(context).rewrite(rewrite(op, new GuardedExpressions(effort), effort));
        var executors = PathExecutors.of(QC.getFactory(dataset.getContext()), effort);
        return QueryExecDatasetBuilder.create()
                .dataset(dataset)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .set(ARQ.spillToDiskThreshold, 10_000L)
                .set(ARQConstants.registryPropertyFunctions, Vocabulary.propertyFunctions())
                .set(ARQConstants.sysOptimizerFactory, guard)
                .set(ARQConstants.sysOpExecutorFactory, executors)
                .set(ARQConstants.symCancelQuery, effort.cancelSignal())
                .build();
    }
}
