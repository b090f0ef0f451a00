package org.focgraph.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.focgraph.problem.FocGraphException;

/** Puts small questions to a store, within a budget of time for all of them together. */
final class Probe {

    private static final Duration EACH = Duration.ofSeconds(2);

    private final QueryTarget target;
    private final long deadline;

    Probe(QueryTarget target, Duration budget) {
        this.target = target;
        this.deadline = System.nanoTime() + budget.toNanos();
    }

    /** The time is used up: what has been found out so far has to do. */
    static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTime(Throwable cause) {
            super(cause);
        }
    }

    boolean matches(Element... elements) {
        return matches(List.of(elements));
    }

    boolean matches(List<Element> elements) {
        var query = new Query(new Prologue());
        query.setQueryAskType();
        query.setQueryPattern(group(elements));
        return ((QueryResult.YesNo) answer(query)).answer();
    }

    boolean gives(Query query) {
        return !answer(query).isEmpty();
    }

    /** Different values of some variables of a pattern. */
    List<Binding> values(List<Var> variables, List<Element> elements, int limit) {
        var query = new Query(new Prologue());
        query.setQuerySelectType();
        query.setDistinct(true);
        variables.forEach(query::addResultVar);
        query.setQueryPattern(group(elements));
        query.setLimit(limit);
        return ((QueryResult.Rows) answer(query)).rows();
    }

    /** The first column of a query's answer, with terms in place of some of its variables. */
    List<Node> column(String text, Map<String, Node> given, int limit) {
        var terms = new HashMap<Var, Node>();
        given.forEach((name, term) -> terms.put(Var.alloc(name), term));
        var query = QueryTransformOps.replaceVars(QueryFactory.create(text), terms);
        query.setLimit(limit);
        var rows = (QueryResult.Rows) answer(query);
        var first = rows.vars().get(0);
        return rows.rows().stream()
                .map(row -> row.get(first))
                .filter(Objects::nonNull)
                .toList();
    }

    QueryResult answer(Query query) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new OutOfTime(null);
        }
        try {
            return target.answer(query, left < EACH.toNanos() ? Duration.ofNanos(left) : EACH);
        } catch (FocGraphException e) {
            throw new OutOfTime(e);
        }
    }

    static ElementGroup group(List<Element> elements) {
        var group = new ElementGroup();
        elements.forEach(group::addElement);
        return group;
    }
}
