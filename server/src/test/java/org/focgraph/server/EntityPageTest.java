package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Pages of things: what is particular to each kind, the ground of every statement, and nothing that breaks out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntityPageTest {

    private static final String BROWSER = "text/html,*/*;q=0.8";

    private TestServer server;

    @BeforeAll
    void start() {
        server = Things.serve();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String page(String thing) {
        var response = server.send(server.request("/doc/" + thing).header("Accept", BROWSER));
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    /** The text of one part of a page, without its markup. */
    private String part(String thing, String id) {
        var page = page(thing);
        int start = page.indexOf("<h2 id=\"" + id + "\">");
        assertTrue(start >= 0, "no part " + id + " in " + page);
        return plain(page.substring(start, page.indexOf("</section>", start)));
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("org.focgraph.server.Things#oneOfEach")
    void everyKindHasAWholePage(String thing) throws Exception {
        var page = page(thing);
        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        for (var id : new String[] {"identifiers", "statements", "cite", "formats"}) {
            assertTrue(page.contains("<h2 id=\"" + id + "\">"), id);
        }
        assertTrue(page.contains(Things.BASE + thing), "its address");
        assertTrue(page.contains("release-1"), "the release to cite");
        assertFalse(page.contains("<style") || page.contains(" style=") || page.contains("onclick"));
        var xml =
                page.replaceAll("<(meta|link|br|input)\\b([^>]*)>", "<$1$2/>").replaceAll(" (required|selected)>", ">");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertEquals(1, document.getElementsByTagName("h1").getLength());
    }

    @ParameterizedTest
    @MethodSource("org.focgraph.server.Things#oneOfEach")
    void everyQueryOfAPageAnswers(String thing) {
        var links = Pattern.compile("href=\"(/sparql\\?query=[^\"]*)\"").matcher(page(thing));
        int count = 0;
        while (links.find()) {
            var answer = server.send(
                    server.request(links.group(1).replace("&amp;", "&")).header("Accept", "text/csv, text/turtle"));
            assertEquals(200, answer.statusCode(), links.group(1) + answer.body());
            count++;
        }
        assertTrue(count >= 2, "statements and the whole");
    }

    @ParameterizedTest
    @MethodSource("org.focgraph.server.Things#oneOfEach")
    void everyLinkWithinThisServerLeadsSomewhere(String thing) {
        var links = Pattern.compile("href=\"(/(?:doc|vocab|search)[^\"#]*)").matcher(page(thing));
        while (links.find()) {
            var answer = server.send(
                    server.request(links.group(1).replace("&amp;", "&")).header("Accept", BROWSER));
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 410, links.group(1) + answer.statusCode());
        }
    }

    @Test
    void everyStatementStandsWithItsBasisStatusPlaceSourceAndGraph() {
        var statements = part("recommendation/8", "statements");
        assertTrue(statements.contains("All statements (12)"), statements);
        assertTrue(
                statements.contains("concerns right Freedom of opinion interpretive item 8 assertion partly verified"),
                statements);
        assertTrue(
                statements.contains("names right Right to privacy explicit item 8 assertion verified"),
                "the narrower statement rests on the same assertion: " + statements);
        assertTrue(statements.contains("recommendation-rights"), "its graph");
        assertTrue(statements.contains("none: from an import"), "what has no named graph says so");
        assertTrue(statements.contains("table recommendations , row 8"), statements);
    }

    @Test
    void whatATextSaysStandsBeforeWhatAReaderInfers() {
        var links = part("recommendation/8", "links-from");
        assertTrue(
                links.indexOf("Right to privacy explicit") < links.indexOf("Freedom of opinion interpretive"), links);
        assertTrue(links.contains("1 explicit, 1 interpretive"), links);
        assertTrue(part("right/privacy", "links-to").contains("Recognise encryption and anonymity explicit item 8"));
    }

    @Test
    void anAssertionSaysWhatItAssertsAndWhy() {
        var assertion = part("assertion/8-privacy", "assertion");
        assertTrue(assertion.contains("Recognise encryption and anonymity concerns right Right to privacy"), assertion);
        assertTrue(
                assertion.contains("explicit A text says so.") && assertion.contains("Named in the list."), assertion);
    }

    @Test
    void aResolutionWithoutAVoteSaysSo() {
        var outcome = part("resolution/A-RES-68-167", "outcome");
        assertTrue(outcome.contains("Adopted without a vote, 18 December 2013"), outcome);
        assertTrue(outcome.contains("No roll call was taken"), outcome);
        var sponsors = part("resolution/A-RES-68-167", "sponsors");
        assertTrue(sponsors.contains("known in part only") && sponsors.contains("Co-sponsor 1 Germany"), sponsors);
        assertTrue(part("resolution/A-RES-68-167", "incoming").contains("refers to 1"));
    }

    @Test
    void aRollCallMarksTheMembersOfThatDay() {
        for (var thing : new String[] {"roll-call/undl-1", "resolution/A-RES-74-247"}) {
            var positions = part(thing, "positions");
            assertTrue(positions.contains("In favour 1 ◌ may be a member Chile"), positions);
            assertTrue(positions.contains("Against 1 ● member Kenya"), positions);
            assertTrue(positions.contains("Abstaining 1 Côte d’Ivoire"), positions);
            var tally = part(thing, "tally");
            assertTrue(tally.contains("The source states: in favour 1, against 1, abstaining 1"), tally);
            var groups = part(thing, "groups");
            assertTrue(groups.contains("Freedom Online Coalition 2 (+1 possible) 0 1 0 0 1"), groups);
            assertTrue(groups.contains("European Union 1 0 0 0 0 1"), groups);
        }
    }

    @Test
    void aStateShowsMembershipsVotesAndSponsorships() {
        var memberships = part("state/KEN", "memberships");
        assertTrue(memberships.contains("Freedom Online Coalition entry member 9 December 2011"), memberships);
        assertTrue(memberships.contains("chair 2012 (year only) 2012 (year only)"), memberships);
        assertTrue(part("state/CHL", "memberships").contains("not before 20 October 2019 , by 27 March 2020"));
        var votes = part("state/KEN", "votes");
        assertTrue(
                votes.contains("against 1") && votes.contains("27 December 2019 against Vote on A/RES/74/247"), votes);
        assertTrue(part("state/DEU", "sponsors").contains("A/RES/68/167"));
    }

    @Test
    void coalitionsAndRostersTellCertainFromPossible() {
        var roster = part("roster/FOC-2019", "members");
        assertTrue(roster.contains("Certain 2 Germany Kenya Possible 1 Chile"), roster);
        var rosters = part("coalition/FOC", "rosters");
        assertTrue(rosters.contains("20 October 2019 2 1"), rosters);
    }

    @Test
    void aContestShowsTheAnswersAndTheRule() {
        var answers = part("contest/founders", "contested");
        assertTrue(answers.contains("Rule: The statute decides."), answers);
        assertTrue(answers.indexOf("15 entry") < answers.indexOf("13 entry"), "the preferred one first");
        assertTrue(part("document/recommendations", "contested").contains("15 entry"));
    }

    @Test
    void datesKeepTheirPrecision() {
        assertTrue(part("document/recommendations", "dates").contains("September 2016 month only"));
        assertTrue(part("membership/FOC-CHL", "dates").contains("20 October 2019 a bound, not a day"));
    }

    @Test
    void whatPointsHereIsGroupedAndCounted() {
        var incoming = part("state/KEN", "incoming");
        assertTrue(incoming.contains("against 1 Vote on A/RES/74/247, 27 December 2019"), incoming);
        assertTrue(incoming.contains("includes 1 FOC: members from 2019-10-20"), incoming);
    }

    @Test
    void namesInOtherLanguagesCarryTheirLanguage() {
        assertTrue(page("state/KEN").contains("<span lang=\"ar\" dir=\"auto\">كينيا</span>"));
    }

    @Test
    void nothingInTheDataBreaksOutOfAPage() throws Exception {
        var page = page("right/attack");
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("<img"), page);
        assertFalse(page.contains("href=\"javascript:") || page.contains("href=\"data:text"), page);
        assertFalse(page.contains("\" onmouseover="), page);
        assertFalse(page.contains("\u0007"));
        assertTrue(page.contains("<title>&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        var data = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertTrue(data.find());
        assertFalse(data.group(1).contains("<"), data.group(1));
        var json = new JsonMapper().readTree(data.group(1));
        assertEquals(
                "<script>alert(1)</script> \"quoted\" & 'more' </title> {}",
                json.get("name").asText());
        assertFalse(data.find(), "one script element, and it holds data");
    }

    @Test
    void searchEnginesAreToldWhatItIs() throws Exception {
        var page = page("resolution/A-RES-68-167");
        var data = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(page);
        assertTrue(data.find());
        var json = new JsonMapper().readTree(data.group(1));
        assertEquals("Legislation", json.get("@type").asText());
        assertEquals("A/RES/68/167", json.get("identifier").asText());
        assertEquals("2013-12-18", json.get("dateCreated").asText());
        assertEquals(
                "https://w3id.org/focgraph/resolution/A-RES-68-167",
                json.get("@id").asText());
        assertTrue(page.contains(
                "<link rel=\"alternate\" type=\"text/turtle\" href=\"/doc/resolution/A-RES-68-167.ttl\">"));
    }

    @Test
    void aChipSaysWhetherAStateWasAMemberThatDay() {
        var page = page("roll-call/undl-1");
        assertTrue(page.contains("<a class=\"seat then\" href=\"/doc/state/KEN\">"), page);
        assertTrue(page.contains("<a class=\"seat maybe\" href=\"/doc/state/CHL\">"), page);
        assertTrue(page.contains("<a class=\"seat\" href=\"/doc/state/CIV\">"), page);
        var positions = part("roll-call/undl-1", "positions");
        assertTrue(positions.contains("Côte d’Ivoire CIV , not a member"), positions);
        assertTrue(positions.contains("Chile CHL In favour maybe"), "the same in the table: " + positions);
        assertTrue(positions.contains("Positions as CSV , JSON , XML"), positions);
    }

    @Test
    void withoutQuestionsNoPageLeadsToPictures() {
        assertFalse(page("recommendation/8").contains("stands-in"));
    }

    @Test
    void onlyAThingThatIsLinkedToOthersLeadsToWhatIsAroundIt() {
        try (var open = Things.serveWithQuestions()) {
            var right = open.send(open.request("/doc/right/privacy").header("Accept", BROWSER))
                    .body();
            assertTrue(right.contains("href=\"/explore/recommendations/strands?focus=right/privacy\""), right);
            assertTrue(right.contains("href=\"/explore/evidence/around?item="), right);
            for (var thing :
                    new String[] {"threat/internet-shutdown", "source/undl", "assertion/8-privacy", "state-name/1"}) {
                var page = open.send(open.request("/doc/" + thing).header("Accept", BROWSER))
                        .body();
                assertFalse(page.contains("stands-in"), thing);
            }
            var text = open.send(open.request("/doc/resolution/A-RES-68-167").header("Accept", BROWSER))
                    .body();
            assertFalse(
                    text.contains("/genealogy"), "it is in a series, and refers to none of its texts with evidence");
        }
    }

    @Test
    void theBaseUrlIsForLinksAndNeverForData() {
        try (var open =
                TestServer.start(Things.inMemory(), settings -> settings.site("https://focgraph.example.org"))) {
            var seen = open.send(open.request("/state/KEN"));
            assertEquals(
                    "https://focgraph.example.org/doc/state/KEN",
                    seen.headers().firstValue("Location").orElse(""));
            var page = open.send(open.request("/doc/membership/FOC-KEN").header("Accept", BROWSER));
            assertTrue(page.body().contains("href=\"https://focgraph.example.org/doc/state/KEN\""), page.body());
            assertTrue(page.body().contains("<code>https://w3id.org/focgraph/membership/FOC-KEN</code>"));
            var links = page.headers().firstValue("Link").orElse("");
            assertTrue(links.contains("<https://focgraph.example.org/doc/membership/FOC-KEN.ttl>"), links);
            for (var ending : new String[] {"ttl", "jsonld", "nt", "rdf", "csv"}) {
                var data = open.send(open.request("/doc/membership/FOC-KEN." + ending));
                assertFalse(data.body().contains("focgraph.example.org"), data.body());
            }
        }
    }
}
