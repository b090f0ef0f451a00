package org.focgraph.server.guard;

import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/** STRDT: a long text is not read as a number, which takes time in the square of its length. */
final class GuardedTyping extends ExprFunction2 {

    private final E_StrDatatype typing;
    private final Effort effort;

    GuardedTyping(E_StrDatatype typing, Effort effort) {
        super(typing.getArg1(), typing.getArg2(), typing.getFunctionSymbol().getSymbol());
        this.typing = typing;
        this.effort = effort;
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue datatype) {
        var iri = datatype.asNode().isURI() ? datatype.asNode().getURI() : "";
        if (iri.startsWith(XSD.NS) && !iri.equals(XSD.xstring.getURI())) {
            ShortText.check(text, effort);
        }
        return effort.weigh(typing.eval(text, datatype));
    }

    @Override
    public Expr copy(Expr text, Expr datatype) {
        return new GuardedTyping((E_StrDatatype) typing.copy(text, datatype), effort);
    }
}
