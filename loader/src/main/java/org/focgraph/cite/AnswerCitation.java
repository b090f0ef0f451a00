package org.focgraph.cite;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.focgraph.query.QueryResult;

/** The citation of an answer: the same from the command line and from a server. */
public final class AnswerCitation {

    private AnswerCitation() {}

    /**
     * @param title the question
     * @param shown every parameter and its value, defaults included
     * @param size how many rows the answer has, in words
     */
    public static Citation of(
            String title,
            Map<String, String> shown,
            Permalink permalink,
            String size,
            Optional<String> date,
            String base) {
        var with = new TreeMap<>(shown)
                .entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining(", ", shown.isEmpty() ? "" : "with ", shown.isEmpty() ? "" : "; "));
        var citation = Citation.of(Citation.Subject.ANSWER, title, permalink.release(), permalink.address(base))
                .noting(with + size);
        return date.map(citation::dated).orElse(citation);
    }

    /** How much an answer holds: {@code 1 row}, {@code 31 rows}, {@code 5 statements}, {@code yes}. */
    public static String size(QueryResult result) {
        if (result instanceof QueryResult.Rows rows) {
            return count(rows.rows().size(), "row");
        }
        if (result instanceof QueryResult.Triples triples) {
            return count(triples.graph().size(), "statement");
        }
        return ((QueryResult.YesNo) result).answer() ? "yes" : "no";
    }

    private static String count(int number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
