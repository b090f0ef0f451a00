package org.focgraph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.focgraph.query.Diagnosis.Cause;

/** Says why filters leave none of the rows a pattern gives. */
final class FilterDiagnosis {

    private static final int SAMPLE = 2_000;

    private final Probe probe;
    private final ShortNames names;
    private final KnownTerms known;
    private final PatternText text;
    private final ComparisonDiagnosis comparisons;
    private final Function<Element, List<Diagnosis>> inner;

    /** @param inner explains the pattern of an EXISTS that matches nothing alone */
    FilterDiagnosis(Probe probe, ShortNames names, KnownTerms known, Function<Element, List<Diagnosis>> inner) {
        this.inner = inner;
        this.probe = probe;
        this.names = names;
        this.known = known;
        this.text = new PatternText(names);
        this.comparisons = new ComparisonDiagnosis(probe, names, known);
    }

    /** The first filter that leaves nothing, alone or after the ones before it; empty where rows remain. */
    Optional<Diagnosis> explain(List<Element> pattern, List<ElementFilter> filters) {
        for (var filter : filters) {
            if (!probe.matches(with(pattern, List.of(filter)))) {
                return Optional.of(explain(pattern, filter));
            }
        }
        for (int i = 2; i <= filters.size(); i++) {
            if (!probe.matches(with(pattern, filters.subList(0, i)))) {
                return Optional.of(together(pattern, filters.subList(0, i)));
            }
        }
        return Optional.empty();
    }

    private static List<Element> with(List<Element> pattern, List<ElementFilter> filters) {
        var all = new ArrayList<Element>(pattern);
        all.addAll(filters);
        return all;
    }

    private Diagnosis together(List<Element> pattern, List<ElementFilter> filters) {
        var few = new ArrayList<>(filters);
        for (var filter : filters) {
            var fewer = new ArrayList<>(few);
            fewer.remove(filter);
            if (!probe.matches(with(pattern, fewer))) {
                few = fewer;
            }
        }
        return new Diagnosis(
                Cause.RIGHTLY_EMPTY, text.of(few), "rows pass each of these filters, but none passes all of them", "");
    }

    private Diagnosis explain(List<Element> pattern, ElementFilter filter) {
        var expression = filter.getExpr();
        if (expression instanceof E_NotExists) {
            return new Diagnosis(
                    Cause.RIGHTLY_EMPTY, text.of(filter), "everything the rest matches has what this excludes", "");
        }
        if (expression instanceof E_Exists exists) {
            return exists(exists, filter);
        }
        var variables = List.copyOf(ExprVars.getVarsMentioned(expression));
        var rows = variables.isEmpty() ? List.<Binding>of() : probe.values(variables, pattern, SAMPLE);
        return unbound(filter, variables, rows)
                .or(() -> comparisons.explain(filter, rows))
                .orElseGet(() -> noRow(filter, variables, rows));
    }

    private Diagnosis noRow(ElementFilter filter, List<Var> variables, List<Binding> rows) {
        // a filter that is false is sound; one that fails on every row is not
        boolean sound = rows.stream().anyMatch(row -> new Evaluation(row).evaluates(filter.getExpr()));
        return new Diagnosis(
                sound ? Cause.RIGHTLY_EMPTY : Cause.FILTER,
                text.of(filter),
                "no row passes this filter" + examples(variables, rows),
                "");
    }

    private Diagnosis exists(E_Exists exists, ElementFilter filter) {
        return inner.apply(exists.getElement()).stream()
                .findFirst()
                .orElseGet(() -> new Diagnosis(
                        Cause.RIGHTLY_EMPTY, text.of(filter), "nothing the rest matches has what this asks for", ""));
    }

    private Optional<Diagnosis> unbound(ElementFilter filter, List<Var> variables, List<Binding> rows) {
        for (var variable : variables) {
            if (rows.stream().noneMatch(row -> row.contains(variable)) && !usesUnbound(filter)) {
                return Optional.of(new Diagnosis(
                        Cause.UNKNOWN_VARIABLE,
                        text.of(filter),
                        names.term(variable) + " has no value in any row",
                        "check its name and the pattern that should bind it"));
            }
        }
        return Optional.empty();
    }

    private static boolean usesUnbound(ElementFilter filter) {
        var words = filter.getExpr().toString().toLowerCase(Locale.ROOT);
        return words.contains("bound") || words.contains("coalesce");
    }

    private String examples(List<Var> variables, List<Binding> rows) {
        var parts = new ArrayList<String>();
        for (var variable : variables) {
            var values = rows.stream()
                    .map(row -> row.get(variable))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                parts.add(names.term(variable) + " is for example " + known.some(values));
            }
        }
        return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    }
}
