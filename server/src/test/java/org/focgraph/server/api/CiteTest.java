package org.focgraph.server.api;

import static org.focgraph.server.api.ApiServer.header;
import static org.focgraph.server.api.ApiServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /cite} in every form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CiteTest {

    private static final List<String> WHAT =
            List.of("", "?thing=state/KEN", "?question=membership/members-on-a-date&coalition=EU");

    private ApiServer server;

    @BeforeAll
    void start() {
        server = ApiServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "txt, text/plain;charset=utf-8",
        "bib, application/x-bibtex;charset=utf-8",
        "ris, application/x-research-info-systems;charset=utf-8",
        "json, application/vnd.citationstyles.csl+json"
    })
    void everyFormHasAnAddressAndIsNegotiated(String ending, String type) {
        for (var what : WHAT) {
            var response = server.get("/cite." + ending + what);
            assertEquals(200, response.statusCode(), text(response));
            assertEquals(type, header(response, "Content-Type").replace("; ", ";"));
            assertTrue(text(response).contains("release-1"), text(response));
            var negotiated = server.get("/cite" + what, type.split(";")[0]);
            assertEquals(text(response), text(negotiated));
            assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        }
    }

    @Test
    void theDateIsThatOfTheData() throws Exception {
        var entry = new BibTeXParser()
                .parse(new StringReader(text(server.get("/cite.bib"))))
                .getEntries()
                .values()
                .iterator()
                .next();
        var date = entry.getField(BibTeXEntry.KEY_YEAR).toUserString();
        assertTrue(date.matches("20\\d\\d"), date);
    }

    @Test
    void aThingIsCitedByItsNameAndAddress() {
        for (var thing : List.of("state/KEN", "https://w3id.org/focgraph/state/KEN")) {
            var text = text(server.get("/cite.txt?thing=" + thing));
            assertTrue(text.contains("Kenya") && text.contains("https://w3id.org/focgraph/state/KEN"), text);
        }
        var nothing = server.get("/cite.txt?thing=state/ATLANTIS");
        assertEquals(404, nothing.statusCode());
        assertTrue(text(nothing).contains("ATLANTIS"), text(nothing));
    }

    @Test
    void thePageShowsTheCitationAndTheForms() {
        var page = text(server.get("/cite", ApiServer.BROWSER));
        for (var part : List.of("/cite.bib", "/cite.ris", "/cite.json", "/cite.txt", "focgraph contributors")) {
            assertTrue(page.contains(part), part);
        }
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertEquals(400, server.get("/cite.txt?thng=state/KEN").statusCode());
        assertEquals(404, server.get("/cite.txt?release=none").statusCode());
        assertEquals(404, server.get("/cite.txt?question=nothing").statusCode());
        assertEquals(406, server.get("/cite", "image/png").statusCode());
    }
}
