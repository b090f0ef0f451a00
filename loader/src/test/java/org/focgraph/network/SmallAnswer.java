package org.focgraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryRun;
import org.focgraph.query.QueryTarget;

/** Answers small enough to stand beside the assertion: rows as SPARQL writes them between VALUES. */
final class SmallAnswer {

    static final String PREFIXES =
            """
            PREFIX r: <https://w3id.org/focgraph/recommendation/>
            PREFIX right: <https://w3id.org/focgraph/right/>
            PREFIX t: <https://w3id.org/focgraph/threat/>
            PREFIX a: <https://w3id.org/focgraph/assertion/>
            PREFIX d: <https://w3id.org/focgraph/document/>
            PREFIX : <http://example.org/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    /** A release that says when it was changed, and one graph with its licence. */
    private static final String RELEASE =
            """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            <https://w3id.org/focgraph/dataset> void:subset <https://w3id.org/focgraph/graph/links> .
            <https://w3id.org/focgraph/graph/links> dcterms:modified "2026-11-20" ; rdfs:label "Links" ;
              dcterms:license <https://creativecommons.org/licenses/by-nc/4.0/> .
            """;

    private SmallAnswer() {}

    static QueryResult.Rows rows(String columns, String rows) {
        return (QueryResult.Rows) QueryRun.of(QueryFactory.create(query(columns, rows, "")))
                .on(new DatasetTarget(DatasetGraphFactory.createTxnMem()));
    }

    private static String query(String columns, String rows, String filter) {
        return PREFIXES + "SELECT " + columns + " WHERE { VALUES (" + columns + ") { " + rows + " } " + filter + " }\n";
    }

    static Network network(String columns, String rows, Problems problems) {
        return NetworkRows.read(rows(columns, rows), "tests/links", problems);
    }

    /** A network that must hold every row. */
    static Network network(String columns, String rows) {
        var problems = new Problems();
        var network = network(columns, rows, problems);
        assertEquals(List.of(), problems.sorted());
        return network;
    }

    /** A question of the view network whose answer is these rows; the parameter {@code threat} keeps those to one threat. */
    static CatalogueQuery question(Path folder, String layout, String columns, String rows) {
        var header =
                """
                #+ summary: Which "texts" speak of <threats> & rights?
                #+ description: For a test.
                #+ view: network
                #+ layout: %s
                #+ parameters:
                #+   - name: threat
                #+     kind: threat
                #+     description: only this threat
                """
                        .formatted(layout);
        try {
            Files.createDirectories(folder.resolve("tests"));
            Files.writeString(
                    folder.resolve("tests/links.rq"),
                    header + query(columns, rows, "FILTER(COALESCE(?to = ?__threat_iri, true))"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var problems = new Problems();
        var catalogue = Catalogue.read(folder, "", problems);
        assertEquals(List.of(), problems.sorted());
        return catalogue.require("tests/links");
    }

    static QueryTarget release() {
        var dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> RDFParser.fromString(RELEASE, Lang.TURTLE).parse(dataset.getDefaultGraph()));
        return new DatasetTarget(dataset);
    }

    static byte[] export(CatalogueQuery question, ExportFormat format, Map<String, String> parameters) {
        var prefixes = Vocabulary.bundled().prefixes();
        var problems = new Problems();
        var arguments = Arguments.of(question, parameters, prefixes, problems);
        assertEquals(List.of(), problems.sorted());
        var out = new ByteArrayOutputStream();
        try {
            new ExportOperation(release(), "release-1", prefixes, Duration.ofSeconds(20))
                    .run(question, arguments, format)
                    .text()
                    .writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(CatalogueQuery question, ExportFormat format) {
        return new String(export(question, format, Map.of()), StandardCharsets.UTF_8);
    }
}
