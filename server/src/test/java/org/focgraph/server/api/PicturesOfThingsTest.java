package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.focgraph.server.page.HomeQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of things lead to pictures, over the tables and the questions that come with focgraph: to those that hold the thing and to no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesOfThingsTest {

    private ApiServer server;

    @BeforeAll
    void start() {
        server = ApiServer.start(settings -> settings.home(HomeQuestion.bundled()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<String> pictures(String thing) {
        var response = server.get("/doc/" + thing, ApiServer.BROWSER);
        assertEquals(200, response.statusCode(), thing);
        var page = ApiServer.text(response);
        int start = page.indexOf("<nav class=\"stands-in\"");
        var found = new ArrayList<String>();
        if (start >= 0) {
            var links =
                    Pattern.compile("href=\"([^\"]*)\"").matcher(page.substring(start, page.indexOf("</nav>", start)));
            while (links.find()) {
                found.add(links.group(1).replace("&amp;", "&"));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommendation/8",
                "recommendation/13",
                "right/privacy",
                "threat/internet-shutdown",
                "resolution/A-RES-68-167",
                "resolution/A-HRC-RES-20-8",
                "resolution/A-RES-73-27",
                "state/KEN",
                "state/USA",
                "state/CHN",
                "coalition/FOC",
                "coalition/EU",
                "series/internet-human-rights",
                "instrument/ICCPR",
                "body/GA"
            })
    void everyPictureHoldsTheThingThatLeadsToIt(String thing) {
        for (var link : pictures(thing)) {
            var page = server.get(link, ApiServer.BROWSER);
            assertEquals(200, page.statusCode(), link + " is its own shortest address");
            assertTrue(ApiServer.text(page).contains("id=\"sentence\" data-rows=\""), link + " has rows");
            var focus = Pattern.compile("[?&]focus=([^&]*)").matcher(link);
            if (focus.find()) {
                var key = URLDecoder.decode(focus.group(1), StandardCharsets.UTF_8);
                var rows = server.get(link.replaceFirst("/explore/([^?]*)", "/api/queries/$1.csv")
                        .replaceFirst("focus=[^&]*&?", ""));
                assertTrue(ApiServer.text(rows).contains("https://w3id.org/focgraph/" + key), link);
            }
        }
    }

    private void leads(String thing, String... beginnings) {
        var pictures = pictures(thing);
        for (var beginning : beginnings) {
            assertTrue(
                    pictures.stream().anyMatch(link -> link.startsWith("/explore/" + beginning)),
                    thing + " " + pictures);
        }
    }

    @Test
    void eachKindHasItsPictures() {
        leads("right/privacy", "evidence/around?item=", "recommendations/strands?focus=right/privacy");
        leads("resolution/A-RES-68-167", "resolutions/genealogy?focus=resolution/A-RES-68-167&series=");
        leads("resolution/A-RES-73-27", "votes/members-on-key-texts?focus=roll-call/");
        leads(
                "state/KEN",
                "membership/members-over-time?focus=state/KEN",
                "votes/members-on-key-texts?focus=state/KEN");
        leads("coalition/EU", "membership/members-over-time?coalition=EU");
        leads("series/internet-human-rights", "resolutions/genealogy?series=internet-human-rights");
    }

    @Test
    void theHomePageHasAPictureForEachOfItsQuestions() throws Exception {
        var page = "";
        for (int i = 0; i < 60 && !page.contains("<svg class=\"still\""); i++) {
            Thread.sleep(i == 0 ? 0 : 500);
            page = ApiServer.text(server.get("/", ApiServer.BROWSER));
        }
        int asked = HomeQuestion.bundled().size();
        assertEquals(asked, page.split("<svg class=\"still\"", -1).length - 1, page);
        assertEquals(asked, page.split("<li><svg[^>]*>(<path[^>]*>)+</svg><h3>", -1).length - 1, "one in each card");
        assertTrue(page.length() < 150_000, "the pictures are small: " + page.length());
    }

    @Test
    void whoWasNeverAMemberIsNotOnTheMapOfMembers() {
        assertFalse(pictures("state/CHN").stream().anyMatch(link -> link.contains("members-over-time")));
    }
}
