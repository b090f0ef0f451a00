package org.focgraph.server.guard;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A concatenation that is refused before it gets too long. */
final class GuardedConcat extends ExprFunctionN {

    private final Function<List<NodeValue>, NodeValue> concatenation;
    private final Effort effort;

    GuardedConcat(ExprList args, Function<List<NodeValue>, NodeValue> concatenation, Effort effort) {
        super("concat", args);
        this.concatenation = concatenation;
        this.effort = effort;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        effort.textOf(
                values.stream().mapToLong(value -> value.asString().length()).sum());
        return effort.weigh(concatenation.apply(values));
    }

    @Override
    public Expr copy(ExprList newArgs) {
        return new GuardedConcat(newArgs, concatenation, effort);
    }
}
