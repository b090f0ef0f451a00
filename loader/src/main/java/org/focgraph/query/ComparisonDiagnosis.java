package org.focgraph.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.util.ExprUtils;
import org.focgraph.query.Diagnosis.Cause;

/** Says why a comparison in a filter holds for no row: another datatype, another spelling, out of range. */
final class ComparisonDiagnosis {

    private static final List<String> COMPARISONS = List.of("=", "!=", "<", ">", "<=", ">=");

    private final ShortNames names;
    private final KnownTerms known;
    private final PatternText text;
    private final TripleDiagnosis triples;

    ComparisonDiagnosis(Probe probe, ShortNames names, KnownTerms known) {
        this.names = names;
        this.known = known;
        this.text = new PatternText(names);
        this.triples = new TripleDiagnosis(probe, names, known);
    }

    /** The first comparison of the filter that no row meets; empty where the filter is of another make. */
    Optional<Diagnosis> explain(ElementFilter filter, List<Binding> rows) {
        return comparisons(filter.getExpr()).stream()
                .map(comparison -> explain(filter, comparison, rows))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The comparisons all of which must hold. */
    private static List<ExprFunction2> comparisons(Expr expression) {
        if (expression instanceof E_LogicalAnd and) {
            var both = new ArrayList<>(comparisons(and.getArg1()));
            both.addAll(comparisons(and.getArg2()));
            return both;
        }
        boolean compares = expression instanceof ExprFunction2 two
                && COMPARISONS.contains(two.getOpName())
                && !Evaluation.needsData(expression);
        return compares ? List.of((ExprFunction2) expression) : List.of();
    }

    private Optional<Diagnosis> explain(ElementFilter filter, ExprFunction2 comparison, List<Binding> rows) {
        if (rows.isEmpty() || rows.stream().anyMatch(row -> new Evaluation(row).holds(comparison))) {
            return Optional.empty();
        }
        var left = values(comparison.getArg1(), rows);
        var right = values(comparison.getArg2(), rows);
        if (left.isEmpty() || right.isEmpty()) {
            var side = left.isEmpty() ? comparison.getArg1() : comparison.getArg2();
            return Optional.of(new Diagnosis(
                    Cause.DATATYPE,
                    text.of(filter),
                    text(side) + " has no value: its arguments are of the wrong kind",
                    "look at the values of its variables"));
        }
        // the side that is the same for every row is what the query asks for
        if (comparison.getArg2().getVarsMentioned().isEmpty() || right.size() == 1) {
            return asked(filter, comparison, text(comparison.getArg1()), right.get(0), left, rows);
        }
        if (comparison.getArg1().getVarsMentioned().isEmpty() || left.size() == 1) {
            return asked(filter, comparison, text(comparison.getArg2()), left.get(0), right, rows);
        }
        return Optional.empty();
    }

    private Optional<Diagnosis> asked(
            ElementFilter filter,
            ExprFunction2 comparison,
            String of,
            Node asked,
            List<Node> there,
            List<Binding> rows) {
        if (asked.isLiteral() && comparison.getOpName().equals("=")) {
            return Optional.of(triples.literal(text.of(filter), of, asked, there));
        }
        if (asked.isURI()) {
            return known.isKnown(asked) ? Optional.empty() : Optional.of(triples.unknownTerm(text.of(filter), asked));
        }
        boolean comparable = rows.stream().anyMatch(row -> new Evaluation(row).evaluates(comparison));
        if (!comparable) {
            return Optional.of(new Diagnosis(
                    Cause.DATATYPE,
                    text.of(filter),
                    of + " is " + names.datatype(there.get(0)) + " such as " + known.some(there)
                            + "; it cannot be compared with " + names.datatype(asked) + " " + names.term(asked),
                    "bring both to one datatype"));
        }
        boolean written =
                comparison.getArg1().isConstant() || comparison.getArg2().isConstant();
        var found = range(of, there) + (written ? "" : ", the query asks for " + names.term(asked));
        return Optional.of(new Diagnosis(Cause.RIGHTLY_EMPTY, text.of(filter), found, ""));
    }

    private String range(String of, List<Node> values) {
        Comparator<Node> order =
                (one, other) -> NodeValue.compareAlways(NodeValue.makeNode(one), NodeValue.makeNode(other));
        return "no row passes this filter: " + of + " runs from " + names.term(Collections.min(values, order)) + " to "
                + names.term(Collections.max(values, order));
    }

    private String text(Expr expression) {
        return expression.isVariable() ? names.term(expression.asVar()) : ExprUtils.fmtSPARQL(expression);
    }

    private static List<Node> values(Expr expression, List<Binding> rows) {
        return rows.stream()
                .map(row -> new Evaluation(row).value(expression))
                .flatMap(Optional::stream)
                .map(NodeValue::asNode)
                .distinct()
                .toList();
    }
}
