package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.focgraph.server.guard.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, too slow, too many or not HTTP at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileConnectionsTest {

    private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(
                TestServer.data(), settings -> settings.connections(Duration.ofSeconds(3), Duration.ofSeconds(4))
                        .limits(Limits.standard().withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String exchange(String request) throws IOException {
        return RawSocket.exchange(server.port(), request);
    }

    private static void assertStatus(int status, String response) {
        assertTrue(response.startsWith("HTTP/1.1 " + status), response);
        assertQuiet(response);
    }

    /** Nothing about the inside, and the headers every answer has. */
    private static void assertQuiet(String response) {
        assertFalse(
                response.matches("(?si).*(exception|jetty|fuseki|org\\.apache|java\\.|\\tat |server:).*"), response);
        assertTrue(response.contains("X-Content-Type-Options: nosniff"), response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=%",
                "/sparql?query=%4",
                "/sparql?query=%zz",
                "/sparql?query=ASK%20%7B%7D&x=%c3%28",
                "/sparql?query=%ff",
                "/sparql?%00=%",
                "/sparql?query=ASK%7B%7D%"
            })
    void wrongPercentEncodingIsABadRequest(String path) throws IOException {
        assertStatus(400, exchange("GET " + path + " HTTP/1.1\r\n" + END));
    }

    @Test
    void wrongPercentEncodingInAFormIsABadRequest() throws IOException {
        for (var form : List.of("query=%", "query=ASK%7B%7D&a=%G0", "query=%C3")) {
            assertStatus(
                    400,
                    exchange(
                            "POST /sparql HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + form.length() + "\r\n" + END + form));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\n",
                "GET /sparql;x=1?query=ASK%7B%7D HTTP/1.1\r\n",
                "GET /%00 HTTP/1.1\r\n",
                "GET /% HTTP/1.1\r\n",
                "GET /style.css%00.html HTTP/1.1\r\n",
                "GET //sparql HTTP/1.1\r\n",
                "GET /sparql/../health/x HTTP/1.1\r\n",
                "BREW /sparql HTTP/1.1\r\n",
                "TRACE / HTTP/1.1\r\n",
                "GET / HTTP/9.9\r\n",
                "nonsense\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "GET / HTTP/1.1\r\nContent-Length: -5\r\n",
                "GET / HTTP/1.1\r\nBad Header: x\r\n",
                "POST /sparql HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n"
            })
    void oddRequestsAreRefusedQuietly(String head) throws IOException {
        var response = exchange(head + END);
        assertTrue(response.matches("(?s)HTTP/1.1 (400|404|405|501|505).*"), response);
        assertFalse(response.matches("(?si).*(exception|jetty|fuseki|org\\.apache|java\\.|\\tat |root:).*"), response);
    }

    @Test
    void aChunkThatIsNoneIsABadRequest() throws IOException {
        var response = exchange(
                "POST /sparql HTTP/1.1\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n"
                        + END + "zz\r\nASK {}\r\n0\r\n\r\n");
        assertStatus(400, response);
    }

    @Test
    void headersBeyondSixteenKilobytesAreRefused() throws IOException {
        assertStatus(431, exchange("GET / HTTP/1.1\r\nX: " + "x".repeat(17_000) + "\r\n" + END));
        assertStatus(431, exchange("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(4_000) + END));
        var address = exchange("GET /sparql?query=" + "x".repeat(20_000) + " HTTP/1.1\r\n" + END);
        assertTrue(address.matches("(?s)HTTP/1.1 (414|431).*"), address.substring(0, 40));
        assertQuiet(address);
    }

    @Test
    void bodiesBeyondTheirSizeAreRefused() throws IOException {
        assertEquals(413, post("application/sparql-query", "#".repeat(70_000)).statusCode());
        assertEquals(
                413,
                post("application/x-www-form-urlencoded", "query=" + "x".repeat(70_000))
                        .statusCode());
        // The announced length is enough: a client that went on sending would race the closing of the connection.
        assertStatus(413, exchange(announcing(1_050_000)));
        assertStatus(413, exchange(announcing(5_000_000)));
        assertEquals(
                400,
                post("application/x-www-form-urlencoded", "a=1&".repeat(60) + "query=ASK%7B%7D")
                        .statusCode());
        assertEquals(
                200,
                post("application/x-www-form-urlencoded", "a=1&".repeat(40) + "query=ASK%7B%7D")
                        .statusCode());
    }

    @Test
    void aBodyWithoutALengthIsRefusedWhenItGetsTooLong() throws IOException {
        try (var socket = new RawSocket(server.port())) {
            socket.send(
                    "POST /sparql HTTP/1.1\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n"
                            + END);
            var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            try {
                for (int i = 0; i < 200; i++) {
                    socket.send(chunk);
                }
            } catch (IOException refusedAlready) {
                // the server need not read it all
            }
            var answer = socket.all();
            assertTrue(answer.startsWith("HTTP/1.1 413") || answer.equals("<reset>"), answer);
        }
    }

    @Test
    void compressedRequestsAreNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[20_000_000]);
        }
        var response = server.send(server.request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
        assertEquals(415, response.statusCode());
        assertEquals(
                415,
                server.send(server.request("/sparql")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Content-Encoding", "deflate")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode());
    }

    @Test
    void slowBodiesSlowHeadersAndSlowReadersHoldUpNobody() throws Exception {
        var sockets = new ArrayList<RawSocket>();
        var large = "GET /sparql?query=" + TestServer.encoded("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
                + " HTTP/1.1\r\nHost: x\r\n\r\n";
        try {
            for (int i = 0; i < 150; i++) {
                sockets.add(
                        new RawSocket(server.port())
                                .send(
                                        "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 50000\r\n\r\nASK"));
                sockets.add(
                        new RawSocket(server.port())
                                .send(
                                        "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\nquery="));
                sockets.add(new RawSocket(server.port()).send("GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: "));
                sockets.add(
                        new RawSocket(server.port()).send("GET /style.css HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2_000)));
            }
            var times = new ArrayList<Long>();
            for (int i = 0; i < 9; i++) {
                var begun = System.nanoTime();
                assertEquals(200, server.send(server.request("/health")).statusCode());
                times.add((System.nanoTime() - begun) / 1_000_000);
                assertEquals(200, server.send(server.request("/")).statusCode());
                Thread.sleep(100);
            }
            times.sort(null);
            assertTrue(times.get(4) < 1_000, "milliseconds: " + times);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        assertEquals(200, server.query("ASK {}").statusCode());
    }

    @Test
    void aConnectionIsClosedAfterAHundredRequests() throws IOException {
        var request = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
        var answers = exchange(request.repeat(100));
        assertEquals(100, answers.split("HTTP/1.1 200", -1).length - 1);
        assertEquals(1, answers.split("Connection: close", -1).length - 1);
        assertTrue(exchange(request.repeat(300)).split("HTTP/1.1 200", -1).length - 1 <= 100);
    }

    @Test
    void aBodyThatComesByDropsIsCutOff() throws Exception {
        var begun = System.nanoTime();
        try (var socket = new RawSocket(server.port())) {
            socket.send(
                    "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 50000\r\n\r\n");
            assertTrue(drip(socket), "the server goes on reading");
        }
        assertTrue(System.nanoTime() - begun < 9_000_000_000L);
    }

    @Test
    void headersThatComeByDropsAreCutOff() throws Exception {
        var begun = System.nanoTime();
        try (var socket = new RawSocket(server.port())) {
            socket.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            assertTrue(drip(socket), "the server goes on reading");
        }
        assertTrue(System.nanoTime() - begun < 9_000_000_000L);
    }

    /** Sends a byte now and then until the connection is closed. */
    private static boolean drip(RawSocket socket) throws InterruptedException {
        try {
            for (int i = 0; i < 30; i++) {
                Thread.sleep(300);
                socket.send("x");
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Test
    void aSilentConnectionIsClosed() throws IOException {
        var begun = System.nanoTime();
        try (var socket = new RawSocket(server.port())) {
            socket.all();
        }
        assertTrue(System.nanoTime() - begun < 7_000_000_000L);
    }

    @Test
    void anAddressOfAnotherHostIsNeverRepeated() throws IOException {
        var response = exchange(
                "GET /sparql HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 303"), response);
        assertFalse(response.contains("evil.example"), response);
    }

    @Test
    void noHeaderNamesTheSoftware() {
        for (var path : List.of("/", "/health", "/sparql", "/sparql?query=ASK%7B%7D", "/nowhere", "/style.css")) {
            var headers = server.send(server.request(path)).headers().map();
            assertFalse(headers.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("Server")), path);
            assertFalse(headers.toString().matches("(?si).*(jetty|fuseki|jena).*"), headers.toString());
        }
    }

    private static String announcing(int length) {
        return "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + length + "\r\nConnection: close\r\n\r\na=";
    }

    private HttpResponse<String> post(String type, String body) {
        return server.send(server.request("/sparql")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
    }
}
