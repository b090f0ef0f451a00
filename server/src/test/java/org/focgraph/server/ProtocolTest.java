package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The SPARQL 1.1 Protocol, section 2.1 and what it says of errors in 2.1.6: cases of our own after the specification. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String G1 = "http%3A%2F%2Fexample.org%2Fg1";
    private static final String G2 = "http%3A%2F%2Fexample.org%2Fg2";
    private static final String ANY = TestServer.encoded("ASK { ?s ?p ?o }");
    private static final String IN_G1 =
            "ASK { <http://example.org/r1> <http://example.org/in> <http://example.org/g1> }";
    private static final String NAMED = "ASK { GRAPH <http://example.org/g1> { ?s ?p ?o } }";

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String query) {
        return server.send(server.request("/sparql?" + query).header("Accept", "application/sparql-results+json"));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        var request = server.request(path).POST(BodyPublishers.ofString(body));
        return server.send(type == null ? request : request.header("Content-Type", type));
    }

    private static void assertYes(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"boolean\" : true"), response.body());
    }

    private static void assertNo(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"boolean\" : false"), response.body());
    }

    private static void assertRefused(int status, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void aQueryIsSentWithGet() {
        assertYes(get("query=" + ANY));
    }

    @Test
    void aQueryIsSentWithPostOfAForm() {
        assertYes(post("/sparql", FORM, "query=" + ANY));
        assertYes(post("/sparql", FORM + "; charset=UTF-8", "query=" + ANY));
    }

    @Test
    void aQueryIsPostedAsItIs() {
        assertYes(post("/sparql", DIRECT, "ASK { ?s ?p ?o }"));
        assertYes(post("/sparql", DIRECT + ";charset=utf-8", "ASK { ?s ?p ?o }"));
    }

    @Test
    void oneDefaultGraphIsNamedInEveryWay() {
        var query = TestServer.encoded(IN_G1);
        assertNo(get("query=" + query));
        assertYes(get("query=" + query + "&default-graph-uri=" + G1));
        assertYes(post("/sparql", FORM, "query=" + query + "&default-graph-uri=" + G1));
        assertYes(post("/sparql?default-graph-uri=" + G1, DIRECT, IN_G1));
        assertNo(get("query=" + query + "&default-graph-uri=" + G2));
    }

    @Test
    void severalDefaultGraphsAreMerged() {
        var query =
                "ASK { ?a <http://example.org/in> <http://example.org/g1> . ?b <http://example.org/in> <http://example.org/g2> }";
        var graphs = "default-graph-uri=" + G1 + "&default-graph-uri=" + G2;
        assertYes(get("query=" + TestServer.encoded(query) + "&" + graphs));
        assertYes(post("/sparql", FORM, "query=" + TestServer.encoded(query) + "&" + graphs));
        assertYes(post("/sparql?" + graphs, DIRECT, query));
    }

    @Test
    void namedGraphsAreOnlyThoseNamed() {
        var query = TestServer.encoded(NAMED);
        assertYes(get("query=" + query));
        assertYes(get("query=" + query + "&named-graph-uri=" + G1 + "&named-graph-uri=" + G2));
        assertNo(get("query=" + query + "&named-graph-uri=" + G2));
        assertNo(get("query=" + query + "&default-graph-uri=" + G1));
        assertYes(post("/sparql?named-graph-uri=" + G1, DIRECT, NAMED));
    }

    @Test
    void theDatasetOfTheProtocolWinsOverThatOfTheQuery() {
        var from = "ASK FROM <http://example.org/g2> { <http://example.org/r1> <http://example.org/in> ?x }";
        assertNo(get("query=" + TestServer.encoded(from)));
        assertYes(get("query=" + TestServer.encoded(from) + "&default-graph-uri=" + G1));
    }

    @Test
    void graphsThatAreNotThereAreEmpty() {
        assertNo(get("query=" + ANY + "&default-graph-uri=http%3A%2F%2Fexample.org%2Fmissing"));
        assertNo(get("query=" + ANY + "&default-graph-uri=file%3A%2F%2F%2Fetc%2Fpasswd"));
    }

    @Test
    void everyKindOfQueryHasATypeOfItsOwn() {
        for (var query : new String[] {"ASK {}", "SELECT * {}"}) {
            var type = server.query(query, "*/*")
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("");
            assertEquals("application/sparql-results+json", type);
        }
        for (var query : new String[] {"CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE :r1"}) {
            var type = server.query(query, "*/*")
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("");
            assertEquals("text/turtle;charset=utf-8", type);
        }
    }

    @Test
    void otherMethodsAreRefused() {
        for (var method : new String[] {"PUT", "DELETE", "PATCH"}) {
            var response = server.send(server.request("/sparql?query=" + ANY).method(method, BodyPublishers.noBody()));
            assertRefused(405, response);
            assertEquals(
                    "GET, HEAD, POST, OPTIONS",
                    response.headers().firstValue("Allow").orElse(""));
        }
    }

    @Test
    void twoQueriesAreRefused() {
        assertRefused(400, get("query=" + ANY + "&query=" + ANY));
        assertRefused(400, post("/sparql", FORM, "query=" + ANY + "&query=" + ANY));
        assertRefused(400, post("/sparql?query=" + ANY, FORM, "query=" + ANY));
        assertRefused(400, post("/sparql?query=" + ANY, DIRECT, "ASK {}"));
    }

    @Test
    void aWrongMediaTypeIsRefused() {
        assertRefused(415, post("/sparql", "text/plain", "ASK {}"));
        assertRefused(415, post("/sparql", "multipart/form-data; boundary=x", "--x--"));
        assertRefused(415, post("/sparql", "application/json", "{}"));
        assertRefused(415, post("/sparql", "nonsense", "ASK {}"));
    }

    @Test
    void aMissingMediaTypeIsRefused() {
        assertRefused(415, post("/sparql", null, "ASK {}"));
        assertRefused(415, post("/sparql", null, "query=" + ANY));
    }

    @Test
    void aQueryNotInUtf8IsRefused() {
        assertRefused(415, post("/sparql", FORM + ";charset=UTF-16", "query=" + ANY));
        assertRefused(415, post("/sparql", DIRECT + "; charset=\"iso-8859-1\"", "ASK {}"));
        var latin = server.send(server.request("/sparql")
                .header("Content-Type", DIRECT)
                .POST(BodyPublishers.ofByteArray("ASK { ?s ?p 'é' }".getBytes(StandardCharsets.ISO_8859_1))));
        assertRefused(400, latin);
        assertRefused(400, get("query=ASK%20%7B%20%3Fs%20%3Fp%20'%E9'%20%7D"));
    }

    @Test
    void aWrongQueryIsRefusedWithItsPlace() {
        var response = get("query=" + TestServer.encoded("SELECT *\nWHERE { ?s ?p }"));
        assertRefused(400, response);
        assertTrue(response.body().contains("line 2, column"), response.body());
    }

    @Test
    void anEmptyOrMissingQueryIsRefused() {
        assertRefused(400, get("query="));
        assertRefused(400, get("query=%20"));
        assertRefused(400, get("other=x"));
        assertRefused(400, post("/sparql", FORM, "other=x"));
        assertRefused(400, post("/sparql", DIRECT, ""));
    }

    @Test
    void updatesAreRefusedInEveryWay() {
        assertRefused(415, post("/sparql", "application/sparql-update", "CLEAR ALL"));
        assertRefused(400, post("/sparql", FORM, "update=CLEAR%20ALL"));
        assertRefused(400, get("update=CLEAR%20ALL"));
        assertRefused(400, get("query=CLEAR%20ALL"));
        assertYes(get("query=" + ANY));
    }

    @Test
    void nothingElseOfFusekiIsThere() {
        for (var path : new String[] {
            "/sparql/query",
            "/sparql/data",
            "/sparql/update",
            "/sparql/upload",
            "/sparql/get",
            "/sparql/sparql",
            "/$/ping",
            "/$/server",
            "/$/stats",
            "/$/metrics",
            "/$/datasets",
            "/$/tasks",
            "/$/compact/sparql",
            "/ds"
        }) {
            assertEquals(404, server.send(server.request(path)).statusCode(), path);
            assertEquals(404, post(path, FORM, "query=" + ANY).statusCode(), path);
        }
        assertEquals(400, server.send(server.request("/sparql?default")).statusCode());
        assertEquals(400, server.send(server.request("/sparql?graph=" + G1)).statusCode());
        assertEquals(
                405,
                server.send(server.request("/sparql?default").PUT(BodyPublishers.ofString("<a> <b> <c> .")))
                        .statusCode());
        assertEquals(415, post("/sparql", "text/turtle", "<a> <b> <c> .").statusCode());
    }

    @Test
    void headIsAnsweredAsGetWithoutABody() {
        var query = "/sparql?query=" + ANY;
        var get = server.send(server.request(query));
        var head = server.send(server.request(query).method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (var name : new String[] {"Content-Type", "Content-Length", "ETag"}) {
            assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), name);
        }
    }

    @Test
    void optionsSayWhatIsAllowed() {
        var response = server.send(server.request("/sparql")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, response.statusCode());
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Methods")
                .orElse("")
                .contains("POST"));
        assertFalse(response.headers()
                .firstValue("Access-Control-Allow-Credentials")
                .isPresent());
    }

    @Test
    void aRequestMayShortenItsTimeButNotLengthenIt() {
        var heavy = TestServer.encoded(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o . ?p ?q ?r }");
        var begun = System.nanoTime();
        assertRefused(504, get("query=" + heavy + "&timeout=0.2"));
        assertTrue(System.nanoTime() - begun < 3_000_000_000L);
        assertRefused(400, get("query=" + ANY + "&timeout=soon"));
        assertYes(get("query=" + ANY + "&timeout=999999"));
    }

    @Test
    void legacyParametersChangeNothing() {
        var plain = get("query=" + ANY);
        for (var parameter : new String[] {
            "callback=alert",
            "stylesheet=http%3A%2F%2Fevil%2Fx.xsl",
            "force-accept=text%2Fhtml",
            "output=xml",
            "results=csv",
            "queryRef=http%3A%2F%2F127.0.0.1%2F",
            "unheard-of=1"
        }) {
            var response = get("query=" + ANY + "&" + parameter);
            assertYes(response);
            assertEquals(plain.body(), response.body(), parameter);
            assertEquals(
                    plain.headers().firstValue("Content-Type"),
                    response.headers().firstValue("Content-Type"));
        }
    }
}
