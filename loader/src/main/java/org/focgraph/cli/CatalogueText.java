package org.focgraph.cli;

import java.io.PrintStream;
import java.util.List;
import org.focgraph.cite.Citation;
import org.focgraph.cite.ResultHash;
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

    /** What lets a reader run the same query over the same data again. */
    void cite(Citation citation, ResultHash result, CitationFormat format) {
        out.println();
        out.print(
                switch (format) {
                    case TEXT ->
                        "Cite: %s%nResult: %s (the same on every machine that has this release)%n"
                                .formatted(citation.text(), result);
                    case BIBTEX -> citation.bibtex();
                    case RIS -> citation.ris();
                    case CSL -> citation.cslJson();
                });
    }
}
