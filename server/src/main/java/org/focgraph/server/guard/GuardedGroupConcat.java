package org.focgraph.server.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;

/** GROUP_CONCAT that is refused before it gets too long. */
final class GuardedGroupConcat extends AggregatorBase {

    private final Aggregator original;
    private final String separator;
    private final boolean distinct;
    private final Effort effort;

    private GuardedGroupConcat(Aggregator original, boolean distinct, String separator, Effort effort) {
        super("GROUP_CONCAT", distinct, original.getExprList());
        this.original = original;
        this.distinct = distinct;
        this.separator = separator == null ? " " : separator;
        this.effort = effort;
    }

    /** The same aggregation under guard, or the aggregation as it is where it is another one. */
    static Aggregator of(Aggregator aggregator, Effort effort) {
        if (aggregator instanceof AggGroupConcat plain) {
            return new GuardedGroupConcat(plain, false, plain.getSeparator(), effort);
        }
        if (aggregator instanceof AggGroupConcatDistinct distinct) {
            return new GuardedGroupConcat(distinct, true, distinct.getSeparator(), effort);
        }
        return aggregator;
    }

    @Override
    public Accumulator createAccumulator() {
        return new Accumulation(getExpr());
    }

    @Override
    public Aggregator copy(ExprList exprs) {
        return new GuardedGroupConcat(original.copy(exprs), distinct, separator, effort);
    }

    @Override
    public Node getValueEmpty() {
        return original.getValueEmpty();
    }

    @Override
    public String asSparqlExpr(SerializationContext context) {
        return original.asSparqlExpr(context);
    }

    @Override
    public String toPrefixString() {
        return original.toPrefixString();
    }

    @Override
    public int hashCode() {
        return original.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof GuardedGroupConcat guarded && original.equals(guarded.original, bySyntax);
    }

    private final class Accumulation extends AccumulatorExpr {

        private final StringBuilder text = new StringBuilder();
        private boolean first = true;

        private Accumulation(Expr expr) {
            super(expr, distinct);
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv env) {
            if (!first) {
                text.append(separator);
            }
            first = false;
            text.append(value.asString());
            effort.textOf(text.length());
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv env) {
            // AccumulatorExpr counts the error: the group has no value
        }

        @Override
        protected NodeValue getAccValue() {
            return effort.weigh(NodeValue.makeString(text.toString()));
        }
    }
}
