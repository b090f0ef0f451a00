package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.query.Catalogue;
import org.focgraph.server.page.HomeQuestion;
import org.junit.jupiter.api.Test;

/** The questions of the home page and their pictures. */
class HomeTest {

    private static final String NUMBERS =
            """
            #+ summary: The <numbers> of recommendations
            #+ view: bar
            #+ parameters:
            #+   - name: least
            #+     description: from this number on
            #+ defaults:
            #+   - least: "1"
            PREFIX : <http://example.org/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label ?value WHERE {
              ?r :number ?value ; rdfs:label ?label FILTER(LANG(?label) = "en")
              FILTER(COALESCE(?value >= ?__least_integer, true))
            } ORDER BY ?value
            """;

    private static final String SLOW =
            """
            #+ summary: A question that takes too long
            #+ view: bar
            SELECT ("a" AS ?label) (COUNT(*) AS ?value)
            WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u . ?v ?w ?x }
            """;

    private static final Catalogue CATALOGUE =
            Questions.of(Map.of("tests/numbers.rq", NUMBERS, "tests/slow.rq", SLOW, "quality/none.rq", NUMBERS));

    private static HomeQuestion asked(String query, Map<String, String> parameters) {
        return new HomeQuestion(query, "", parameters);
    }

    private static String home(DatasetGraph data, HomeQuestion... questions) {
        return answered(data, settings -> settings.home(List.of(questions)));
    }

    private static String answered(DatasetGraph data, UnaryOperator<ServerSettings.Builder> more) {
        try (var server = TestServer.start(data, settings -> more.apply(settings.catalogue(CATALOGUE)))) {
            var response = server.send(server.request("/").header("Accept", "text/html"));
            assertEquals(200, response.statusCode());
            return response.body();
        }
    }

    @Test
    void aCardHasAPictureASentenceAndALinkToThePageOfItsQuestion() {
        var page = home(TestServer.data(), asked("tests/numbers", Map.of()));
        assertTrue(page.contains("<svg class=\"still\""), page);
        assertTrue(page.contains("3 bars: from 1"), page);
        assertTrue(
                page.contains("<a href=\"/explore/tests/numbers\">The &lt;numbers&gt; of recommendations</a>"), page);
        assertFalse(page.contains("<script"), "it works without");
    }

    @Test
    void parametersAreInTheLinkAndDefaultsAreNot() {
        assertTrue(home(TestServer.data(), asked("tests/numbers", Map.of("least", "2")))
                .contains("href=\"/explore/tests/numbers?least=2\""));
        assertTrue(home(TestServer.data(), asked("tests/numbers", Map.of("least", "1")))
                .contains("href=\"/explore/tests/numbers\""));
    }

    @Test
    void theLinkOfACardIsTheAddressOfItsPage() {
        try (var server = TestServer.start(TestServer.data(), settings -> settings.catalogue(CATALOGUE)
                .home(List.of(asked("tests/numbers", Map.of("least", "2")))))) {
            var response =
                    server.send(server.request("/explore/tests/numbers?least=2").header("Accept", "text/html"));
            assertEquals(200, response.statusCode(), "no detour");
        }
    }

    @Test
    void whatTheCatalogueLacksOrCannotBeAskedIsLeftOut() {
        var page = home(
                TestServer.data(),
                asked("tests/other", Map.of()),
                asked("tests/numbers", Map.of("most", "3")),
                asked("tests/numbers", Map.of()));
        assertEquals(1, page.split("<h3><a", -1).length - 1, page);
    }

    @Test
    void anEmptyStoreHasAHomePage() {
        var page = home(DatasetGraphFactory.createTxnMem(), asked("tests/numbers", Map.of()));
        assertTrue(page.contains("Nothing in this release answers it."), page);
        assertTrue(page.contains("0 statements in release release-1"), page);
        assertFalse(page.contains("<svg"), page);
    }

    @Test
    void theFirstReaderDoesNotWaitForPictures() {
        long begin = System.nanoTime();
        var page = home(TestServer.data(), asked("tests/slow", Map.of()), asked("tests/numbers", Map.of()));
        assertTrue(
                page.contains("A question that takes too long</a></h3><p class=\"muted\">Its picture is being drawn"));
        assertTrue(page.contains("href=\"/explore/tests/numbers\""));
        assertTrue((System.nanoTime() - begin) / 1_000_000 < 15_000, "the start of a server and two seconds");
    }

    @Test
    void themesLeadToTheirQuestionsWithTheChecksLast() {
        var page = home(TestServer.data());
        assertTrue(page.contains("<a href=\"/explore/#tests\">Tests</a> <span class=\"count\">2</span>"), page);
        assertTrue(page.indexOf("#tests") < page.indexOf("#quality"));
    }

    @Test
    void thereIsASearchThatWorksWithoutScript() {
        var page = home(TestServer.data());
        assertTrue(page.contains("action=\"/search\" method=\"get\" role=\"search\""), page);
        assertTrue(page.contains("name=\"q\" type=\"search\""));
    }

    @Test
    void theBundledQuestionsCanBeAsked() {
        assertEquals(5, HomeQuestion.bundled().size());
    }

    @Test
    void theListOfQuestionsSaysWhatEachIsDrawnAs() {
        try (var server = TestServer.start(TestServer.data(), settings -> settings.catalogue(CATALOGUE))) {
            var page = server.send(server.request("/explore/").header("Accept", "text/html"))
                    .body();
            assertTrue(page.contains("</svg> bar</span>"), page);
            assertTrue(page.contains("href=\"/explore/\" aria-current=\"page\""), page);
        }
    }
}
