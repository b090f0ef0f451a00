package org.focgraph.server.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An expression whose every value is weighed. */
final class Weighed extends ExprFunction1 {

    private final Effort effort;

    Weighed(Expr expr, Effort effort) {
        super(expr, "weighed");
        this.effort = effort;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return effort.weigh(value);
    }

    @Override
    public Expr copy(Expr expr) {
        return new Weighed(expr, effort);
    }
}
