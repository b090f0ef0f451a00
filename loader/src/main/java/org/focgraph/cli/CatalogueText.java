package org.focgraph.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.Parameter;

/** The catalogue in words, for a terminal. */
final class CatalogueText {

    private final PrintStream out;

    CatalogueText(PrintStream out) {
        this.out = out;
    }

    void list(List<CatalogueQuery> queries) {
        var theme = "";
        for (var query : queries) {
            if (!query.theme().equals(theme)) {
                theme = query.theme();
                out.println(theme);
            }
            out.printf("  %-42s %s%n", query.name(), query.header().summary());
        }
        out.printf(
                "%n%d question%s. \"focgraph query NAME --explain\" tells more about one.%n",
                queries.size(), queries.size() == 1 ? "" : "s");
    }

    void explain(CatalogueQuery query) {
        var header = query.header();
        out.println(header.summary());
        if (!header.questions().isEmpty()) {
            out.println("Question: " + String.join(", ", header.questions()));
        }
        paragraph("", header.description());
        paragraph("Method: ", header.note());
        paragraph("Needs: ", header.data().words());
        if (!query.parameters().isEmpty()) {
            out.println();
            out.println("Parameters");
            query.parameters().forEach(this::explain);
        }
        out.println();
        out.println(query.file());
        out.println();
        out.println(query.text().stripTrailing());
    }

    private void explain(Parameter parameter) {
        out.printf(
                "  %-14s %s%s%n",
                parameter.name(),
                parameter.description(),
                parameter
                        .defaultText()
                        .map(text -> " (default: " + text + ")")
                        .orElse(parameter.required() ? " (required)" : ""));
    }

    private void paragraph(String lead, String text) {
        if (!text.isBlank()) {
            out.println();
            out.println(lead + text.strip());
        }
    }

    /** One line that lets a reader run the same query over the same data again. */
    void cite(String title, Map<String, String> values, String release) {
        var text = new StringBuilder("focgraph ").append(Version.number());
        text.append(", release ").append(release);
        text.append(", query ").append(title);
        if (!values.isEmpty()) {
            text.append(" with ");
            text.append(String.join(
                    ", ",
                    values.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .toList()));
        }
        out.println();
        out.println("Cite: " + text + ". https://w3id.org/focgraph/");
    }
}
