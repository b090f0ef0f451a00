package org.focgraph.server.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** The pattern of a REGEX or REPLACE: compiled once where it is the same for every row, matched under the deadline. */
final class Regex {

    private static final int LONGEST_PATTERN = 1_000;

    private final String function;
    private final Effort effort;
    private final Pattern fixed;

    Regex(String function, ExprList args, int flagsAt, Effort effort) {
        this.function = function;
        this.effort = effort;
        var pattern = args.get(1);
        var flags = args.size() > flagsAt ? args.get(flagsAt) : null;
        this.fixed = isText(pattern) && (flags == null || isText(flags))
                ? compile(pattern.getConstant(), flags == null ? null : flags.getConstant())
                : null;
    }

    private static boolean isText(Expr expr) {
        return expr.isConstant() && expr.getConstant().isString();
    }

    Matcher matcher(String text, NodeValue pattern, NodeValue flags) {
        var compiled = fixed != null ? fixed : compile(pattern, flags);
        return compiled.matcher(new DeadlineText(text, effort));
    }

    private Pattern compile(NodeValue pattern, NodeValue flags) {
        var text = lexical(pattern);
        if (text.length() > LONGEST_PATTERN) {
            throw effort.refuse(QueryRefused.bad(
                    "The pattern of %s is longer than %,d characters.".formatted(function, LONGEST_PATTERN)));
        }
        try {
            return RegexEngine.makePattern(function, text, flags == null ? null : lexical(flags));
        } catch (StackOverflowError tooDeep) {
            throw tooDeep();
        }
    }

    String lexical(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    QueryRefused tooDeep() {
        return effort.refuse(QueryRefused.bad(
                "The pattern of %s goes too deep into the text it is matched with.".formatted(function)));
    }

    ExprEvalException error(RuntimeException cause) {
        return new ExprEvalException(function, cause);
    }
}
