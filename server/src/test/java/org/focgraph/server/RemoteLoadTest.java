package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.load.RemoteLoadOperation;
import org.focgraph.load.Staged;
import org.focgraph.load.Staging;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.store.RemoteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loading the curated tables into a stock Fuseki over HTTP. */
class RemoteLoadTest {

    private static final String GRAPHS = "https://w3id.org/focgraph/graph/";

    private static Staged staged;

    private final DatasetGraph there = DatasetGraphFactory.createTxnMem();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private int refusal;
    private FusekiServer fuseki;

    @BeforeAll
    static void stageOnce() {
        staged = Staging.bundled();
    }

    @BeforeEach
    void start() {
        Filter moody = (request, response, chain) -> {
            if (!((HttpServletRequest) request).getMethod().equals("GET")) {
                writes.incrementAndGet();
            }
            if (refusals.getAndDecrement() > 0) {
                ((HttpServletResponse) response).sendError(refusal);
            } else {
                chain.doFilter(request, response);
            }
        };
        fuseki = FusekiServer.create()
                .loopback(true)
                .port(0)
                .addFilter("/*", moody)
                .add("/ds", there)
                .start();
    }

    @AfterEach
    void stop() {
        fuseki.stop();
    }

    @Test
    void theStoreThenHoldsTheSameGraphs() {
        load();

        for (var graph : staged.graphs()) {
            assertTrue(
                    there.getGraph(NodeFactory.createURI(GRAPHS + graph.name())).isIsomorphicWith(graph.graph()),
                    graph.name());
        }
        assertTrue(there.getDefaultGraph().isIsomorphicWith(staged.union()));
    }

    @Test
    void aSecondLoadSendsNothing() {
        load();
        writes.set(0);

        var second = load();

        assertEquals(List.of(), second.sent());
        assertEquals(0, writes.get());
    }

    @Test
    void withoutTheCatalogEverythingIsSentAgain() {
        load();
        there.removeGraph(NodeFactory.createURI(GRAPHS + "catalog"));

        var second = load();

        assertFalse(second.sent().isEmpty());
        assertTrue(there.containsGraph(NodeFactory.createURI(GRAPHS + "catalog")));
    }

    @Test
    void aGraphThatNoLongerBelongsIsRemoved() {
        load();
        var stale = NodeFactory.createURI(GRAPHS + "of-yesterday");
        var catalog = NodeFactory.createURI(GRAPHS + "catalog");
        there.executeWrite(() -> {
            there.add(stale, stale, stale, stale);
            there.add(
                    catalog,
                    stale,
                    NodeFactory.createURI("https://w3id.org/focgraph/vocab#inputsSha256"),
                    NodeFactory.createLiteralString("0"));
        });

        load();

        assertFalse(there.containsGraph(stale));
    }

    @Test
    void aStoreThatIsBusyForAWhileIsWaitedFor() {
        refusal = 503;
        refusals.set(2);

        assertFalse(load().sent().isEmpty());
    }

    @Test
    void refusedCredentialsEndTheLoadAtOnce() {
        refusal = 401;
        refusals.set(Integer.MAX_VALUE);

        var refused = assertThrows(FocGraphException.class, this::load);

        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
        assertTrue(refused.getMessage().contains("FOCGRAPH_STORE_USER"), refused.getMessage());
        assertEquals(Integer.MAX_VALUE - 1, refusals.get(), "asked once");
    }

    @Test
    void aStoreThatIsNotThereIsNamedWithItsAddress() throws IOException {
        int free;
        try (var socket = new java.net.ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var address = "http://127.0.0.1:" + free + "/ds/data";

        var refused = assertThrows(FocGraphException.class, () -> new RemoteStore(address, null, null)
                .get(NodeFactory.createURI(GRAPHS + "catalog")));

        assertTrue(refused.getMessage().contains(address), refused.getMessage());
        assertTrue(refused.getMessage().contains("nothing answers there"), refused.getMessage());
    }

    private RemoteLoadOperation.Report load() {
        var store = new RemoteStore("http://127.0.0.1:" + fuseki.getPort() + "/ds/data", null, null);
        return new RemoteLoadOperation(store, false, Progress.silent()).send(staged);
    }
}
