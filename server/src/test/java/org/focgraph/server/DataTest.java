package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.server.release.StoreReleases;
import org.focgraph.server.release.TwoGenerations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Earlier releases over HTTP, the list of them, and graphs as files. */
class DataTest {

    private static final String LABEL =
            "SELECT ?label { <https://w3id.org/focgraph/right/privacy> <http://www.w3.org/2000/01/rdf-schema#label> ?label FILTER(LANG(?label) = \"en\") }";

    @TempDir
    static Path temp;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TwoGenerations two;
    private static StoreReleases releases;
    private static FocGraphServer server;

    @BeforeAll
    static void serve() {
        two = new TwoGenerations(temp.resolve("store"));
        releases = new StoreReleases(two.store);
        server = new FocGraphServer(ServerSettings.builder(releases).port(0).build()).start();
    }

    @AfterAll
    static void stop() {
        server.stop();
        releases.close();
    }

    @Test
    void theAddressOfATableLeadsToThePageAboutIt() throws Exception {
        var moved = get("/data/rights/rights.csv");
        assertEquals(303, moved.statusCode());
        assertEquals(
                "/doc/data/rights/rights.csv",
                moved.headers().firstValue("Location").orElse(""));
    }

    @Test
    void aPageOfAnEarlierReleaseSaysSoAndKeepsToIt() throws Exception {
        var now = get("/doc/right/privacy.html");
        assertTrue(now.body().contains("Two"), now.body());
        assertFalse(now.body().contains("an earlier one"), now.body());

        var then = get("/doc/right/privacy.html?release=" + two.first);
        assertTrue(then.body().contains("One"), then.body());
        assertFalse(then.body().contains("Two"), then.body());
        assertTrue(then.body().contains("This is release " + two.first + ", an earlier one."), then.body());
        assertTrue(then.body().contains("/doc/right/privacy.ttl?release=" + two.first), then.body());
        assertEquals(two.first, then.headers().firstValue("FocGraph-Release").orElse(""));

        var tag = then.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                get("/doc/right/privacy.html?release=" + two.first, "If-None-Match", tag)
                        .statusCode());
        assertEquals(404, get("/doc/right/privacy?release=0000000000000000").statusCode());
        var turtle = get("/doc/right/privacy.ttl?release=" + two.first);
        assertTrue(turtle.body().contains("One"), turtle.body());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = to(path);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String release) throws IOException, InterruptedException {
        return get(
                "/sparql?query=" + TestServer.encoded(LABEL) + (release == null ? "" : "&release=" + release),
                "Accept",
                "text/csv");
    }

    @Test
    void anEarlierReleaseAnswersQueriesWhileTheLaterIsInUse() throws Exception {
        var earlier = ask(two.first);
        var current = ask(null);

        assertEquals("label\r\nOne\r\n", earlier.body());
        assertEquals(two.first, earlier.headers().firstValue("FocGraph-Release").orElseThrow());
        assertEquals("label\r\nTwo\r\n", current.body());
        assertEquals(
                two.second, current.headers().firstValue("FocGraph-Release").orElseThrow());
        assertEquals(current.body(), ask(two.second).body());
        assertFalse(
                earlier.headers().firstValue("ETag").equals(current.headers().firstValue("ETag")));
    }

    @Test
    void aFormMayNameTheReleaseToo() throws Exception {
        var answer = CLIENT.send(
                to("/sparql")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/csv")
                        .POST(BodyPublishers.ofString("release=" + two.first + "&query=" + TestServer.encoded(LABEL)))
                        .build(),
                BodyHandlers.ofString());

        assertEquals("label\r\nOne\r\n", answer.body());
    }

    @Test
    void aReleaseThatIsNotKeptIs404AndThoseThatAreAreNamed() throws Exception {
        for (var path : new String[] {
            "/sparql?query=" + TestServer.encoded(LABEL) + "&release=0123456789abcdef",
            "/data?release=..%2F..%2Fetc",
            "/data/things.ttl?release=nothing",
            "/data/catalog.ttl?release=nothing"
        }) {
            var answer = get(path, "Accept", "*/*");
            assertEquals(404, answer.statusCode(), path);
            assertEquals(
                    "application/problem+json;charset=utf-8",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(answer.body().contains(two.first) && answer.body().contains(two.second), answer.body());
        }
    }

    @Test
    void thePageListsReleasesAndTheGraphsOfOneWithTheirTerms() throws Exception {
        var page = get("/data", "Accept", "text/html");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains(two.first) && page.body().contains(two.second));
        assertTrue(page.body().contains("<a href=\"/data/things.ttl\">ttl</a>"), page.body());
        assertTrue(page.body().contains("<strong>not open:</strong> no licence is stated; its terms are: Ask first"));
        assertTrue(page.body().contains("https://example.org/votes"));
        var earlier = get("/data?release=" + two.first, "Accept", "text/html");
        assertTrue(earlier.body().contains("/data/things.nq.gz?release=" + two.first), earlier.body());
    }

    @Test
    void programsGetTheSameListAsJson() throws Exception {
        var json = json(get("/data", "Accept", "application/json"));

        assertEquals(two.second, json.get("inUse").asText());
        assertEquals(2, json.get("releases").size());
        var things = json.get("graphs").get(1);
        assertEquals("things", things.get("name").asText());
        assertEquals(2, things.get("rows").asInt());
        assertEquals(2, things.get("triples").asInt());
        assertTrue(things.get("open").asBoolean());
        var votes = json.get("graphs").get(2);
        assertFalse(votes.get("open").asBoolean());
        assertEquals("https://example.org/votes", votes.get("sources").get(0).asText());
        assertEquals(json, json(get("/data.json")));
        assertEquals(406, get("/data", "Accept", "image/png").statusCode());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void everyGraphIsAFileInThreeFormatsImportsAndQuarantineToo() throws Exception {
        for (var name : new String[] {"things", "votes", "quarantine/votes"}) {
            var turtle = parsed(get("/data/" + name + ".ttl").body(), Lang.TURTLE);
            assertTrue(turtle.size() > 0, name);
            assertTrue(
                    turtle.isIsomorphicWith(parsed(get("/data/" + name + ".nt").body(), Lang.NTRIPLES)), name);
            var quads = quads("/data/" + name + ".nq.gz");
            assertTrue(
                    turtle.isIsomorphicWith(
                            quads.getGraph(NodeFactory.createURI("https://w3id.org/focgraph/graph/" + name))),
                    name);
            assertTrue(quads.getDefaultGraph().isEmpty());
        }
    }

    @Test
    void theGraphOfAnEarlierReleaseIsTheEarlierOne() throws Exception {
        assertTrue(get("/data/things.ttl").body().contains("Two"));
        assertTrue(get("/data/things.ttl?release=" + two.first).body().contains("One"));
    }

    private static Graph parsed(String text, Lang lang) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).base("http://127.0.0.1/").parse(graph);
        return graph;
    }

    private static DatasetGraph quads(String path) throws IOException, InterruptedException {
        var bytes = CLIENT.send(to(path).build(), BodyHandlers.ofByteArray()).body();
        var dataset = DatasetGraphFactory.create();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            RDFParser.fromString(new String(in.readAllBytes(), StandardCharsets.UTF_8), Lang.NQUADS)
                    .parse(dataset);
        }
        return dataset;
    }

    @Test
    void aGraphThatIsNotThereIsNotFoundAndTheNearestIsOffered() throws Exception {
        var answer = get("/data/thing.ttl");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("things"), answer.body());
        assertEquals(404, get("/data/things.exe").statusCode());
    }

    @Test
    void theCatalogueDescribesEveryGraphAndWhereItIs() throws Exception {
        var catalog = parsed(get("/data/catalog.ttl").body(), Lang.TURTLE);

        var rows = QueryExec.graph(catalog)
                .query(
                        """
                        PREFIX dcat: <http://www.w3.org/ns/dcat#>
                        PREFIX void: <http://rdfs.org/ns/void#>
                        SELECT ?graph (COUNT(?url) AS ?n) {
                          ?release void:subset ?graph . ?graph a dcat:Dataset , void:Dataset ; void:triples ?triples ;
                            dcat:distribution [ dcat:downloadURL ?url ; dcat:mediaType ?type ] .
                          FILTER(STRSTARTS(STR(?url), "https://w3id.org/focgraph/data/"))
                        } GROUP BY ?graph
                        """)
                .table()
                .rows();
        int graphs = 0;
        while (rows.hasNext()) {
            assertEquals("3", rows.next().get("n").getLiteralLexicalForm());
            graphs++;
        }
        assertEquals(3, graphs);
        var known = CLIENT.send(to("/.well-known/void").build(), BodyHandlers.ofString());
        assertEquals(303, known.statusCode());
        assertEquals("/data/catalog.ttl", known.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void whatAClientHasAlreadyIsNotSentAgain() throws Exception {
        for (var path :
                new String[] {"/data", "/data.json", "/data/catalog.ttl", "/data/things.ttl", "/data/votes.nq.gz"}) {
            var first = get(path, "Accept", "text/html, */*;q=0.5");
            assertEquals(200, first.statusCode(), path);
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var second = get(path, "Accept", "text/html, */*;q=0.5", "If-None-Match", tag);
            assertEquals(304, second.statusCode(), path);
            assertEquals("", second.body());
            var head = CLIENT.send(
                    to(path).method("HEAD", BodyPublishers.noBody())
                            .header("Accept", "text/html, */*;q=0.5")
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, head.statusCode(), path);
            assertEquals(tag, head.headers().firstValue("ETag").orElseThrow());
            assertEquals("", head.body());
        }
    }

    @Test
    void dataCanOnlyBeRead() throws Exception {
        var answer = CLIENT.send(
                to("/data/things.ttl").PUT(BodyPublishers.ofString("x")).build(), BodyHandlers.ofString());

        assertEquals(405, answer.statusCode());
    }
}
