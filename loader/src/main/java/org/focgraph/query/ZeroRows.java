package org.focgraph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
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
public final class ZeroRows {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final Probe probe;
    private final TripleDiagnosis triples;
    private final JoinDiagnosis joins;
    private final FilterDiagnosis filters;
    private final PatternText text;
    private int pathsSplit;

    private ZeroRows(Probe probe, ShortNames names) {
        var known = new KnownTerms(probe, names);
        this.probe = probe;
        this.triples = new TripleDiagnosis(probe, names, known);
        this.joins = new JoinDiagnosis(probe, names, known);
        this.filters = new FilterDiagnosis(probe, names, known, this::pattern);
        this.text = new PatternText(names);
    }

    /**
     * Why this query, its parameters bound, gave nothing.
     *
     * @return at least one reason; several where no branch of a UNION matches
     */
    public static List<Diagnosis> explain(Query query, QueryTarget target, PrefixMapping prefixes) {
        var names = PrefixMapping.Factory.create().setNsPrefixes(prefixes).setNsPrefixes(query.getPrefixMapping());
        var zeroRows = new ZeroRows(new Probe(target, BUDGET), new ShortNames(names));
        try {
            return zeroRows.query(query);
        } catch (Probe.OutOfTime e) {
            return List.of(new Diagnosis(
                    Cause.NOT_FOUND_OUT, "", "the reason was not found in " + BUDGET.toSeconds() + " s", ""));
        }
    }

    /** The reasons as a message to a person. */
    public static String message(List<Diagnosis> reasons) {
        var found = reasons.stream().map(Diagnosis::toString).collect(Collectors.joining("\n"));
        var first = reasons.get(0);
        if (first.cause() == Cause.NOT_FOUND_OUT) {
            return "No rows; " + found + ".";
        }
        if (reasons.stream().allMatch(Diagnosis::rightlyEmpty)) {
            return "No rows, and rightly so as far as can be seen: every part is sound, but no data fit.\n" + found;
        }
        return reasons.size() > 1
                ? "No rows. None of these parts matches anything:\n" + found
                : "No rows. The smallest part that matches nothing:\n" + found;
    }

    private List<Diagnosis> query(Query query) {
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
        return filters.explain(pattern, parts.filters()).map(List::of).orElse(List.of());
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
            return List.of(path(block.getPattern().get(0)));
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

    /** A path is explained by the steps it is made of. */
    private Diagnosis path(TriplePath triple) {
        if (triple.isTriple()) {
            return triples.explain(triple.asTriple());
        }
        var path = triple.getPath();
        if (path instanceof P_Link link) {
            return triples.explain(Triple.create(triple.getSubject(), link.getNode(), triple.getObject()));
        }
        if (path instanceof P_Inverse inverse) {
            return path(new TriplePath(triple.getObject(), inverse.getSubPath(), triple.getSubject()));
        }
        if (path instanceof P_Seq steps) {
            var between = Var.alloc("between" + (pathsSplit++ == 0 ? "" : pathsSplit));
            var pieces = new ElementGroup();
            pieces.addElement(GroupParts.single(new TriplePath(triple.getSubject(), steps.getLeft(), between)));
            pieces.addElement(GroupParts.single(new TriplePath(between, steps.getRight(), triple.getObject())));
            return pattern(pieces).get(0);
        }
        if (path instanceof P_Alt either) {
            return path(new TriplePath(triple.getSubject(), either.getLeft(), triple.getObject()));
        }
        var words = new PathWords(path).predicates();
        for (var predicate : words) {
            var step = Triple.create(Var.alloc("from"), predicate, Var.alloc("to"));
            if (!probe.matches(GroupParts.single(new TriplePath(step)))) {
                return triples.explain(step);
            }
        }
        return triples.explain(Triple.create(triple.getSubject(), words.get(0), triple.getObject()));
    }
}
