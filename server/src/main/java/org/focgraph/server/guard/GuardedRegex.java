package org.focgraph.server.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REGEX that ends with the query's time. */
final class GuardedRegex extends ExprFunctionN {

    private final Regex regex;
    private final Effort effort;

    GuardedRegex(ExprList args, Effort effort) {
        super("regex", args);
        this.effort = effort;
        this.regex = new Regex("REGEX", args, 2, effort);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        var text = regex.lexical(values.get(0));
        try {
            return NodeValue.booleanReturn(regex.matcher(text, values.get(1), values.size() > 2 ? values.get(2) : null)
                    .find());
        } catch (StackOverflowError tooDeep) {
            throw regex.tooDeep();
        }
    }

    @Override
    public Expr copy(ExprList newArgs) {
        return new GuardedRegex(newArgs, effort);
    }
}
