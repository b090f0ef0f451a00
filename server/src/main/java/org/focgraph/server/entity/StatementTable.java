package org.focgraph.server.entity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Claim;
import org.focgraph.server.facts.Facts;

/** The statements about one thing as CSV (RFC 4180), each with what it rests on. */
final class StatementTable {

    private static final List<String> HEADINGS = List.of(
            "subject",
            "property",
            "value",
            "value_kind",
            "language",
            "value_label",
            "basis",
            "status",
            "locator",
            "assertion",
            "source",
            "graph");

    private final StringBuilder text = new StringBuilder();
    private final Facts facts;

    private StatementTable(Facts facts) {
        this.facts = facts;
    }

    static byte[] of(Thing thing) {
        var table = new StatementTable(thing.facts());
        table.line(HEADINGS);
        for (var statement : Statement.all(thing)) {
            for (var value : statement.values()) {
                table.line(thing, statement, value);
            }
        }
        return table.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(Thing thing, Statement statement, Node value) {
        var claim = statement.claim();
        line(List.of(
                thing.node().getURI(),
                statement.property().getURI(),
                Facts.text(value),
                value.isLiteral() ? Facts.shortName(value.getLiteralDatatypeURI()) : value.isURI() ? "iri" : "node",
                value.isLiteral() ? value.getLiteralLanguage() : "",
                value.isURI() && facts.isLabelled(value) ? facts.label(value) : "",
                claim.flatMap(Claim::basis).map(Node::toString).orElse(""),
                claim.map(Claim::status)
                        .orElse(thing.status())
                        .map(Node::toString)
                        .orElse(""),
                claim.map(Claim::locators).map(all -> String.join("|", all)).orElse(""),
                claim.map(Claim::node).map(Node::toString).orElse(""),
                joined(claim.map(Claim::sources).orElse(thing.sources())),
                joined(statement.graphs())));
    }

    private static String joined(List<Node> nodes) {
        return nodes.stream().map(Facts::text).sorted().collect(Collectors.joining("|"));
    }

    private void line(List<String> cells) {
        text.append(cells.stream().map(StatementTable::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
