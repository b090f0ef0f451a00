package org.focgraph.server.guard;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** The executors of Jena, in memory and over TDB2, that walk property paths over a graph under the deadline. */
final class PathExecutors {

    private PathExecutors() {}

    /** @param original what the dataset would be executed with, or null for the standard */
    static OpExecutorFactory of(OpExecutorFactory original, Effort effort) {
        if (original == OpExecutorTDB2.OpExecFactoryTDB) {
            return context -> new OverTdb(context, effort);
        }
        if (original == null || original == OpExecutor.stdFactory) {
            return context -> new Standard(context, effort);
        }
        throw new IllegalStateException("no guard for the query executor of this dataset");
    }

    private static QueryIterator walk(OpPath path, QueryIterator input, ExecutionContext context, Effort effort) {
        var guarded =
                ExecutionContext.copyChangeActiveGraph(context, new DeadlineGraph(context.getActiveGraph(), effort));
        return new QueryIterPath(path.getTriplePath(), input, guarded);
    }

    private static final class Standard extends OpExecutor {

        private final Effort effort;

        private Standard(ExecutionContext context, Effort effort) {
            super(context);
            this.effort = effort;
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return walk(path, input, execCxt, effort);
        }
    }

    private static final class OverTdb extends OpExecutorTDB2 {

        private final Effort effort;

        private OverTdb(ExecutionContext context, Effort effort) {
            super(context);
            this.effort = effort;
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return walk(path, input, execCxt, effort);
        }
    }
}
