package org.focgraph.server.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An exponent or a number of decimal places: a large integer there makes a number that fills the memory. */
final class SmallInteger extends ExprFunction1 {

    private static final int BITS = 11;

    private final Effort effort;

    SmallInteger(Expr argument, Effort effort) {
        super(argument, "small-integer");
        this.effort = effort;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        if (value.isInteger() && value.getInteger().bitLength() > BITS) {
            throw effort.refuse(QueryRefused.bad(
                    "The query asks for a power or a rounding with an integer beyond %,d.".formatted((1 << BITS) - 1)));
        }
        return value;
    }

    @Override
    public Expr copy(Expr argument) {
        return new SmallInteger(argument, effort);
    }
}
