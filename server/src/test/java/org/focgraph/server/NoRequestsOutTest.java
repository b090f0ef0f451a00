package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No query makes the server ask anybody else, or read a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoRequestsOutTest {

    private final AtomicInteger visits = new AtomicInteger();
    private TestServer server;
    private ServerSocket listener;

    @BeforeAll
    void start() throws IOException {
        server = TestServer.start();
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> {
            while (!listener.isClosed()) {
                try (var visit = listener.accept()) {
                    visits.incrementAndGet();
                    visit.shutdownOutput();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        listener.close();
    }

    private String listening() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    }

    @Test
    void nobodyIsAsked() throws Exception {
        var there = "<" + listening() + ">";
        for (var query : new String[] {
            "SELECT * FROM " + there + " { ?s ?p ?o }",
            "SELECT * FROM NAMED " + there + " { GRAPH ?g { ?s ?p ?o } }",
            "SELECT * { GRAPH " + there + " { ?s ?p ?o } }",
            "SELECT * { SERVICE " + there + " { ?s ?p ?o } }",
            "SELECT * { SERVICE SILENT " + there + " { ?s ?p ?o } }",
            "SELECT * { VALUES ?x { " + there + " } SERVICE ?x { ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE " + there + " { ?s ?p ?o } } }",
            "SELECT * { SERVICE <bulk+1:" + listening() + "> { ?s ?p ?o } }",
            "SELECT * { SERVICE <cache:> { SERVICE " + there + " { ?s ?p ?o } } }",
            "LOAD " + there,
            "DESCRIBE " + there,
            "SELECT (" + there + "() AS ?x) {}",
            "SELECT * { ?s " + there + "* ?o }",
            "PREFIX x: " + there + " BASE " + there + " SELECT * { x:y <z> ?o }"
        }) {
            server.query(query, "*/*");
        }
        var encoded = TestServer.encoded(listening());
        for (var parameter :
                new String[] {"default-graph-uri", "named-graph-uri", "queryRef", "stylesheet", "query-ref"}) {
            server.send(server.request("/sparql?query=ASK%7B%7D&" + parameter + "=" + encoded));
        }
        server.send(server.request("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=ASK%7B%7D&using-graph-uri=" + encoded)));
        Thread.sleep(300);
        assertEquals(0, visits.get());
    }

    @Test
    void noFileIsRead() {
        for (var query : new String[] {
            "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
            "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
            "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }",
            "LOAD <file:///etc/passwd>"
        }) {
            assertFalse(server.query(query, "*/*").body().contains("root"));
        }
    }
}
