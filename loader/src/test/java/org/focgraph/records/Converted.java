package org.focgraph.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.RecordAccount;
import org.focgraph.problem.Problem;
import org.focgraph.state.StateDirectory;

/** What became of files: a graph to be asked, and the account. */
record Converted(Graph facts, Conversion.Result result) {

    static Converted of(RecordDataset dataset, Path... files) throws IOException, FileFault {
        return of(dataset, GraphFactory.createDefaultGraph(), files);
    }

    static Converted of(RecordDataset dataset, Graph curated, Path... files) throws IOException, FileFault {
        var facts = GraphFactory.createDefaultGraph();
        var result = dataset.conversion(
                        Arrays.stream(files).map(DataFile::at).toList(), curated, StateDirectory.bundled())
                .run(StreamRDFLib.graph(facts));
        return new Converted(facts, result);
    }

    static Path file(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    RecordAccount account() {
        return (RecordAccount) result.account();
    }

    long figure(String what) {
        return account().figures().getOrDefault(what, 0L);
    }

    /** Codes of what was found, in the order of the files. */
    List<String> codes() {
        return account().problems().stream().map(Problem::code).toList();
    }

    boolean says(String pattern) {
        return ask(facts, pattern);
    }

    boolean setsApart(String pattern) {
        return ask(result.quarantine(), pattern);
    }

    /** The values of ?x, sorted, shortened to what comes after the last slash or hash. */
    String all(String pattern) {
        var query = QueryFactory.create(PREFIXES + "SELECT DISTINCT ?x WHERE { " + pattern + " }");
        try (var rows = QueryExec.graph(facts).query(query).build()) {
            return rows.select().materialize().stream()
                    .map(row -> row.get("x"))
                    .map(node ->
                            node.isURI() ? node.getURI().replaceFirst("^.*[/#]", "") : node.getLiteralLexicalForm())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private static final String PREFIXES =
            """
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX draft: <https://w3id.org/focgraph/draft/>
            PREFIX record: <https://w3id.org/focgraph/record/>
            PREFIX resolution: <https://w3id.org/focgraph/resolution/>
            PREFIX sponsorship: <https://w3id.org/focgraph/sponsorship/>
            PREFIX state: <https://w3id.org/focgraph/state/>
            PREFIX body: <https://w3id.org/focgraph/body/>
            PREFIX source: <https://w3id.org/focgraph/source/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static boolean ask(Graph graph, String pattern) {
        var query = QueryFactory.create(PREFIXES + "ASK { " + pattern + " }");
        try (var exec = QueryExec.graph(graph).query(query).build()) {
            return exec.ask();
        }
    }
}
