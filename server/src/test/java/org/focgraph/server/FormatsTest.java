package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in every format, negotiated, compressed and remembered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ROWS = "SELECT ?s ?l { ?s rdfs:label ?l } ORDER BY ?s ?l";
    private static final String GRAPH = "CONSTRUCT { ?s rdfs:label ?l } WHERE { ?s rdfs:label ?l }";

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/tab-separated-values",
                "application/json",
                "application/xml"
            })
    void rowsAreReadBackFromEveryFormat(String type) {
        var response = server.query(ROWS, type);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(header(response, "Content-Type").startsWith(type));
        var lang =
                switch (type) {
                    case "application/json" -> RDFLanguages.contentTypeToLang("application/sparql-results+json");
                    case "application/xml" -> RDFLanguages.contentTypeToLang("application/sparql-results+xml");
                    default -> RDFLanguages.contentTypeToLang(type);
                };
        var rows = ResultSetMgr.read(bytes(response.body()), lang);
        int count = 0;
        while (rows.hasNext()) {
            rows.next();
            count++;
        }
        assertEquals(6, count);
    }

    @Test
    void rowsAreTheLinesOfACsv() {
        var response = server.query(ROWS, "text/csv");
        assertEquals("text/csv;charset=utf-8", header(response, "Content-Type"));
        assertEquals(7, response.body().lines().count());
        assertTrue(response.body().startsWith("s,l\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/ld+json",
                "application/rdf+xml",
                "application/n-quads",
                "application/trig"
            })
    void graphsAreReadBackFromEveryFormat(String type) {
        var response = server.query(GRAPH, type);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(header(response, "Content-Type").startsWith(type));
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type))
                .parse(graph);
        assertEquals(6, graph.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/sparql-results+xml;q=0.5, application/sparql-results+json;q=0.4 | application/sparql-results+xml",
                "text/csv, */*;q=0.1 | text/csv;charset=utf-8",
                "text/* | text/csv;charset=utf-8",
                "application/sparql-results+json;q=0, */* | application/sparql-results+xml",
                "*/* | application/sparql-results+json",
                "application/json | application/json",
                "text/html | text/html;charset=utf-8",
                BROWSER + " | text/html;charset=utf-8"
            })
    void theBestOfferIsChosen(String accept, String type) {
        assertEquals(type, header(server.query(ROWS, accept), "Content-Type"));
    }

    @Test
    void aFormatThatIsNotOfferedIsRefusedWithThoseThatAre() {
        var response = server.query(ROWS, "image/png");
        assertEquals(406, response.statusCode());
        assertTrue(response.body().contains("text/csv"));
        assertEquals(406, server.query(ROWS, "text/turtle").statusCode());
        assertEquals(406, server.query(GRAPH, "text/csv").statusCode());
    }

    @Test
    void aLinkMayNameItsFormat() {
        var query = TestServer.encoded(TestServer.PREFIXES + ROWS);
        var response =
                server.send(server.request("/sparql?format=csv&query=" + query).header("Accept", BROWSER));
        assertEquals("text/csv;charset=utf-8", header(response, "Content-Type"));
        assertEquals(
                400,
                server.send(server.request("/sparql?format=ttl&query=" + query)).statusCode());
    }

    @Test
    void anAnswerIsCompressedForThoseWhoTakeIt() throws Exception {
        var path = "/sparql?query=" + TestServer.encoded("SELECT * { ?s ?p ?o . ?s2 ?p2 ?o2 }");
        var plain = server.send(server.request(path));
        var packed = server.client.send(
                server.request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertTrue(packed.body().length < plain.body().length() / 4);
        assertEquals(plain.body(), unpacked(packed.body()));
        assertEquals("Accept, Accept-Encoding", header(packed, "Vary"));
        var refused = server.send(server.request(path).header("Accept-Encoding", "gzip;q=0"));
        assertEquals("", header(refused, "Content-Encoding"));
    }

    private static String unpacked(byte[] gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSameQuestionToTheSameReleaseIsNotAnsweredTwice() {
        var path = "/sparql?query=" + TestServer.encoded(TestServer.PREFIXES + ROWS);
        var first = server.send(server.request(path).header("Accept", "text/csv"));
        var tag = header(first, "ETag");
        assertTrue(tag.startsWith("W/\""));
        assertEquals("release-1", header(first, "FocGraph-Release"));
        var again =
                server.send(server.request(path).header("Accept", "text/csv").header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertEquals("*", header(again, "Access-Control-Allow-Origin"));
        var other =
                server.send(server.request(path).header("Accept", "text/html").header("If-None-Match", tag));
        assertEquals(200, other.statusCode());
    }

    @Test
    void anotherReleaseIsAnotherAnswer() {
        try (var moving = TestServer.start()) {
            var path = "/sparql?query=" + TestServer.encoded("ASK {}");
            var tag = header(moving.send(moving.request(path)), "ETag");
            moving.releases.use("release-2", TestServer.data(), () -> {});
            var after = moving.send(moving.request(path).header("If-None-Match", tag));
            assertEquals(200, after.statusCode());
            assertNotEquals(tag, header(after, "ETag"));
            assertEquals("release-2", header(after, "FocGraph-Release"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOW()", "RAND()", "UUID()", "STRUUID()"})
    void whatChangesWithTimeOrChanceIsNotRemembered(String function) {
        var response = server.query("SELECT * { ?s :number ?n FILTER(STR(" + function + ") != '') }");
        assertEquals("", header(response, "ETag"));
        assertEquals("no-store", header(response, "Cache-Control"));
    }

    @Test
    void theEndpointDescribesItself() {
        for (var type : new String[] {"text/turtle", "application/rdf+xml", "application/ld+json"}) {
            var response = server.send(server.request("/sparql").header("Accept", type));
            assertEquals(200, response.statusCode());
            assertTrue(header(response, "Content-Type").startsWith(type));
            assertTrue(response.body().contains("sparql-service-description#"), response.body());
        }
    }

    @Test
    void aBrowserWithoutAQueryIsSentToTheForm() {
        var response = server.send(server.request("/sparql").header("Accept", BROWSER));
        assertEquals(303, response.statusCode());
        assertEquals("/query", header(response, "Location"));
    }

    @Test
    void theLimitsStandInAHeader() {
        var limits = header(server.query("ASK {}"), "FocGraph-Limits");
        assertEquals("first-row=10s; total=30s; rows=100000; bytes=67108864", limits);
        assertEquals(limits, header(server.query("ASK {"), "FocGraph-Limits"));
    }

    @Test
    void aPageShowsAnswersEscapedAndLinksOnlyToTheWeb() {
        var page =
                server.query("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o", BROWSER).body();
        assertTrue(page.contains("Privacy &lt;by&gt; design"), page);
        assertTrue(page.contains("Security &amp; rights"));
        assertFalse(page.contains("href=\"javascript:"));
        assertTrue(page.contains("<td>javascript:alert(1)</td>"));
        assertTrue(page.contains("href=\"http://example.org/r1\" rel=\"noopener nofollow\""));
        assertTrue(page.contains("<td lang=\"fr\">Liberté</td>"));
        assertTrue(server.query("ASK {}", BROWSER).body().contains("<h1>Yes</h1>"));
        assertTrue(server.query("DESCRIBE :r1", BROWSER).body().contains("<th scope=\"col\">predicate</th>"));
        var evil = server.query("SELECT ('<script>alert(1)</script>' AS ?x) ('\"><img src=x>' AS ?y) {}", BROWSER);
        assertFalse(evil.body().contains("<script"));
        assertFalse(evil.body().contains("<img"));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
