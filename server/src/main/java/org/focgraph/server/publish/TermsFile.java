package org.focgraph.server.publish;

import com.fasterxml.jackson.databind.JsonNode;

/** Under which terms the files of the site may be used: a host of files sends no header that says so. */
final class TermsFile {

    private TermsFile() {}

    /** @param data what the server says of its graphs at {@code /data.json} */
    static String of(JsonNode data) {
        var text = new StringBuilder(
                """
                Terms of this site

                The compilation is under the Creative Commons Attribution 4.0 International licence
                (https://creativecommons.org/licenses/by/4.0/). Statements taken from elsewhere keep the terms of their
                source. Every graph may be used under its own terms only; data/catalog.ttl has them for programs.
                """);
        for (var graph : data.path("graphs")) {
            var licence = graph.path("licence").asText("");
            text.append("\n%s (%s)%n"
                    .formatted(graph.path("title").asText(), graph.path("name").asText())
                    .replace("\r\n", "\n"));
            text.append("  ")
                    .append(graph.path("open").asBoolean() ? licence : "not open")
                    .append(": ")
                    .append(graph.path("terms").asText())
                    .append('\n');
        }
        return text.toString();
    }
}
