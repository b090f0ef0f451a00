package org.focgraph.server.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** The argument of a cast: a text too long to be any number, date or duration is refused. */
final class ShortText extends ExprFunction1 {

    private final Effort effort;

    ShortText(Expr argument, Effort effort) {
        super(argument, "short-text");
        this.effort = effort;
    }

    static void check(NodeValue value, Effort effort) {
        if (value.isString() && value.asString().length() > Effort.LONGEST_VALUE) {
            throw effort.refuse(QueryRefused.tooLarge(
                    "The query reads a text of more than %,d characters as a value.".formatted(Effort.LONGEST_VALUE)));
        }
    }

    @Override
    public NodeValue eval(NodeValue value) {
        check(value, effort);
        return value;
    }

    @Override
    public Expr copy(Expr argument) {
        return new ShortText(argument, effort);
    }
}
