package org.focgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.focgraph.query.Diagnosis.Cause;

/**
 * Finds the smallest part of a query that matches nothing: single patterns first, then patterns together in the order
 * written, then MINUS, filters and what stands outside the pattern.
 */
final class PatternDiagnosis {

    private final Probe probe;
    private final PathDiagnosis paths;
    private final JoinDiagnosis joins;
    private final FilterDiagnosis filters;
    private final PatternText text;

    PatternDiagnosis(Probe probe, ShortNames names) {
        var known = new KnownTerms(probe, names);
        this.probe = probe;
        this.paths = new PathDiagnosis(probe, new TripleDiagnosis(probe, names, known), this::pattern);
        this.joins = new JoinDiagnosis(probe, names, known);
        this.filters = new FilterDiagnosis(probe, names, known, this::pattern);
        this.text = new PatternText(names);
    }

    /** At least one reason; several where no branch of a UNION matches. */
    List<Diagnosis> query(Query query) {
        if (query.getQueryPattern() == null) {
            return List.of(new Diagnosis(Cause.NOT_FOUND_OUT, "", "the query has no pattern", ""));
        }
        var reasons = pattern(query.getQueryPattern());
        return reasons.isEmpty() ? List.of(modifiers(query)) : reasons;
    }

    private Diagnosis modifiers(Query query) {
        if (query.hasHaving()) {
            return new Diagnosis(
                    Cause.FILTER, "HAVING " + query.getHavingExprs(), "there are groups, but none passes HAVING", "");
        }
        if (query.hasOffset() || query.hasLimit()) {
            return new Diagnosis(Cause.FILTER, "LIMIT, OFFSET", "there are rows, but LIMIT or OFFSET leaves none", "");
        }
        return new Diagnosis(
                Cause.NOT_FOUND_OUT, "", "the pattern matches, but nothing it binds is selected or made", "");
    }

    /** Empty where the pattern does match. */
    private List<Diagnosis> pattern(Element element) {
        var parts = GroupParts.of(element);
        for (var part : parts.required()) {
            var alone = alone(part);
            if (!alone.isEmpty()) {
                return alone;
            }
        }
        var failing = joins.failing(parts);
        if (!failing.isEmpty()) {
            return together(failing, parts);
        }
        if (!probe.matches(parts.pattern())) {
            return List.of(new Diagnosis(
                    Cause.NEVER_TOGETHER,
                    text.of(parts.pattern()),
                    "what OPTIONAL binds keeps the rest from matching",
                    "move OPTIONAL to the end"));
        }
        return afterwards(parts);
    }

    /** A choice among the pieces is explained choice by choice, each together with the rest. */
    private List<Diagnosis> together(List<Element> pieces, GroupParts parts) {
        for (var piece : pieces) {
            if (piece instanceof ElementUnion || piece instanceof ElementGroup) {
                var branches = piece instanceof ElementUnion union ? union.getElements() : List.of(piece);
                return branches.stream()
                        .flatMap(branch -> pattern(joined(pieces, piece, branch)).stream())
                        .toList();
            }
        }
        return List.of(joins.explain(pieces, parts));
    }

    private static ElementGroup joined(List<Element> pieces, Element choice, Element branch) {
        var group = new ElementGroup();
        for (var piece : pieces) {
            var inPlace = piece == choice ? GroupParts.of(branch).elements() : List.of(piece);
            inPlace.forEach(group::addElement);
        }
        return group;
    }

    private List<Diagnosis> afterwards(GroupParts parts) {
        var pattern = new ArrayList<>(parts.pattern());
        for (var minus : parts.minuses()) {
            pattern.add(minus);
            if (!probe.matches(pattern)) {
                return List.of(new Diagnosis(
                        Cause.RIGHTLY_EMPTY, text.of(minus), "MINUS takes away every row the rest gives", ""));
            }
        }
        var reason = filters.explain(pattern, parts.filters());
        if (reason.isEmpty()) {
            return List.of();
        }
        var counted = nothingCounted(parts);
        return counted.isEmpty() ? List.of(reason.get()) : counted;
    }

    /** An aggregate without GROUP BY gives a row even of nothing; what it counts is explained in place of the 0. */
    private List<Diagnosis> nothingCounted(GroupParts parts) {
        return parts.required().stream()
                .filter(ElementSubQuery.class::isInstance)
                .map(part -> ((ElementSubQuery) part).getQuery())
                .filter(query -> query.hasAggregators() && query.getGroupBy().isEmpty() && isFiltered(query, parts))
                .map(query -> pattern(query.getQueryPattern()))
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isFiltered(Query query, GroupParts parts) {
        return parts.filters().stream()
                .flatMap(filter -> filter.getExpr().getVarsMentioned().stream())
                .anyMatch(query.getProjectVars()::contains);
    }

    /** Why one piece matches nothing even alone; empty where it matches. */
    private List<Diagnosis> alone(Element part) {
        if (part instanceof ElementSubQuery subQuery) {
            return probe.gives(subQuery.getQuery()) ? List.of() : query(subQuery.getQuery());
        }
        if (probe.matches(part)) {
            return List.of();
        }
        if (part instanceof ElementPathBlock block) {
            return List.of(paths.explain(block.getPattern().get(0)));
        }
        if (part instanceof ElementUnion union) {
            return union.getElements().stream()
                    .flatMap(branch -> pattern(branch).stream())
                    .toList();
        }
        if (part instanceof ElementGroup group) {
            return pattern(group);
        }
        if (part instanceof ElementNamedGraph graph) {
            var inside = pattern(graph.getElement());
            return inside.isEmpty()
                    ? List.of(new Diagnosis(
                            Cause.NEVER_TOGETHER,
                            text.of(graph),
                            "this matches nothing in that graph, but does without GRAPH",
                            "leave GRAPH out, or look up the name of the graph"))
                    : inside;
        }
        return List.of(new Diagnosis(Cause.NOT_FOUND_OUT, text.of(part), "this part matches nothing", ""));
    }
}
