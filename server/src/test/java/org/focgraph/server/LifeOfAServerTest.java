package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.release.ReleaseSwitch;
import org.junit.jupiter.api.Test;

/** Starting, moving to another release and stopping. */
class LifeOfAServerTest {

    private static final String HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o . ?p ?q ?r }";

    private static FocGraphException refused(String host, int port) {
        var releases = new ReleaseSwitch();
        releases.use("release-1", TestServer.data(), () -> {});
        var server = new FocGraphServer(
                ServerSettings.builder(releases).host(host).port(port).build());
        return assertThrows(FocGraphException.class, server::start);
    }

    @Test
    void aBusyPortIsSaidInASentence() {
        try (var first = TestServer.start()) {
            var refused = refused("127.0.0.1", first.port());
            assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
            assertEquals(
                    "The address 127.0.0.1:" + first.port()
                            + " is in use by another program; stop that program or choose another port with --port.",
                    refused.getMessage());
        }
    }

    @Test
    void anAddressOfAnotherMachineIsSaidInASentence() {
        var refused = refused("192.0.2.1", 0);
        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
        assertTrue(refused.getMessage().contains("--host"), refused.getMessage());
    }

    @Test
    void anUnknownHostIsSaidInASentence() {
        var refused = refused("no-such-host.invalid", 0);
        assertEquals(ExitCode.ENVIRONMENT, refused.exitCode());
        assertTrue(refused.getMessage().contains("is not known here"), refused.getMessage());
    }

    @Test
    void aRunningRequestIsAnsweredBeforeTheServerStops() throws Exception {
        var limits = Limits.standard().withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2));
        var server = TestServer.start(limits);
        CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> server.query(HEAVY));
        Thread.sleep(500);
        var begun = System.nanoTime();
        server.close();
        assertTrue(System.nanoTime() - begun < 15_000_000_000L);
        assertEquals(504, running.get(1, TimeUnit.SECONDS).statusCode());
        var after = assertThrows(IllegalStateException.class, () -> server.query("ASK {}"));
        assertTrue(after.getCause() instanceof ConnectException);
    }

    @Test
    void aLongRequestIsEndedInTimeWhenTheServerStops() throws Exception {
        var server = TestServer.start(TestServer.data(), settings -> settings.drain(Duration.ofSeconds(3)));
        CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> server.query(HEAVY));
        Thread.sleep(500);
        var begun = System.nanoTime();
        server.close();
        assertTrue(System.nanoTime() - begun < 4_000_000_000L);
        assertTrue(running.get(1, TimeUnit.SECONDS).statusCode() >= 503);
    }

    @Test
    void aServerMovesToTheNextReleaseWithoutDroppingARequest() throws Exception {
        try (var server = TestServer.start()) {
            var stop = new AtomicBoolean();
            var asked = new AtomicInteger();
            var client = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    assertEquals(200, server.query("SELECT * { ?s ?p ?o }").statusCode());
                    asked.incrementAndGet();
                }
            });
            var closed = new AtomicInteger();
            for (int i = 2; i < 12; i++) {
                server.releases.use("release-" + i, TestServer.data(), closed::incrementAndGet);
                Thread.sleep(50);
            }
            stop.set(true);
            client.get(10, TimeUnit.SECONDS);
            assertTrue(asked.get() > 10, "asked " + asked);
            assertEquals(9, closed.get());
        }
    }

    @Test
    void aReleaseIsClosedWhenTheLastRequestHasEnded() {
        var releases = new ReleaseSwitch();
        var closed = new AtomicInteger();
        releases.use("one", TestServer.data(), closed::incrementAndGet);
        var lease = releases.acquire();
        releases.use("two", TestServer.data(), () -> {});
        assertEquals(0, closed.get());
        assertEquals("one", lease.release());
        try (var next = releases.acquire()) {
            assertEquals("two", next.release());
        }
        lease.close();
        lease.close();
        assertEquals(1, closed.get());
    }
}
