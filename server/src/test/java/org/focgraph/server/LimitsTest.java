package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.Vocabulary;
import org.junit.jupiter.api.Test;

/** Answers are whole or refused, queries wait in a short line, and one that cannot be stopped is seen. */
class LimitsTest {

    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o . ?p ?q ?r }";

    @Test
    void anAnswerOfTooManyRowsIsRefusedAndNotCut() {
        try (var server = TestServer.start(Limits.standard().withAnswer(17, 1 << 20))) {
            assertEquals(200, server.query("SELECT * { ?s ?p ?o }").statusCode());
            for (var query : new String[] {
                "SELECT * { ?s ?p ?o . ?s2 ?p2 ?o2 }",
                "CONSTRUCT { ?s ?p2 ?o } WHERE { ?s ?p ?o . ?s2 ?p2 ?o2 }",
                "DESCRIBE ?s { ?s ?p ?o . ?o ?p2 ?o2 } VALUES ?n { 1 }"
            }) {
                var response = server.query(query, "*/*");
                assertTrue(response.statusCode() == 413 || query.startsWith("DESCRIBE"), response.body());
            }
        }
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedAndNotCut() {
        try (var server = TestServer.start(Limits.standard().withAnswer(100_000, 2_000))) {
            for (var accept : new String[] {"text/csv", "application/sparql-results+json", "text/html"}) {
                var response = server.query("SELECT * { ?s ?p ?o . ?s2 ?p2 ?o2 }", accept);
                assertEquals(413, response.statusCode());
                assertTrue(response.body().contains("2,000 bytes"), response.body());
            }
            assertEquals(
                    413,
                    server.query("CONSTRUCT { ?s ?p2 ?o } WHERE { ?s ?p ?o . ?s2 ?p2 ?o2 }", "*/*")
                            .statusCode());
        }
    }

    @Test
    void aQueryOutOfTimeIsToldItsTimes() {
        var limits = Limits.standard().withTimeouts(Duration.ofMillis(500), Duration.ofSeconds(1));
        try (var server = TestServer.start(limits)) {
            var response = server.query(HEAVY);
            assertEquals(504, response.statusCode());
            assertTrue(response.body().contains("after 0.5 seconds and the last after 1"), response.body());
        }
    }

    @Test
    void tooManyQueriesWaitInAShortLineAndTheRestComeAgain() throws Exception {
        var limits = Limits.standard()
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2))
                .withQueries(1, 1, Duration.ofMillis(300));
        try (var server = TestServer.start(limits)) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 6; i++) {
                answers.add(
                        CompletableFuture.supplyAsync(() -> server.query(HEAVY).statusCode()));
            }
            Thread.sleep(700);
            var refused = server.query(HEAVY);
            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            var begun = System.nanoTime();
            assertEquals(200, server.send(server.request("/health")).statusCode());
            assertEquals(200, server.send(server.request("/")).statusCode());
            assertEquals(200, server.send(server.request("/style.css")).statusCode());
            assertTrue(System.nanoTime() - begun < 1_000_000_000L);
            int busy = 0;
            for (var answer : answers) {
                busy += answer.get(20, TimeUnit.SECONDS) == 503 ? 1 : 0;
            }
            assertTrue(busy >= 4, "refused " + busy);
            assertTrue(eventually(() -> server.query("ASK {}").statusCode() == 200));
        }
    }

    /** A function of our own that does not look at the clock, as a fault would. */
    public static final class Endless extends FunctionBase0 {

        static final CountDownLatch END = new CountDownLatch(1);

        @Override
        public NodeValue exec() {
            boolean ended = false;
            while (!ended) {
                try {
                    END.await();
                    ended = true;
                } catch (InterruptedException goOn) {
                    // as a fault would
                }
            }
            return NodeValue.TRUE;
        }
    }

    @Test
    void aQueryThatCannotBeStoppedIsAnsweredCountedAndReported() throws Exception {
        FunctionRegistry.get().put(Vocabulary.OWN + "endless", Endless.class);
        var called = new AtomicBoolean();
        var limits = Limits.standard()
                .withTimeouts(Duration.ofMillis(300), Duration.ofMillis(300))
                .withQueries(1, 2, Duration.ofMillis(200));
        try (var server = TestServer.start(
                TestServer.data(), settings -> settings.limits(limits).whenAllStuck(() -> called.set(true)))) {
            var response = server.query("SELECT * { ?s ?p ?o FILTER(<" + Vocabulary.OWN + "endless>()) }");
            assertEquals(504, response.statusCode());
            assertTrue(eventually(() -> server.send(server.request("/health")).statusCode() == 503));
            var health = server.send(server.request("/health")).body();
            assertTrue(health.contains("\"status\" : \"stuck\""), health);
            assertTrue(health.contains("\"stuck\" : 1"), health);
            assertTrue(eventually(called::get));
            Endless.END.countDown();
            assertTrue(eventually(() -> server.send(server.request("/health")).statusCode() == 200));
            assertTrue(server.send(server.request("/health")).body().contains("\"stuckSinceStart\" : 1"));
        } finally {
            Endless.END.countDown();
            FunctionRegistry.get().remove(Vocabulary.OWN + "endless");
        }
    }

    @Test
    void functionsOfOurOwnMayBeCalledAndUnknownOnesAreNamed() {
        try (var server = TestServer.start()) {
            var response = server.query("SELECT (<" + Vocabulary.OWN + "unheard>() AS ?x) {}");
            assertEquals(400, response.statusCode());
            assertTrue(response.body().contains(Vocabulary.OWN + "unheard"));
        }
    }

    @Test
    void moreBytesThanMayBePendingAreRefused() {
        try (var server = TestServer.start(Limits.standard().withPending(1_000))) {
            var response = server.query("SELECT * { ?s ?p ?o . ?s2 ?p2 ?o2 }");
            assertEquals(503, response.statusCode());
            assertTrue(response.headers().firstValue("Retry-After").isPresent());
            assertEquals(200, server.query("ASK {}").statusCode());
        }
    }

    @Test
    void anInternalErrorShowsAReferenceAndNothingElse() {
        try (var server = TestServer.start()) {
            server.releases.close();
            var response = server.query("ASK {}");
            assertEquals(500, response.statusCode());
            assertTrue(response.body().matches("(?s).*reference [0-9a-f]{12}\\..*"), response.body());
            assertFalse(response.body().contains("release is open"));
            assertEquals(503, server.send(server.request("/health")).statusCode());
            assertEquals(500, server.send(server.request("/")).statusCode());
        }
    }

    private static boolean eventually(BooleanSupplier condition) throws InterruptedException {
        var until = System.nanoTime() + 8_000_000_000L;
        while (System.nanoTime() < until) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }
}
