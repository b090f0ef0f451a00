package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The vocabulary as a reference for people and as RDF. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VocabularyTest {

    private TestServer server;
    private String page;

    @BeforeAll
    void start() {
        server = Things.serve();
        page = server.send(server.request("/vocab").header("Accept", "text/html"))
                .body();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyTermHasItsAnchorOnce() {
        var ids = Pattern.compile("\\bid=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        for (var term : Vocabulary.bundled().terms()) {
            assertTrue(ids.contains(term.substring(Vocabulary.FOC.length())), term);
        }
    }

    @Test
    void everyAnchorThatIsLinkedIsThere() {
        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .forEach(anchor -> assertTrue(page.contains("id=\"" + anchor + "\""), anchor));
    }

    private String term(String name) {
        int start = page.indexOf("<section id=\"" + name + "\"");
        return page.substring(start, page.indexOf("</section>", start))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void aPropertyIsShownBetweenItsNeighboursWithItsShapeAndALiveExample() {
        var term = term("onResolution");
        assertTrue(term.contains("The resolution that a roll call was about"), term);
        assertTrue(term.contains("Roll call → on resolution → Resolution"), term);
        assertTrue(term.contains("On foc:RollCall: at most 1, in class foc:Resolution."), term);
        assertTrue(
                term.contains("In the data Vote on A/RES/74/247, 27 December 2019 on resolution A/RES/74/247"), term);
    }

    @Test
    void aClassIsShownAmongItsPropertiesWithAlignments() {
        var term = term("RollCall");
        assertTrue(term.contains("— roster → Roster"), term);
        assertTrue(term.contains("eli-dl:Decision"), term);
        assertTrue(term.contains("dcterms:date: exactly 1, of type xsd:date or xsd:gYearMonth."), term);
        assertTrue(term.contains("not a kind of eli:LegalResource"), term);
    }

    @Test
    void everyRdfFormatHoldsTheSameVocabulary() {
        var formats = Map.of(
                "text/turtle", Lang.TURTLE,
                "application/ld+json", Lang.JSONLD11,
                "application/n-triples", Lang.NTRIPLES,
                "application/rdf+xml", Lang.RDFXML);
        formats.forEach((type, language) -> {
            var answer = server.send(server.request("/vocab").header("Accept", type));
            assertEquals(200, answer.statusCode());
            var graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(answer.body(), language).parse(graph);
            assertTrue(graph.isIsomorphicWith(Vocabulary.bundled().ontology()), type);
        });
    }

    @Test
    void formatsAreNamedByEndingsToo() {
        for (var ending : List.of("html", "ttl", "jsonld", "nt", "rdf")) {
            assertEquals(200, server.send(server.request("/vocab." + ending)).statusCode(), ending);
        }
        var tag = server.send(server.request("/vocab.ttl"))
                .headers()
                .firstValue("ETag")
                .orElse("");
        assertEquals(
                304,
                server.send(server.request("/vocab.ttl").header("If-None-Match", tag))
                        .statusCode());
    }

    @Test
    void theContextIsServedAsItIs() {
        var answer = server.send(server.request("/context.jsonld"));
        assertEquals(
                "application/ld+json;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(Content.text("ontology/context.jsonld"), answer.body());
    }
}
