package org.focgraph.server.api;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.server.sparql.ServiceDescription;

/** {@code /llms.txt}: a short guide for machine readers, made from the catalogue. */
record Guide(Service service) {

    @Override
    public String toString() {
        var text = new StringBuilder(
                """
                # focgraph

                > A knowledge graph of the Freedom Online Coalition's recommendations on human-rights-based cybersecurity: \
                recommendations, rights, threats, UN resolutions, states, coalitions over time, and votes. Every statement has a \
                source; every answer has a release.

                Ask a question below before writing a query: its method is stated and its answer is tested. \
                `GET /api/queries/THEME/NAME` describes a question (parameters, columns, method, text); an ending gives the answer: \
                `.csv`, `.tsv`, `.json` (SPARQL results), `.rq` (query as run), `.zip` (with licences and citation), `.why` (why \
                there are no rows). An unknown parameter or value is an error that lists what is allowed; nothing is guessed.

                Cite with every figure the release (header FocGraph-Release) and the permalink (header Link, rel="bookmark"); \
                `/cite` gives citations. Explicit links (a text says so) and interpretive ones (a reader infers it) are kept \
                apart: do not add them up. A membership has dates: ask for a day. Missing means not recorded, not "no".

                ## For programs

                - [OpenAPI 3.1](/api/openapi.json): every question with its parameters
                - [List of questions](/api/queries): JSON
                - [SPARQL endpoint](/sparql): SPARQL 1.1 query; with Accept: text/turtle its description
                - [Citations](/cite.json): CSL-JSON; also /cite.bib, /cite.ris, /cite.txt
                - [Errors](/docs/errors): what each code means

                """);
        text.append("Limits: ")
                .append(ServiceDescription.limits(service.limits()))
                .append('\n');
        service.catalogue().queries().stream()
                .filter(question -> !question.theme().equals("quality"))
                .collect(Collectors.groupingBy(CatalogueQuery::theme, TreeMap::new, Collectors.toList()))
                .forEach((theme, questions) -> {
                    text.append("\n## ").append(theme).append("\n\n");
                    questions.forEach(question -> line(text, question));
                });
        return text.toString();
    }

    private static void line(StringBuilder text, CatalogueQuery question) {
        text.append("- [%s](%s%s.csv)".formatted(question.header().summary(), QuestionApi.ROOT, question.path()));
        if (!question.parameters().isEmpty()) {
            text.append(": ")
                    .append(question.parameters().stream()
                            .map(parameter -> parameter.name()
                                    + parameter
                                            .defaultText()
                                            .map(value -> "=" + value)
                                            .orElse(""))
                            .collect(Collectors.joining(", ")));
        }
        text.append('\n');
    }
}
