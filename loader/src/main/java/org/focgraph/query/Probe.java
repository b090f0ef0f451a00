package org.focgraph.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Whether these match something together; so it is taken where the store needs too long to say. */
    boolean matches(List<Element> elements) {
        var query = new Query(new Prologue());
        query.setQueryAskType();
        query.setQueryPattern(group(elements));
        return ask(query).map(answer -> ((QueryResult.YesNo) answer).answer()).orElse(true);
    }

    /** Whether a query has an answer; so it is taken where the store needs too long to say. */
    boolean gives(Query query) {
        return ask(query).map(answer -> !answer.isEmpty()).orElse(true);
    }

    /** Different values of some variables of a pattern. */
    List<Binding> values(List<Var> variables, List<Element> elements, int limit) {
        var query = new Query(new Prologue());
        query.setQuerySelectType();
        query.setDistinct(true);
        variables.forEach(query::addResultVar);
        query.setQueryPattern(group(elements));
        query.setLimit(limit);
        return ask(query).map(answer -> ((QueryResult.Rows) answer).rows()).orElse(List.of());
    }

    /** The first column of a query's answer, with terms in place of some of its variables. */
    List<Node> column(String text, Map<String, Node> given, int limit) {
        var terms = new HashMap<Var, Node>();
        given.forEach((name, term) -> terms.put(Var.alloc(name), term));
        var query = QueryTransformOps.replaceVars(QueryFactory.create(text), terms);
        query.setLimit(limit);
        var first = query.getProjectVars().get(0);
        return ask(query).map(answer -> ((QueryResult.Rows) answer).rows()).orElse(List.of()).stream()
                .map(row -> row.get(first))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The answer, or nothing where this one question takes too long and there is time for others. */
    private Optional<QueryResult> ask(Query query) {
        long asked = System.nanoTime();
        long left = deadline - asked;
        if (left <= 0) {
            throw new OutOfTime(null);
        }
        long patience = Math.min(left, EACH.toNanos());
        try {
            return Optional.of(target.answer(query, Duration.ofNanos(patience)));
        } catch (RuntimeException e) {
            // a join stopped before it began may end in an exception of any kind
            boolean late = System.nanoTime() - asked >= patience;
            if (late && System.nanoTime() < deadline) {
                return Optional.empty();
            }
            if (late || e instanceof FocGraphException) {
                throw new OutOfTime(e);
            }
            throw e;
        }
    }

    static ElementGroup group(List<Element> elements) {
        var group = new ElementGroup();
        elements.forEach(group::addElement);
        return group;
    }
}
