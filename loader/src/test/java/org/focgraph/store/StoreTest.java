package org.focgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.store.GraphRecord.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final String RIGHTS =
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            BASE <https://w3id.org/focgraph/>
            <right/privacy> rdfs:label "Right to privacy"@en .
            <resolution/A-RES-68-167> foc:symbol "A/RES/68/167" ; rdfs:label "The right to privacy in the digital age"@en .
            """;
    private static final String MORE =
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            BASE <https://w3id.org/focgraph/>
            <right/privacy> rdfs:label "Right to privacy"@en ; rdfs:comment "Also here."@en .
            """;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void emptyStore() {
        store = Store.at(folder.resolve("store"));
    }

    @Test
    void aStoreThatWasNeverLoadedIsEmptyAndSaysSo() {
        assertTrue(store.isEmpty());
        var refused = assertThrows(FocGraphException.class, store::open);
        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
        assertTrue(refused.getMessage().contains("focgraph load"));
    }

    @Test
    void everyStatementIsInTheDefaultGraphOnceAndInEachGraphThatSaysIt() {
        build(write("rights", RIGHTS), write("notes", MORE));

        try (var generation = store.open()) {
            assertEquals(4, count(generation, "{ ?s ?p ?o }"));
            assertEquals(3, count(generation, "{ GRAPH <https://w3id.org/focgraph/graph/rights> { ?s ?p ?o } }"));
            assertEquals(2, count(generation, "{ GRAPH <https://w3id.org/focgraph/graph/notes> { ?s ?p ?o } }"));
        }
    }

    @Test
    void labelsAreFoundByWordAndSymbolsWhole() {
        build(write("rights", RIGHTS), write("notes", MORE));

        try (var generation = store.open()) {
            assertEquals(2, count(generation, "{ ?s <http://jena.apache.org/text#query> \"privacy\" }"));
            assertEquals(
                    1,
                    count(
                            generation,
                            "{ ?s <http://jena.apache.org/text#query> (<https://w3id.org/focgraph/vocab#symbol> \"\\\"a/res/68/167\\\"\") }"));
        }
    }

    @Test
    void theSameGraphsGiveTheSameGeneration() {
        var first = build(write("rights", RIGHTS), write("notes", MORE));
        var second = build(write("notes", MORE), write("rights", RIGHTS));

        assertEquals(first.id(), second.id());
        assertEquals(1, store.generationIds().size());
    }

    @Test
    void earlierGenerationsStayAndCanBePutBackInUse() {
        var first = build(write("rights", RIGHTS));
        var second = build(write("rights", MORE));
        assertNotEquals(first.id(), second.id());

        store.rollBackTo(first.id());

        assertEquals(first.id(), store.currentId().orElseThrow());
        try (var generation = store.open()) {
            assertEquals(3, count(generation, "{ ?s ?p ?o }"));
        }
        store.prune(1);
        assertTrue(store.manifest(first.id()).isPresent(), "the one in use is never pruned");
    }

    @Test
    void anUnknownGenerationIsRefusedAndTheStoreStays() {
        var first = build(write("rights", RIGHTS));

        assertThrows(FocGraphException.class, () -> store.rollBackTo("0123456789abcdef"));

        assertEquals(first.id(), store.currentId().orElseThrow());
    }

    @Test
    void aFileCutShortIsNoticedAtOpening() throws IOException {
        var manifest = build(write("rights", RIGHTS));
        var victim = store.generation(manifest.id()).resolve("tdb2/Data-0001/nodes-data.obj");
        try (var channel = java.nio.channels.FileChannel.open(victim, StandardOpenOption.WRITE)) {
            channel.truncate(10);
        }

        var refused = assertThrows(FocGraphException.class, store::open);

        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
        assertTrue(refused.getMessage().contains("nodes-data.obj"), refused.getMessage());
        assertTrue(refused.getMessage().contains("focgraph load"), refused.getMessage());
    }

    @Test
    void aChangedByteIsNoticedByTheDoctor() throws IOException {
        var manifest = build(write("rights", RIGHTS));
        var victim = store.generation(manifest.id()).resolve("tdb2/Data-0001/nodes-data.obj");
        var bytes = Files.readAllBytes(victim);
        bytes[bytes.length / 2] ^= 1;
        Files.write(victim, bytes);

        assertEquals(
                List.of("tdb2/Data-0001/nodes-data.obj has other content than when it was built"),
                store.verify(manifest.id()));
    }

    @Test
    void aDamagedGenerationIsBuiltAgainByTheNextLoad() throws IOException {
        var record = write("rights", RIGHTS);
        var manifest = build(record);
        Files.delete(store.generation(manifest.id()).resolve("tdb2/Data-0001/nodes-data.obj"));

        build(record);

        try (var generation = store.open()) {
            assertEquals(3, count(generation, "{ ?s ?p ?o }"));
        }
        assertEquals(List.of(), store.verify(manifest.id()));
    }

    @Test
    void whatAnInterruptedBuildLeftIsClearedAway() throws IOException {
        var manifest = build(write("rights", RIGHTS));
        var left = store.generation(".building-0123456789abcdef");
        Files.createDirectories(left.resolve("tdb2"));

        store.prune(3);

        assertFalse(Files.exists(left));
        assertTrue(store.manifest(manifest.id()).isPresent());
    }

    @Test
    void theSecondLoaderIsToldWhoHoldsTheLock() {
        try (var held = store.lock()) {
            var refused = assertThrows(FocGraphException.class, store::lock);
            assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
            assertTrue(refused.getMessage()
                    .contains(Long.toString(ProcessHandle.current().pid())));
        }
        store.lock().close();
    }

    @Test
    void aLockFileLeftByADeadProcessMeansNothing() throws IOException {
        Files.createDirectories(store.folder());
        Files.writeString(store.folder().resolve("LOCK"), "999999");

        store.lock().close();
    }

    @Test
    void anAnnouncementOfADeadServerIsIgnored() throws Exception {
        Files.createDirectories(store.folder());
        Files.writeString(store.folder().resolve("SERVING.json"), "{\"pid\": 999999999, \"endpoint\": \"http://x/\"}");
        assertTrue(store.serving().isEmpty());

        try (var announced = store.announce("http://127.0.0.1:3030/sparql")) {
            assertEquals(
                    "http://127.0.0.1:3030/sparql",
                    store.serving().orElseThrow().endpoint());
        }
        assertTrue(store.serving().isEmpty());
    }

    @Test
    void aFolderThatCannotBeWrittenGivesASentence() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("file"), "not a folder");

        var refused = assertThrows(FocGraphException.class, () -> Store.at(folder.resolve("file/store"))
                .lock());

        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
    }

    @Test
    void graphFilesAreTheSameBytesForTheSameStatements() {
        assertEquals(write("a", RIGHTS).sha256(), write("b", RIGHTS).sha256());
        assertNotEquals(write("a", RIGHTS).sha256(), write("b", MORE).sha256());
    }

    private Manifest build(GraphRecord... graphs) {
        return new GenerationBuilder(store, "test", Progress.silent()).build(List.of(graphs));
    }

    private GraphRecord write(String name, String turtle) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return store.graphs().write(GraphRecord.of(name, Kind.TABLE, name, null, Map.of(), 0), sink -> statements(graph)
                .forEach(sink::triple));
    }

    private static List<org.apache.jena.graph.Triple> statements(Graph graph) {
        return graph.find().toList().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static long count(Generation generation, String pattern) {
        return Txn.calculateRead(generation.dataset(), () -> {
            try (var exec = QueryExec.dataset(generation.dataset())
                    .query(QueryFactory.create("SELECT (COUNT(*) AS ?n) " + pattern))
                    .build()) {
                return ((Number) exec.select().next().get("n").getLiteralValue()).longValue();
            }
        });
    }
}
