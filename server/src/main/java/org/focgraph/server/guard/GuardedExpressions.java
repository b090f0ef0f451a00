package org.focgraph.server.guard;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.vocabulary.XSD;

/** Puts guarded expressions in the place of those that can run or grow for ever, and refuses what is not offered. */
final class GuardedExpressions extends ExprTransformCopy {

    private final Effort effort;
    private boolean repeatable = true;

    GuardedExpressions(Effort effort) {
        this.effort = effort;
    }

    /** Whether asking again gives the same answer: no clock, no chance. */
    boolean isRepeatable() {
        return repeatable;
    }

    @Override
    public Expr transform(NodeValue constant) {
        return effort.weigh(constant);
    }

    @Override
    public Expr transform(ExprFunction0 function) {
        if (function instanceof E_Now
                || function instanceof E_Random
                || function instanceof E_UUID
                || function instanceof E_StrUUID) {
            repeatable = false;
        }
        return super.transform(function);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        var copy = super.transform(function, argument);
        return function instanceof E_StrEncodeForURI
                        || function instanceof E_StrUpperCase
                        || function instanceof E_StrLowerCase
                ? new Weighed(copy, effort)
                : copy;
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        var copy = super.transform(function, left, right);
        if (copy instanceof E_StrDatatype typing) {
            return new GuardedTyping(typing, effort);
        }
        if (copy instanceof E_StrContains || copy instanceof E_StrBefore || copy instanceof E_StrAfter) {
            return new GuardedSearch((ExprFunction2) copy, effort);
        }
        return copy instanceof E_Add
                        || copy instanceof E_Subtract
                        || copy instanceof E_Multiply
                        || copy instanceof E_Divide
                ? new Weighed(copy, effort)
                : copy;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        if (function instanceof E_Regex) {
            return new GuardedRegex(args, effort);
        }
        if (function instanceof E_StrReplace) {
            return new GuardedReplace(args, effort);
        }
        if (function instanceof E_StrConcat) {
            return new GuardedConcat(args, XSDFuncOp::strConcat, effort);
        }
        if (function instanceof E_Function call) {
            return named(call, args);
        }
        if (function instanceof E_Call) {
            throw QueryRefused.bad("CALL is not offered: functions are called by their name.");
        }
        var copy = super.transform(function, args);
        return function instanceof E_StrSubstring ? new Weighed(copy, effort) : copy;
    }

    private Expr named(E_Function call, ExprList args) {
        var iri = call.getFunctionIRI();
        Vocabulary.checkFunction(iri);
        if (iri.startsWith(Vocabulary.FN)) {
            return new Weighed(ofXPath(call, iri.substring(Vocabulary.FN.length()), args), effort);
        }
        if (iri.equals(Vocabulary.MATH + "pow") && args.size() == 2) {
            return new Weighed(call.copy(withSmall(args)), effort);
        }
        boolean readsText = iri.startsWith(XSD.NS)
                && !iri.equals(XSD.xstring.getURI())
                && !iri.equals(XSD.anyURI.getURI())
                && args.size() == 1;
        return new Weighed(call.copy(readsText ? new ExprList(new ShortText(args.get(0), effort)) : args), effort);
    }

    /** The XPath names of functions that SPARQL has under a name of its own are guarded in the same way. */
    private Expr ofXPath(E_Function call, String name, ExprList args) {
        int n = args.size();
        return switch (name) {
            case "matches" -> n == 2 || n == 3 ? new GuardedRegex(args, effort) : call.copy(args);
            case "replace" -> n == 3 || n == 4 ? new GuardedReplace(args, effort) : call.copy(args);
            case "concat" -> new GuardedConcat(args, XSDFuncOp::fnConcat, effort);
            case "contains" -> n == 2 ? search(new E_StrContains(args.get(0), args.get(1))) : call.copy(args);
            case "substring-before" -> n == 2 ? search(new E_StrBefore(args.get(0), args.get(1))) : call.copy(args);
            case "substring-after" -> n == 2 ? search(new E_StrAfter(args.get(0), args.get(1))) : call.copy(args);
            case "round", "round-half-to-even" -> call.copy(n == 2 ? withSmall(args) : args);
            case "format-number" -> call.copy(n > 1 ? withShort(args) : args);
            default -> call.copy(args);
        };
    }

    private GuardedSearch search(ExprFunction2 search) {
        return new GuardedSearch(search, effort);
    }

    private ExprList withSmall(ExprList args) {
        var checked = new ExprList(args.get(0));
        checked.add(new SmallInteger(args.get(1), effort));
        return checked;
    }

    private ExprList withShort(ExprList args) {
        var checked = new ExprList(args.get(0));
        args.getList().stream().skip(1).map(text -> new ShortText(text, effort)).forEach(checked::add);
        return checked;
    }
}
