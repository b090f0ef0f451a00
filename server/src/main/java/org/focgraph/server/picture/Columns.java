package org.focgraph.server.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.focgraph.query.QueryResult;

/** The rows of an answer by the names of their columns, as text. */
record Columns(QueryResult.Rows rows) {

    boolean has(String column) {
        return rows.columns().contains(column);
    }

    int size() {
        return rows.rows().size();
    }

    /** The texts of a column in the order of the rows; cells without a value are left out. */
    Stream<String> texts(String column) {
        return has(column)
                ? rows.rows().stream()
                        .map(row -> row.get(column))
                        .filter(Objects::nonNull)
                        .map(Columns::text)
                : Stream.empty();
    }

    /** The text of one cell; empty where there is none. */
    String text(int row, String column) {
        var node = rows.rows().get(row).get(column);
        return node == null ? "" : text(node);
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** The number in one cell, where it holds one. */
    OptionalDouble number(int row, String column) {
        var text = text(row, column);
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }

    int different(String column) {
        return (int) texts(column).distinct().count();
    }

    /** The different values of a column in order of appearance, with how many rows have each. */
    Map<String, Integer> counts(String column) {
        var counts = new LinkedHashMap<String, Integer>();
        texts(column).forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    /** The different values of the columns, in order of appearance. */
    List<String> values(String... columns) {
        return Stream.of(columns).flatMap(this::texts).distinct().toList();
    }
}
