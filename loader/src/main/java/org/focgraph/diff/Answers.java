package org.focgraph.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.query.Arguments;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryRun;
import org.focgraph.query.QueryTarget;

/**
 * The questions of the catalogue, with their defaults, put to both sides.
 *
 * @param changed those whose answers differ
 * @param asked how many were put
 * @param notAsked those that need a value for a parameter, with that reason, or were not answered in time
 */
public record Answers(List<AnswerChange> changed, int asked, Map<String, String> notAsked) {

    public Answers {
        changed = List.copyOf(changed);
        notAsked = Map.copyOf(notAsked);
    }

    static Answers compare(
            Catalogue catalogue, PrefixMapping prefixes, QueryTarget before, QueryTarget after, Progress progress) {
        var changed = new ArrayList<AnswerChange>();
        var notAsked = new HashMap<String, String>();
        int asked = 0;
        var questions = catalogue.queries().stream()
                .filter(query -> !query.theme().equals("quality"))
                .toList();
        for (var question : questions) {
            var problems = new Problems();
            var arguments = Arguments.of(question, Map.of(), prefixes, problems);
            if (problems.hasErrors()) {
                notAsked.put(question.path(), problems.sorted().get(0).found());
                continue;
            }
            try {
                asked++;
                var run = QueryRun.of(question, arguments);
                compare(question, rows(run.on(before), prefixes), rows(run.on(after), prefixes))
                        .ifPresent(changed::add);
            } catch (FocGraphException e) {
                asked--;
                notAsked.put(question.path(), e.getMessage());
            }
            progress.advance(asked, questions.size(), "questions");
        }
        return new Answers(changed, asked, notAsked);
    }

    private static Optional<AnswerChange> compare(CatalogueQuery question, List<String> before, List<String> after) {
        var removed = without(before, after);
        var added = without(after, before);
        return removed.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerChange(
                        question.path(), question.header().summary(), before.size(), after.size(), added, removed));
    }

    /** What is in the first and not in the second; a row that stands there twice must be there twice. */
    private static List<String> without(List<String> rows, List<String> others) {
        var counts = new HashMap<String, Integer>();
        others.forEach(row -> counts.merge(row, 1, Integer::sum));
        return rows.stream()
                .filter(row -> counts.merge(row, -1, Integer::sum) < 0)
                .toList();
    }

    private static List<String> rows(QueryResult result, PrefixMapping prefixes) {
        if (result instanceof QueryResult.Rows rows) {
            return rows.rows().stream()
                    .map(row -> row(row, rows.vars(), prefixes))
                    .toList();
        }
        if (result instanceof QueryResult.Triples triples) {
            return triples.graph().find().toList().stream()
                    .map(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                            .map(node -> text(node, prefixes))
                            .collect(Collectors.joining(" ")))
                    .sorted()
                    .toList();
        }
        return List.of(result instanceof QueryResult.YesNo yesNo && yesNo.answer() ? "yes" : "no");
    }

    private static String row(Binding row, List<Var> columns, PrefixMapping prefixes) {
        return columns.stream()
                .filter(row::contains)
                .map(column -> column.getVarName() + "=" + text(row.get(column), prefixes))
                .collect(Collectors.joining("  "));
    }

    private static String text(Node node, PrefixMapping prefixes) {
        if (node.isURI()) {
            return prefixes.shortForm(node.getURI());
        }
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                        + (node.getLiteralLanguage().isEmpty() ? "" : "@" + node.getLiteralLanguage())
                : "_:" + node.getBlankNodeLabel();
    }
}
