package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a thing leads to a document about it, in the format that is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DereferencingTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** What is asked for, and what is given. */
    private static final Map<String, String> ACCEPTED = accepted();

    private static Map<String, String> accepted() {
        var accepted = new LinkedHashMap<String, String>();
        accepted.put("", "text/turtle");
        accepted.put("*/*", "text/turtle");
        accepted.put(BROWSER, "text/html");
        accepted.put("text/html", "text/html");
        accepted.put("text/turtle", "text/turtle");
        accepted.put("application/ld+json", "application/ld+json");
        accepted.put("application/json", "application/ld+json");
        accepted.put("application/n-triples", "application/n-triples");
        accepted.put("application/rdf+xml", "application/rdf+xml");
        accepted.put("text/csv", "text/csv");
        accepted.put("text/html;q=0.5, text/turtle", "text/turtle");
        accepted.put("text/html, text/turtle", "text/html");
        accepted.put("application/rdf+xml;q=0.9, application/ld+json;q=0.8, */*;q=0.1", "application/rdf+xml");
        accepted.put("application/*", "application/ld+json");
        accepted.put("text/turtle;q=0, */*;q=0.5", "text/html");
        accepted.put("TEXT/TURTLE", "text/turtle");
        return accepted;
    }

    private TestServer server;

    @BeforeAll
    void start() {
        server = Things.serve();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path, String accept) {
        var request = server.request(path);
        return server.send(accept.isEmpty() ? request : request.header("Accept", accept));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String type(HttpResponse<?> response) {
        return header(response, "Content-Type").replaceFirst(";.*", "");
    }

    static Stream<Arguments> everyKindInEveryWay() {
        return Things.oneOfEach().flatMap(thing -> ACCEPTED.entrySet().stream()
                .map(asked -> Arguments.of(thing, asked.getKey(), asked.getValue())));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyKindInEveryWay")
    void everyKindIsNegotiated(String thing, String accept, String given) {
        var seen = get("/" + thing, accept);
        assertEquals(303, seen.statusCode());
        assertEquals("/doc/" + thing, header(seen, "Location"));
        assertEquals("Accept, Accept-Encoding", header(seen, "Vary"));
        assertEquals("*", header(seen, "Access-Control-Allow-Origin"));
        assertEquals("", header(seen, "Access-Control-Allow-Credentials"));
        var document = get("/doc/" + thing, accept);
        assertEquals(200, document.statusCode());
        assertEquals(given, type(document));
        assertEquals("Accept, Accept-Encoding", header(document, "Vary"));
        assertTrue(header(document, "Content-Location").startsWith("/doc/" + thing + "."));
        assertTrue(document.body().length() > 20);
    }

    private static Graph read(String text, Lang language) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).base("http://elsewhere.example/").parse(graph);
        return graph;
    }

    @ParameterizedTest
    @MethodSource("org.focgraph.server.Things#oneOfEach")
    void everyRdfFormatHoldsTheSameGraph(String thing) {
        var turtle = read(get("/doc/" + thing + ".ttl", "").body(), Lang.TURTLE);
        assertFalse(turtle.isEmpty());
        var others = Map.of("nt", Lang.NTRIPLES, "rdf", Lang.RDFXML, "jsonld", Lang.JSONLD11);
        others.forEach((ending, language) -> assertTrue(
                turtle.isIsomorphicWith(
                        read(get("/doc/" + thing + "." + ending, "").body(), language)),
                ending + " differs"));
        var node = NodeFactory.createURI(Things.BASE + thing);
        assertTrue(turtle.contains(node, RDF.type.asNode(), Node.ANY));
        turtle.find()
                .forEachRemaining(triple -> assertFalse(
                        triple.toString().contains("127.0.0.1")
                                || triple.toString().contains("elsewhere"),
                        "data keep their public addresses: " + triple));
    }

    @Test
    void theDataOfAThingAreItsStatementsTheirEvidenceAndLabels() {
        var graph = read(get("/doc/recommendation/8.nt", "").body(), Lang.NTRIPLES);
        var recommendation = NodeFactory.createURI(Things.BASE + "recommendation/8");
        var assertion = NodeFactory.createURI(Things.BASE + "assertion/8-opinion");
        var right = NodeFactory.createURI(Things.BASE + "right/privacy");
        assertEquals(12, graph.find(recommendation, Node.ANY, Node.ANY).toList().size());
        assertTrue(graph.contains(assertion, RDF.subject.asNode(), recommendation));
        assertTrue(graph.contains(Node.ANY, RDFS.comment.asNode(), Node.ANY), "the node a passage is");
        assertTrue(graph.contains(right, RDFS.label.asNode(), Node.ANY));
        assertEquals(1, graph.find(right, Node.ANY, Node.ANY).toList().size(), "only the label of what it points to");
    }

    @Test
    void jsonLdIsReadWithoutAnythingBeingFetched() throws Exception {
        var json = new JsonMapper()
                .readTree(get("/doc/recommendation/8.jsonld", "").body());
        assertTrue(json.get("@context").isObject());
        assertEquals(
                "https://w3id.org/focgraph/vocab#",
                json.get("@context").get("foc").asText());
        assertFalse(json.get("@context").has("foc:memberNumber"), "only the terms in use");
    }

    @Test
    void csvHasOneLineForEachStatementWithItsGround() {
        var lines = get("/doc/recommendation/8.csv", "").body().split("\r\n");
        assertEquals(
                "subject,property,value,value_kind,language,value_label,basis,status,locator,assertion,source,graph",
                lines[0]);
        assertEquals(13, lines.length);
        var named = Stream.of(lines)
                .filter(line -> line.contains("namesRight"))
                .findFirst()
                .orElseThrow();
        assertTrue(named.contains("vocab#explicit") && named.contains("item 8"), named);
        assertTrue(named.endsWith("graph/recommendation-rights"), named);
        assertFalse(named.contains("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html",
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml",
        "csv, text/csv"
    })
    void anEndingNamesTheFormatWhateverIsAccepted(String ending, String type) {
        var seen = get("/state/KEN." + ending, "image/png");
        assertEquals(303, seen.statusCode());
        assertEquals("/doc/state/KEN." + ending, header(seen, "Location"));
        assertEquals(type, type(get("/doc/state/KEN." + ending, "image/png")));
    }

    @Test
    void linksNameTheOtherFormatsTheKindAndTheLicence() {
        var links = header(get("/doc/recommendation/8", "text/turtle"), "Link");
        assertTrue(links.contains("<https://w3id.org/focgraph/recommendation/8>; rel=\"describes\""), links);
        for (var format : List.of(
                "html\"; type", "jsonld>; rel=\"alternate\"; type=\"application/ld+json\"", "csv>", "rdf>", "nt>")) {
            assertTrue(
                    links.contains(format.replace("html\"; type", "html>; rel=\"alternate\"; type=\"text/html\"")),
                    links);
        }
        assertFalse(links.contains(".ttl>"), "itself is no alternate");
        assertTrue(links.contains("</vocab#Recommendation>; rel=\"describedby\""), links);
        assertTrue(links.contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""), links);
    }

    @Test
    void whoHoldsAnAnswerIsToldSo() {
        var first = get("/doc/state/KEN", "text/turtle");
        var tag = header(first, "ETag");
        assertTrue(tag.matches("\"[A-Za-z0-9_-]+\""), "strong: " + tag);
        var again = server.send(server.request("/doc/state/KEN")
                .header("Accept", "text/turtle")
                .header("If-None-Match", "\"x\", " + tag));
        assertEquals(304, again.statusCode());
        assertEquals(tag, header(again, "ETag"));
        assertEquals("", again.body());
        var other = server.send(
                server.request("/doc/state/KEN").header("Accept", "text/html").header("If-None-Match", tag));
        assertEquals(200, other.statusCode(), "another format is another answer");
        assertNotEquals(tag, header(get("/doc/state/DEU", "text/turtle"), "ETag"));
    }

    @Test
    void aCompressedAnswerHasATagOfItsOwnAndTheSameText() throws Exception {
        var plain = get("/doc/recommendation/8.ttl", "");
        var zipped = server.client.send(
                server.request("/doc/recommendation/8.ttl")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertNotEquals(header(plain, "ETag"), header(zipped, "ETag"));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertEquals(plain.body(), new String(unzipped.readAllBytes(), StandardCharsets.UTF_8));
        }
        var again = server.send(
                server.request("/doc/recommendation/8.ttl").header("If-None-Match", header(zipped, "ETag")));
        assertEquals(304, again.statusCode());
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        var get = get("/doc/right/privacy", "text/turtle");
        var head = server.send(server.request("/doc/right/privacy")
                .header("Accept", "text/turtle")
                .method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (var name : List.of("ETag", "Content-Type", "Content-Length", "Link", "Vary")) {
            assertEquals(header(get, name), header(head, name), name);
        }
        var seen = server.send(server.request("/right/privacy").method("HEAD", BodyPublishers.noBody()));
        assertEquals(303, seen.statusCode());
    }

    @Test
    void whatNobodyOffersIs406WithTheListOfFormats() {
        for (var path : List.of("/state/KEN", "/doc/state/KEN", "/vocab")) {
            var refused = get(path, "image/png, text/turtle;q=0");
            assertEquals(406, refused.statusCode(), path);
            assertTrue(refused.body().contains("application/ld+json (.jsonld)"), refused.body());
            assertEquals("*", header(refused, "Access-Control-Allow-Origin"));
        }
    }

    @Test
    void documentsAreReadOnly() {
        var refused = server.send(server.request("/doc/state/KEN").PUT(BodyPublishers.ofString("x")));
        assertEquals(405, refused.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(refused, "Allow"));
        var asked = server.send(server.request("/state/KEN").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, asked.statusCode());
        assertEquals("*", header(asked, "Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @CsvSource({
        "state/KEM, state/KEN",
        "threat/internet-shutdwn, threat/internet-shutdown",
        "right/Right-to-privcy, right/privacy",
        "resolution/A-RES-68-176, resolution/A-RES-68-167"
    })
    void anUnknownNameIs404WithTheNearest(String wrong, String right) {
        for (var path : List.of("/" + wrong, "/doc/" + wrong, "/doc/" + wrong + ".ttl")) {
            var problem = get(path, "text/turtle");
            assertEquals(404, problem.statusCode());
            assertEquals("application/problem+json", type(problem));
            assertTrue(problem.body().contains(Things.BASE + right), problem.body());
            assertEquals("*", header(problem, "Access-Control-Allow-Origin"));
        }
        var page = get("/doc/" + wrong, BROWSER);
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("href=\"/doc/" + right + "\""), page.body());
        assertTrue(page.body().contains("href=\"/search?q="), page.body());
        assertTrue(page.body().split("<li>").length <= 4, "three at most: " + page.body());
    }

    @Test
    void whatWasWithdrawnIs410AndNamesItsSuccessor() {
        for (var path : List.of("/document/old", "/doc/document/old", "/doc/document/old.ttl")) {
            var gone = get(path, "text/turtle");
            assertEquals(410, gone.statusCode(), path);
            assertTrue(gone.body().contains(Things.BASE + "document/recommendations"), gone.body());
            assertEquals("</doc/document/recommendations>; rel=\"successor-version\"", header(gone, "Link"));
        }
        var page = get("/doc/document/old", BROWSER);
        assertEquals(410, page.statusCode());
        assertTrue(page.body().contains("<a href=\"/doc/document/recommendations\">Recommendations</a>"));
        var without = get("/doc/document/gone", "text/turtle");
        assertEquals(410, without.statusCode());
        assertEquals("", header(without, "Link"));
    }

    @Test
    void aKeyMayEndLikeAFormat() {
        assertEquals("/doc/document/v1.ttl", header(get("/document/v1.ttl", ""), "Location"));
        assertEquals("text/html", type(get("/doc/document/v1.ttl", "text/html")));
        assertEquals("text/csv", type(get("/doc/document/v1.ttl.csv", "")));
    }

    @Test
    void aKeyMayHoldLettersBeyondAscii() {
        var seen = get("/document/caf%C3%A9", "text/turtle");
        assertEquals("/doc/document/caf%C3%A9", header(seen, "Location"));
        var document = get("/doc/document/caf%C3%A9", "text/turtle");
        assertEquals(200, document.statusCode());
        assertTrue(document.body().contains("A key with an accent"));
        assertFalse(header(document, "Link").contains("é"), "headers are ASCII");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/state/KEN%0D%0AX-Evil:%20yes",
                "/doc/state/KEN%0D%0AX-Evil:%20yes.ttl",
                "/doc/state/%3Cscript%3Ealert(1)%3C/script%3E",
                "/doc/state/%22%3E%3Cimg%20src=x%3E",
                "/doc/state/%E2%80%A8",
                "/doc/state/a%00b",
                "/doc/",
                "/doc/state/",
                "/state/"
            })
    void strangeAddressesNeitherBreakHeadersNorPages(String path) {
        for (var accept : List.of(BROWSER, "text/turtle")) {
            var answer = get(path, accept);
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path + " " + answer.statusCode());
            assertEquals("", header(answer, "X-Evil"));
            boolean isPage = type(answer).equals("text/html");
            assertFalse(isPage && answer.body().contains("<script>alert"), answer.body());
            assertFalse(isPage && answer.body().contains("<img"), answer.body());
            assertTrue(isPage || type(answer).equals("application/problem+json"), type(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/doc/state/%FF", "/doc/state/%C3", "/doc/state/%zz"})
    void whatIsNotUtf8IsRefused(String path) throws Exception {
        var answer =
                RawSocket.exchange(server.port(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    @Test
    void theHostHeaderHasNoSay() throws Exception {
        var answer = RawSocket.exchange(
                server.port(),
                "GET /state/KEN HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 303"), answer);
        assertFalse(answer.contains("evil.example"), answer);
    }
}
