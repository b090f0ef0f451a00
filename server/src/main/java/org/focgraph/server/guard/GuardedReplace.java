package org.focgraph.server.guard;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REPLACE that ends with the query's time and whose result has a longest length. */
final class GuardedReplace extends ExprFunctionN {

    private final Regex regex;
    private final Effort effort;

    GuardedReplace(ExprList args, Effort effort) {
        super("replace", args);
        this.effort = effort;
        this.regex = new Regex("REPLACE", args, 3, effort);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        var node = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
        var text = node.getLiteralLexicalForm();
        var replacement = regex.lexical(values.get(2));
        try {
            var matcher = regex.matcher(text, values.get(1), values.size() > 3 ? values.get(3) : null);
            var replaced = replaceAll(matcher, replacement);
            return replaced == null || replaced.equals(text)
                    ? values.get(0)
                    : effort.weigh(NodeValue.makeNode(like(node, replaced)));
        } catch (StackOverflowError tooDeep) {
            throw regex.tooDeep();
        }
    }

    /** As Jena does it: an empty match counts only where it is the first match. */
    private String replaceAll(Matcher matcher, String replacement) {
        StringBuilder result = null;
        try {
            while (matcher.find()) {
                if (result == null) {
                    result = new StringBuilder();
                } else if (matcher.start() == matcher.end()) {
                    continue;
                }
                matcher.appendReplacement(result, replacement);
                effort.textOf(result.length());
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
            throw regex.error(noSuchGroup);
        }
        return result == null ? null : matcher.appendTail(result).toString();
    }

    private static Node like(Node original, String text) {
        if (original.getLiteralBaseDirection() != null) {
            return NodeFactory.createLiteralDirLang(
                    text, original.getLiteralLanguage(), original.getLiteralBaseDirection());
        }
        return original.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, original.getLiteralLanguage());
    }

    @Override
    public Expr copy(ExprList newArgs) {
        return new GuardedReplace(newArgs, effort);
    }
}
