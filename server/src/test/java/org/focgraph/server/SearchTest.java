package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search by symbol, code, name and word, with an index of words and without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private TestServer plain;
    private TestServer indexed;

    @BeforeAll
    void start() {
        plain = Things.serve();
        indexed = TestServer.start(Things.searchable(), settings -> settings);
    }

    @AfterAll
    void stop() {
        plain.close();
        indexed.close();
    }

    private static JsonNode json(TestServer server, String parameters) {
        var response = server.send(server.request("/search.json?" + parameters));
        assertEquals(200, response.statusCode(), response.body());
        try {
            return new JsonMapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> found(TestServer server, String text) {
        var found = new ArrayList<String>();
        json(server, "q=" + TestServer.encoded(text))
                .get("results")
                .forEach(one -> found.add(one.get("iri").asText().substring(Things.BASE.length())));
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GA 68/167 | resolution/A-RES-68-167",
                "A/RES/68/167 | resolution/A-RES-68-167",
                "68/167 (2013) | resolution/A-RES-68-167",
                "a/res/68/167 | resolution/A-RES-68-167",
                "UNGA resolution 68/167 | resolution/A-RES-68-167",
                "A / RES / 68 / 167 | resolution/A-RES-68-167",
                "A-RES-68-167 | resolution/A-RES-68-167",
                "A/C.3/68/L.45/Rev.1 | resolution/A-RES-68-167",
                "A/RES/217(III) | resolution/A-RES-217-III-A",
                "KEN | state/KEN",
                "ken | state/KEN",
                "404 | state/KEN",
                "Kenya | state/KEN",
                "肯尼亚 | state/KEN",
                "ivory coast | state/CIV",
                "Right to be let alone | right/privacy",
                "network disruption | threat/internet-shutdown",
                "encrypt anonym | recommendation/8",
                "https://w3id.org/focgraph/right/privacy | right/privacy"
            })
    void theThingThatIsMeantComesFirst(String text, String thing) {
        assertEquals(thing, found(plain, text).get(0), text);
        assertEquals(thing, found(indexed, text).get(0), text + " with an index");
    }

    @Test
    void eachResultSaysWhyItWasFound() {
        var first = json(indexed, "q=GA+68/167").get("results").get(0);
        assertEquals("symbol", first.get("matched").get("by").asText());
        assertEquals("A/RES/68/167", first.get("matched").get("text").asText());
        assertEquals("resolution", first.get("kind").asText());
        assertEquals("/doc/resolution/A-RES-68-167", first.get("page").asText());
        var other = json(indexed, "q=ivory+coast").get("results").get(0);
        assertEquals("another name", other.get("matched").get("by").asText());
    }

    @Test
    void aSpellingNearAWordIsOfferedAsSuch() {
        var first = json(indexed, "q=privcy").get("results").get(0);
        assertEquals("a similar spelling", first.get("matched").get("by").asText());
        assertTrue(found(indexed, "privcy").contains("right/privacy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "label:*",
                "*:*",
                "(((",
                "privacy AND",
                "NOT",
                "a\\",
                "/.*/",
                "[a TO z]",
                "~",
                "+ - && ||",
                "\u0000",
                "??",
                "' ; DROP",
                "<script>alert(1)</script>",
                "%",
                "kenya^99",
                "{!}",
                "☃"
            })
    void whatIsTypedIsTextAndNothingElse(String text) {
        for (var server : List.of(plain, indexed)) {
            for (var path : List.of("/search", "/search.json")) {
                var answer = server.send(
                        server.request(path + "?q=" + TestServer.encoded(text)).header("Accept", "text/html"));
                assertEquals(200, answer.statusCode(), text + answer.body());
                assertFalse(path.equals("/search") && answer.body().contains("<script>alert"), answer.body());
            }
        }
        assertTrue(found(indexed, "label:*").isEmpty() && found(indexed, "*:*").isEmpty());
    }

    @Test
    void onlyOneKindCanBeLookedFor() {
        var all = json(plain, "q=privacy");
        var rights = json(plain, "q=privacy&kind=right");
        assertTrue(all.get("total").asInt() > rights.get("total").asInt());
        rights.get("results")
                .forEach(one -> assertEquals("right", one.get("kind").asText()));
        var refused = plain.send(plain.request("/search?q=privacy&kind=planet"));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("recommendation"), "the kinds are named");
    }

    @Test
    void aKindWithoutWordsIsAListInPages() {
        var first = json(plain, "kind=state&limit=3");
        assertEquals(4, first.get("total").asInt());
        assertEquals(3, first.get("results").size());
        assertEquals(
                1, json(plain, "kind=state&limit=3&offset=3").get("results").size());
        var page = plain.send(plain.request("/search?kind=state&limit=3").header("Accept", "text/html"));
        assertTrue(page.body().contains("offset=3"), page.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "offset=-1", "q=a&q=b", "q=%FF"})
    void parametersAreReadStrictly(String parameters) {
        assertEquals(
                400, plain.send(plain.request("/search.json?" + parameters)).statusCode());
    }

    @Test
    void aLongTextIsRefused() {
        assertEquals(
                400, plain.send(plain.request("/search?q=" + "a".repeat(201))).statusCode());
    }

    @Test
    void programsMayAskForJsonAndPeopleGetAPage() {
        var json = plain.send(plain.request("/search?q=kenya").header("Accept", "application/json"));
        assertTrue(json.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
        var page = plain.send(plain.request("/search?q=kenya").header("Accept", "text/html"));
        assertTrue(page.body().contains("<a href=\"/doc/state/KEN\">Kenya</a>"), page.body());
        assertTrue(page.body().contains("href=\"/search.json?q=kenya\""));
        assertTrue(plain.send(plain.request("/search").header("Accept", "text/html"))
                .body()
                .contains("<form action=\"/search\""));
    }
}
