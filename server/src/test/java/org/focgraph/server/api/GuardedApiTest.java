package org.focgraph.server.api;

import static org.focgraph.server.api.ApiServer.header;
import static org.focgraph.server.api.ApiServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.focgraph.server.guard.Limits;
import org.junit.jupiter.api.Test;

/** Questions of the catalogue have the limits every query has. */
class GuardedApiTest {

    private static final String SLOW = "/api/queries/tests/slow.csv";

    private static ApiServer server(Limits limits) {
        return ApiServer.start(settings -> settings.limits(limits));
    }

    @Test
    void whatTakesTooLongIsStoppedInWords() throws Exception {
        var limits = Limits.standard().withTimeouts(Duration.ofMillis(500), Duration.ofSeconds(1));
        try (var server = server(limits)) {
            var response = server.get(SLOW);
            assertEquals(504, response.statusCode(), text(response));
            var problem = ApiServer.JSON.readTree(response.body());
            assertEquals(
                    "https://w3id.org/focgraph/docs/errors#API-TIME",
                    problem.get("type").textValue());
            assertTrue(problem.get("detail").textValue().contains("0.5 seconds"), problem.toString());
            assertTrue(problem.get("detail").textValue().contains("Narrow it"), problem.toString());
            var page = server.get("/explore/tests/slow", ApiServer.BROWSER);
            assertEquals(504, page.statusCode());
            assertTrue(text(page).contains("0.5 seconds"), text(page));
        }
    }

    @Test
    void tooManyAtOnceAreToldToComeBack() {
        var limits = Limits.standard()
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(3))
                .withQueries(1, 1, Duration.ofMillis(200));
        try (var server = server(limits)) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 8; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> server.get(SLOW).statusCode()));
            }
            var statuses = answers.stream().map(CompletableFuture::join).toList();
            assertTrue(statuses.contains(503), statuses.toString());
            assertTrue(statuses.stream().allMatch(status -> status == 503 || status == 504), statuses.toString());
        }
    }

    @Test
    void tooManyRowsAreRefusedAndNeverCut() {
        try (var server = server(Limits.standard().withAnswer(20, 1 << 20))) {
            var response = server.get("/api/queries/membership/members-on-a-date.csv");
            assertEquals(413, response.statusCode(), text(response));
            assertTrue(text(response).contains("API-SIZE"), text(response));
            assertTrue(header(response, "Content-Type").startsWith("application/problem+json"));
        }
    }

    @Test
    void theSearchForAReasonEndsInTime() {
        var limits = Limits.standard().withTimeouts(Duration.ofMillis(1500), Duration.ofSeconds(2));
        try (var server = server(limits)) {
            var query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?a = ?f && ?c = <http://e.org/no>)"
                    + " ?i <http://e.org/none> ?j }";
            long began = System.nanoTime();
            var response = server.get("/api/why?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            var took = Duration.ofNanos(System.nanoTime() - began);
            assertEquals(200, response.statusCode(), text(response));
            assertTrue(text(response).contains("http://e.org/none"), text(response));
            assertTrue(took.compareTo(Duration.ofSeconds(6)) < 0, took + " " + text(response));
        }
    }
}
