package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parsers that are not Jena read the same: Raptor and Serd, where they are installed (raptor2-utils, serdi). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherParsersTest {

    private TestServer server;

    @TempDir
    Path folder;

    @BeforeAll
    void start() {
        server = Things.serve();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private String body(String thing, String ending) {
        return server.send(server.request("/doc/" + thing + "." + ending)).body();
    }

    /** What a program makes of a file, as N-Triples. */
    private Graph read(String text, String... command) throws IOException, InterruptedException {
        var file = folder.resolve("thing");
        Files.writeString(file, text);
        var output = folder.resolve("out.nt");
        var process = new ProcessBuilder(Arrays.stream(command)
                        .map(word -> word.equals("FILE") ? file.toString() : word)
                        .toList())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals("", Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8));
        assertEquals(0, process.exitValue());
        return jena(Files.readString(output));
    }

    private static Graph jena(String triples) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(triples, Lang.NTRIPLES).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @MethodSource("org.focgraph.server.Things#oneOfEach")
    void raptorReadsTheSame(String thing) throws Exception {
        assumeTrue(isInstalled("rapper"), "rapper (raptor2-utils) is not installed");
        var expected = jena(body(thing, "nt"));
        for (var format : List.of("ttl:turtle", "nt:ntriples", "rdf:rdfxml")) {
            var parts = format.split(":");
            var graph = read(body(thing, parts[0]), "rapper", "-q", "-i", parts[1], "-o", "ntriples", "FILE");
            assertTrue(expected.isIsomorphicWith(graph), format);
        }
    }

    @ParameterizedTest
    @MethodSource("org.focgraph.server.Things#oneOfEach")
    void serdReadsTheSame(String thing) throws Exception {
        assumeTrue(isInstalled("serdi"), "serdi is not installed");
        var expected = jena(body(thing, "nt"));
        for (var format : List.of("ttl:turtle", "nt:ntriples")) {
            var parts = format.split(":");
            var graph = read(body(thing, parts[0]), "serdi", "-i", parts[1], "-o", "ntriples", "FILE");
            assertTrue(expected.isIsomorphicWith(graph), format);
        }
    }
}
