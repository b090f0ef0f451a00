package org.focgraph.server.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/** CONTAINS, STRBEFORE and STRAFTER, refused where looking for a long text in a long text would take for ever. */
final class GuardedSearch extends ExprFunction2 {

    private static final long MOST_COMPARISONS = 1_000_000_000L;

    private final ExprFunction2 search;
    private final Effort effort;

    GuardedSearch(ExprFunction2 search, Effort effort) {
        super(search.getArg1(), search.getArg2(), search.getFunctionSymbol().getSymbol());
        this.search = search;
        this.effort = effort;
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue part) {
        if (text.isLiteral() && part.isLiteral()) {
            long comparisons = (long) text.asString().length() * part.asString().length();
            if (comparisons > MOST_COMPARISONS) {
                throw effort.refuse(QueryRefused.tooLarge("The query looks for a very long text in a very long text."));
            }
        }
        return effort.weigh(search.eval(text, part));
    }

    @Override
    public Expr copy(Expr text, Expr part) {
        return new GuardedSearch((ExprFunction2) search.copy(text, part), effort);
    }
}
