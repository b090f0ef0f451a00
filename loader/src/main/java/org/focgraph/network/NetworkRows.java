package org.focgraph.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.query.QueryResult;
import org.focgraph.query.View;

/**
 * Reads a network from the rows of an answer with the columns of the view {@code network}. A row that cannot be an edge is
 * left out and reported; nothing is put in its place.
 */
final class NetworkRows {

    /** Said of nodes, or of every edge; all other columns are details of edges. */
    private static final Set<String> OWN = Stream.concat(
                    View.NETWORK.required().stream(), Stream.of("weight", "fromDate", "toDate", "fromLane", "toLane"))
            .collect(Collectors.toUnmodifiableSet());

    private final String answer;
    private final Problems problems;
    private final Map<String, NetworkNode> nodes = new LinkedHashMap<>();
    private final List<NetworkEdge> edges = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private int leftOut;

    private NetworkRows(String answer, Problems problems) {
        this.answer = answer;
        this.problems = problems;
    }

    /** @param answer what the answer is called in problems, which count its rows as lines */
    static Network read(QueryResult.Rows rows, String answer, Problems problems) {
        var missing = View.NETWORK.missingFrom(rows.columns());
        if (!missing.isEmpty()) {
            throw FocGraphException.usage(
                    "The answer to " + answer + " is no network: it lacks the columns " + String.join(", ", missing));
        }
        var reader = new NetworkRows(answer, problems);
        var columns = columns(rows.columns());
        int number = 0;
        for (var row : rows.rows()) {
            reader.row(++number, row, columns);
        }
        return new Network(List.copyOf(reader.nodes.values()), reader.edges, columns, reader.leftOut);
    }

    /** Those of the view in its order, then what else the question selects. */
    private static List<String> columns(List<String> selected) {
        return Stream.concat(View.NETWORK.optional().stream().filter(selected::contains), selected.stream())
                .filter(column -> !OWN.contains(column))
                .distinct()
                .toList();
    }

    private void row(int number, Binding row, List<String> columns) {
        var where = Location.of(answer).at(number, 0);
        var fault = fault(row);
        if (fault.isPresent()) {
            leftOut++;
            problems.add(Problem.warning(
                    where, "NETWORK-ROW", fault.get(), "the row is left out; correct the question or the data"));
            return;
        }
        var from = node(row, "from", where);
        var to = node(row, "to", where);
        var details = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var value = text(row, column);
            if (!value.isEmpty()) {
                details.put(column, value);
            }
        }
        edges.add(new NetworkEdge(
                id(from, to, text(row, "relation"), details),
                from,
                to,
                text(row, "relation"),
                weight(row, where),
                details));
    }

    private static Optional<String> fault(Binding row) {
        for (var column : View.NETWORK.required()) {
            if (text(row, column).isBlank()) {
                return Optional.of("the row has no " + column);
            }
        }
        return Stream.of("from", "to")
                .filter(column -> !row.get(column).isURI())
                .map(column -> column + " is " + Printable.quoted(text(row, column)) + ", not an address")
                .findFirst();
    }

    private String node(Binding row, String end, Location where) {
        var node = new NetworkNode(
                text(row, end),
                text(row, end + "Label"),
                text(row, end + "Kind"),
                text(row, end + "Date"),
                text(row, end + "Lane"));
        var known = nodes.get(node.iri());
        if (known == null) {
            nodes.put(node.iri(), node);
        } else {
            if (known.differsFrom(node)) {
                problems.add(Problem.warning(
                        where,
                        "NETWORK-NODE",
                        node.iri() + " is " + said(node) + " here and " + said(known) + " in an earlier row",
                        "the earlier is kept; let the question say the same of a thing in every row"));
            }
            nodes.put(node.iri(), known.filledFrom(node));
        }
        return node.iri();
    }

    private static String said(NetworkNode node) {
        return Stream.of(node.label(), node.kind(), node.date(), node.lane())
                .filter(word -> !word.isEmpty())
                .map(Printable::quoted)
                .collect(Collectors.joining(" "));
    }

    private OptionalDouble weight(Binding row, Location where) {
        var text = text(row, "weight");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double weight = Double.parseDouble(text);
            if (Double.isFinite(weight)) {
                return OptionalDouble.of(weight);
            }
        } catch (NumberFormatException e) {
            // reported below, as what is no finite number is
        }
        problems.add(Problem.warning(
                where,
                "NETWORK-WEIGHT",
                "the weight " + Printable.quoted(text) + " is not a number",
                "the edge is kept without a weight"));
        return OptionalDouble.empty();
    }

    /** That of the assertion that gives the reason for the link, else a digest of all that is said of it. */
    private String id(String from, String to, String relation, Map<String, String> details) {
        var assertion = details.get("assertion");
        var id = assertion == null
                ? "edge-" + Token.digest(String.join("\n", from, to, relation, details.toString()))
                : Token.ofIri(assertion);
        int times = ids.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + ":" + times;
    }

    private static String text(Binding row, String column) {
        Node value = row.get(column);
        if (value == null) {
            return "";
        }
        if (value.isURI()) {
            return value.getURI();
        }
        return value.isLiteral() ? value.getLiteralLexicalForm() : "";
    }
}
