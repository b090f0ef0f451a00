package org.focgraph.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.store.Digest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseOperationTest {

    @TempDir
    static Path temp;

    private static SmallStore store;
    private static Path whole;
    private static Path open;

    @BeforeAll
    static void releases() throws IOException {
        store = SmallStore.withImport(temp.resolve("one"));
        whole = temp.resolve("whole");
        open = temp.resolve("open");
        store.release(whole, false);
        store.release(open, true);
    }

    @Test
    void twoStoresInTwoPlacesGiveTheSameBytesForEveryFile() throws IOException {
        var other = SmallStore.withImport(temp.resolve("elsewhere/two"));
        var again = temp.resolve("again");
        other.release(again, false);

        var files = filesOf(whole);
        assertEquals(files.keySet(), filesOf(again).keySet());
        for (var file : files.keySet()) {
            assertArrayEquals(files.get(file), filesOf(again).get(file), file);
        }
        assertTrue(files.size() > 30, files.keySet().toString());
    }

    @Test
    void noFileNamesAPlaceOnThisMachine() throws IOException {
        for (var file : filesOf(whole).entrySet()) {
            if (!file.getKey().endsWith(".gz")) {
                assertFalse(
                        new String(file.getValue(), StandardCharsets.UTF_8).contains(temp.toString()), file.getKey());
            }
        }
    }

    @Test
    void theQuadsAreThoseTheStoreAnswersFrom() {
        try (var generation = store.store().open()) {
            var dataset = generation.dataset();
            assertEquals(Txn.calculateRead(dataset, () -> quadsOf(dataset)), quadsOf(quads(whole)));
        }
    }

    /** Blank nodes have the same names in both. */
    private static Set<Quad> quadsOf(DatasetGraph dataset) {
        var quads = new HashSet<Quad>();
        dataset.find()
                .forEachRemaining(quad -> quads.add(
                        quad.isDefaultGraph() ? Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple()) : quad));
        return quads;
    }

    @Test
    void theLinesAreInTheOrderOfTheirBytesAndNoneStandsThereTwice() throws IOException {
        byte[] before = {};
        for (var line : lines(whole.resolve("focgraph.nq.gz"))) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(Arrays.compareUnsigned(before, bytes) < 0, line);
            before = bytes;
        }
    }

    @Test
    void everyGraphIsThereAsTurtle() {
        for (var graph : store.store()
                .manifest(store.store().currentId().orElseThrow())
                .orElseThrow()
                .graphs()) {
            var ending = graph.kind().isImported() ? ".ttl.gz" : ".ttl";
            assertEquals(
                    graph.triples(),
                    parse(whole.resolve("graphs/" + graph.name() + ending)).size(),
                    graph.name());
        }
    }

    @Test
    void theOpenReleaseHoldsNothingOfAnImportWhoseTermsAreNotOpen() throws IOException {
        var imported = triples("undl-ga");
        imported.addAll(triples("quarantine/undl-ga"));
        imported.addAll(triples("derived/undl-ga-rosters"));
        imported.removeAll(triplesOfTables());
        assertTrue(imported.size() > 300, "statements of the import: " + imported.size());

        var released = new HashSet<Triple>();
        quads(open).find().forEachRemaining(quad -> released.add(quad.asTriple()));
        assertTrue(released.size() > 1_000);
        released.retainAll(imported);
        assertEquals(Set.of(), released);
        for (var file : filesOf(open).keySet()) {
            assertFalse(file.contains("undl"), file);
        }
        assertTrue(lines(open.resolve("focgraph.nq.gz")).stream().noneMatch(line -> line.contains("/undl-ga")));
    }

    @Test
    void theOpenReleaseSaysOfEachGraphWhyItIsInOrOut() throws IOException {
        var report = new JsonMapper().readTree(open.resolve("report.json").toFile());
        var reasons = new TreeMap<String, String>();
        report.get("graphs")
                .forEach(graph -> reasons.put(
                        graph.get("name").asText(),
                        graph.get("released").asBoolean() + " "
                                + graph.get("reason").asText()));

        assertEquals("true CC BY is an open licence", reasons.get("states"));
        assertEquals(
                "false no licence is stated; its terms are: UN Digital Library data, non-commercial use with attribution",
                reasons.get("undl-ga"));
        assertEquals("false it is made from undl-ga, whose terms are not open", reasons.get("derived/undl-ga-rosters"));
        assertEquals("false no licence is stated", reasons.get("quarantine/undl-ga"));
        assertEquals(0, report.get("imports").size());
        assertEquals(0, report.get("coverage").size());
    }

    @Test
    void theReportCountsWhatIsInQuarantineAndTheCoverageOfEachBody() throws IOException {
        var report = new JsonMapper().readTree(whole.resolve("report.json").toFile());

        var imported = report.get("imports").get(0);
        assertEquals("undl-ga", imported.get("dataset").asText());
        assertEquals(30, imported.get("rollCallsLoaded").asInt());
        assertEquals(1, imported.get("rollCallsQuarantined").asInt());
        var bodies = new ArrayList<String>();
        report.get("coverage")
                .forEach(entry -> bodies.add(
                        entry.get("body").asText() + " " + entry.get("session").asText() + " "
                                + entry.get("rollCallsLoaded").asText() + "/"
                                + entry.get("rollCallsKnown").asText()));
        assertTrue(bodies.contains("GA null 30/31"), bodies.toString());
        assertTrue(Files.readString(whole.resolve("report.md")).contains("| undl-ga | GA | 31 | 30 |"));
    }

    @Test
    void everyDistributionOfTheCatalogueIsThereWithItsSizeAndChecksum() throws IOException {
        for (var release : List.of(whole, open)) {
            var catalog = parse(release.resolve("catalog.ttl"));
            var seen = new HashSet<String>();
            var rows = QueryExec.graph(catalog)
                    .query(
                            """
                            PREFIX dcat: <http://www.w3.org/ns/dcat#>
                            PREFIX spdx: <http://spdx.org/rdf/terms#>
                            SELECT ?url ?size ?sum ?type {
                              ?dataset dcat:distribution ?d . ?dataset a dcat:Dataset .
                              ?d a dcat:Distribution ; dcat:downloadURL ?url ; dcat:byteSize ?size ; dcat:mediaType ?type ;
                                spdx:checksum [ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue ?sum ] .
                            }
                            """)
                    .table()
                    .rows();
            rows.forEachRemaining(row -> {
                var file = Path.of(java.net.URI.create(row.get("url").getURI()));
                seen.add(release.relativize(file).toString());
                try {
                    assertEquals(
                            Long.toString(Files.size(file)), row.get("size").getLiteralLexicalForm());
                    assertEquals(Digest.of(file), row.get("sum").getLiteralLexicalForm(), file.toString());
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            var expected = new HashSet<>(filesOf(release).keySet());
            expected.removeAll(Set.of("catalog.ttl", "SHA256SUMS"));
            assertEquals(expected, seen);
        }
    }

    @Test
    void everyGraphOfTheCatalogueHasItsTermsAndItsNumberOfStatements() {
        var catalog = parse(whole.resolve("catalog.ttl"));

        assertTrue(QueryExec.graph(catalog)
                .query(
                        """
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX void: <http://rdfs.org/ns/void#>
                        ASK { <https://w3id.org/focgraph/graph/undl-ga> dcterms:rights ?words ; void:triples ?n
                              FILTER NOT EXISTS { <https://w3id.org/focgraph/graph/undl-ga> dcterms:license ?none } }
                        """)
                .ask());
        assertFalse(QueryExec.graph(catalog)
                .query(
                        """
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        PREFIX void: <http://rdfs.org/ns/void#>
                        ASK { ?release void:subset ?graph FILTER(CONTAINS(STR(?release), "/release/"))
                              FILTER NOT EXISTS { ?graph void:triples ?n ; dcterms:accessRights ?terms } }
                        """)
                .ask());
        assertFalse(
                QueryExec.graph(catalog)
                        .query(
                                """
                                PREFIX void: <http://rdfs.org/ns/void#>
                                ASK { ?graph void:triples ?one , ?two FILTER(?one != ?two) }
                                """)
                        .ask(),
                "one figure each");
    }

    @Test
    void theChecksumsAreThoseThatSha256sumChecks() throws Exception {
        for (var line : Files.readAllLines(whole.resolve("SHA256SUMS"))) {
            var parts = line.split("  ", 2);
            assertEquals(Digest.of(whole.resolve(parts[1])), parts[0], parts[1]);
        }
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "there is no sha256sum here");
        var check = new ProcessBuilder("/usr/bin/sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS")
                .directory(whole.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, check.waitFor(), said);
    }

    @Test
    void tablesOtherThanThoseOfTheGenerationAreRefusedByName() throws IOException {
        var changed = SmallStore.in(temp.resolve("changed"));
        changed.edit("states", "Kenya", "Kenia");

        var refused = assertThrows(FocGraphException.class, () -> changed.release(temp.resolve("not-made"), false));

        assertEquals(ExitCode.USAGE, refused.exitCode());
        assertTrue(
                refused.getMessage().contains("different: ")
                        && refused.getMessage().contains("states"),
                refused::getMessage);
        assertFalse(Files.exists(temp.resolve("not-made")));
        try (var left = Files.list(temp)) {
            assertTrue(left.noneMatch(path -> path.getFileName().toString().startsWith(".")), "nothing is left behind");
        }
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        var full = Files.createDirectories(temp.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");

        var refused = assertThrows(FocGraphException.class, () -> store.release(full, false));

        assertEquals(ExitCode.USAGE, refused.exitCode());
        assertEquals(Set.of("mine.txt"), filesOf(full).keySet());
    }

    @Test
    void anEmptyFolderWillDo() throws IOException {
        var empty = Files.createDirectories(temp.resolve("empty"));

        store.release(empty, true);

        assertTrue(Files.exists(empty.resolve("SHA256SUMS")));
    }

    private Set<Triple> triples(String graph) {
        var triples = new HashSet<Triple>();
        store.store().graphs().read(graph, new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        return triples;
    }

    private Set<Triple> triplesOfTables() {
        var triples = new HashSet<Triple>();
        store.store().manifest(store.store().currentId().orElseThrow()).orElseThrow().graphs().stream()
                .filter(graph -> !graph.kind().isImported())
                .forEach(graph -> triples.addAll(triples(graph.name())));
        return triples;
    }

    static TreeMap<String, byte[]> filesOf(Path folder) throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private static List<String> lines(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static DatasetGraph quads(Path release) {
        var dataset = DatasetGraphFactory.create();
        RDFParser.source(release.resolve("focgraph.nq.gz").toString())
                .labelToNode(LabelToNode.createUseLabelAsGiven())
                .parse(dataset);
        return dataset;
    }

    private static Graph parse(Path file) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file.toString()).parse(graph);
        assertTrue(
                graph.getPrefixMapping().getNsPrefixMap().containsKey("foc"),
                () -> file + " has no prefixes; expected those of " + Vocabulary.FOC);
        return graph;
    }
}
