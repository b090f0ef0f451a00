package org.focgraph.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.focgraph.cite.GraphUse;
import org.focgraph.problem.Printable;
import org.focgraph.query.QueryResult;

/**
 * An answer as an archive that explains itself: the data, the query, and a text that says what was asked, where the rows
 * come from, under which terms, and how to cite them. The same answer gives the same bytes.
 *
 * @param network the answer as GraphML; empty where it is no network
 */
record Bundle(
        Asked asked,
        Answered answer,
        String queryText,
        List<byte[]> data,
        List<byte[]> network,
        List<GraphUse> graphs,
        String base) {

    /** An archive holds no time of its making. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    List<byte[]> bytes() {
        var name = asked.question().name();
        var dataName = name + (answer.result() instanceof QueryResult.Triples ? ".ttl" : ".csv");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            add(zip, "README.txt", List.of(Bytes.of(readme(dataName))));
            add(zip, dataName, data);
            if (!network.isEmpty()) {
                add(zip, name + ".graphml", network);
            }
            add(zip, name + ".rq", List.of(Bytes.of(queryText)));
            add(
                    zip,
                    "citation.bib",
                    List.of(Bytes.of(answer.citation(asked, base).bibtex())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(out.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, List<byte[]> content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        for (var part : content) {
            zip.write(part);
        }
        zip.closeEntry();
    }

    private String readme(String dataName) {
        var header = asked.question().header();
        var text = new StringBuilder();
        text.append(header.summary())
                .append("\n\n")
                .append(header.description().strip())
                .append("\n\n");
        section(
                text,
                "Files",
                """
                %s  %s
                %s%s.rq  the query with its parameters; it runs as it is in any SPARQL 1.1 store that holds the data
                citation.bib  the citation for BibTeX
                """
                        .formatted(
                                dataName,
                                answer.sizeInWords(),
                                network.isEmpty()
                                        ? ""
                                        : asked.question().name() + ".graphml  the same as a network, for Gephi, yEd,"
                                                + " igraph or networkx\n",
                                asked.question().name()));
        section(text, "Parameters", parameters());
        if (!header.note().isBlank()) {
            section(text, "Method", header.note().strip() + "\n");
        }
        section(
                text,
                "Release",
                answer.release() + "\n"
                        + answer.date().map(day -> "data of " + day + "\n").orElse(""));
        section(
                text,
                "Fixity",
                """
                result  %s (docs/citing.md says what is hashed)
                %s  sha256 %s
                """
                        .formatted(answer.hash(), dataName, sha256()));
        section(text, "Source", asked.permalink(answer).address(base) + "\n");
        section(text, "Citation", answer.citation(asked, base).text() + "\n");
        section(text, "Terms of the graphs the answer draws on", GraphUse.inWords(graphs));
        return text.toString();
    }

    private static void section(StringBuilder text, String title, String body) {
        text.append(title)
                .append('\n')
                .append("-".repeat(title.length()))
                .append('\n')
                .append(body)
                .append('\n');
    }

    private String parameters() {
        if (asked.question().parameters().isEmpty()) {
            return "none\n";
        }
        var text = new StringBuilder();
        for (var parameter : asked.question().parameters()) {
            var value = asked.arguments().texts().get(parameter.name());
            text.append(parameter.name())
                    .append(" = ")
                    .append(value == null ? "(left open)" : Printable.of(value))
                    .append(
                            parameter.description().isEmpty()
                                    ? ""
                                    : "  # " + parameter.description().strip())
                    .append('\n');
        }
        return text.toString();
    }

    private String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            data.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
