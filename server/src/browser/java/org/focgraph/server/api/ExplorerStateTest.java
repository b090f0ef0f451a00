package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** An address is a view: what is done to a picture stands in it, and it brings the picture back. */
@ExtendWith(InBrowser.class)
class ExplorerStateTest {

    private static final String STRANDS = "/explore/recommendations/strands";
    private static final String CHOSEN =
            "document.querySelector('#picture .mark.chosen')?.getAttribute('aria-label') ?? ''";
    private static final String SEARCH = "location.search";

    private Watched watched;

    @BeforeEach
    void open(ExplorerSite site) {
        watched = new Watched(site, 1280, 800);
    }

    @AfterEach
    void close() {
        watched.close();
    }

    private void click(String key) {
        watched.page.evaluate(
                """
                label => document.querySelector(`#picture .mark[aria-label^="${label}"]`)
                    .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }))""",
                key);
    }

    @Test
    void whatIsClickedStandsInTheAddressAndTheAddressBringsItBack() {
        watched.drawn(STRANDS);
        click("right: ");
        var chosen = watched.text(CHOSEN);
        var search = watched.text(SEARCH);
        assertTrue(chosen.startsWith("right: "), chosen);
        assertTrue(search.startsWith("?focus=right%2F"), search);
        var details = watched.text("document.getElementById('details').textContent");
        watched.drawn(STRANDS + search);
        assertEquals(chosen, watched.text(CHOSEN));
        assertEquals(details, watched.text("document.getElementById('details').textContent"));
        assertTrue(watched.is("document.querySelector('#picture svg').classList.contains('has-focus')"));
        watched.isFaultless();
    }

    @Test
    void backAndForwardGoThroughWhatWasInFocus() {
        watched.drawn(STRANDS);
        click("right: ");
        var first = watched.text(CHOSEN);
        click("threat: ");
        var second = watched.text(CHOSEN);
        assertNotEquals(first, second);
        watched.page.goBack();
        assertEquals(first, watched.text(CHOSEN));
        watched.page.goBack();
        assertEquals("", watched.text(CHOSEN));
        assertEquals("", watched.text(SEARCH));
        watched.page.goForward();
        watched.page.goForward();
        assertEquals(second, watched.text(CHOSEN));
        watched.isFaultless();
    }

    @Test
    void theOrderOfColumnsStandsInTheAddress() {
        watched.drawn(STRANDS + "?order=threat%2Cright%2Crecommendation");
        assertEquals("threat,right,recommendation", watched.text("document.getElementById('columns').value"));
        watched.page.selectOption("#columns", "right,recommendation,threat");
        assertEquals("", watched.text(SEARCH), "the usual order is left out");
        watched.isFaultless();
    }

    @Test
    void theTableHasAnAddressAndBackLeadsToThePicture() {
        watched.drawn(STRANDS);
        watched.page.click("#to-table");
        assertEquals("?show=table", watched.text(SEARCH));
        assertTrue(watched.page.isVisible("#answer table"));
        watched.page.goBack();
        assertTrue(watched.page.isVisible("#picture svg"));
        assertFalse(watched.page.isVisible("#answer table"));
        watched.drawn(STRANDS + "?show=table");
        assertTrue(watched.page.isVisible("#answer table"));
        watched.page.click("#to-picture");
        assertTrue(watched.page.isVisible("#picture svg"));
        watched.isFaultless();
    }

    @Test
    void whatIsNotInAPictureIsSaid() {
        watched.drawn(STRANDS + "?focus=right%2Fnothing");
        assertEquals(
                "There is nothing called “right/nothing” in this picture.",
                watched.text("document.querySelector('#picture .notice').textContent"));
        watched.isFaultless();
    }

    @Test
    void anUnknownOrderOfColumnsIsSaid() {
        watched.drawn(STRANDS + "?order=right%2Cstate%2Cthreat");
        assertTrue(
                watched.text("document.getElementById('picture').textContent")
                        .contains("There is no order “right,state,threat”"),
                () -> watched.text("document.getElementById('picture').textContent"));
    }

    @TestFactory
    Stream<DynamicTest> ordersAreKeptAndOthersAreRefusedWithTheAllowedOnes(ExplorerSite site) {
        return site.oneOfEach().values().stream()
                .filter(query -> ViewState.orders(query.header().view()).size() > 1)
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> {
                    var page = ExplorerSite.page(query);
                    for (var order : ViewState.orders(query.header().view())) {
                        watched.drawn(page + "?order=" + order).isFaultless();
                        boolean usual = order.equals(
                                ViewState.orders(query.header().view()).get(0));
                        assertEquals(usual ? "" : "?order=" + order, watched.text(SEARCH));
                    }
                    watched.open(page + "?order=sideways");
                    watched.forget();
                    assertTrue(
                            watched.page.textContent("main").contains("choose one of"),
                            watched.page.textContent("main"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTimeInTheAddressLimitsWhatIsDrawn(ExplorerSite site) {
        return site.oneOfEach().values().stream()
                .filter(query -> ExplorerSite.look(query).matches("timeline|genealogy"))
                .filter(query -> ViewState.names(query).contains("from")
                        && ViewState.names(query).contains("until"))
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> {
                    var marks = "document.querySelectorAll('#picture .mark').length";
                    watched.drawn(ExplorerSite.page(query));
                    int all = watched.number(marks);
                    watched.drawn(ExplorerSite.page(query) + "?from=2016&until=2018")
                            .isFaultless();
                    int some = watched.number(marks);
                    assertTrue(some < all, some + " of " + all);
                    assertEquals("?from=2016&until=2018", watched.text(SEARCH));
                }));
    }

    @Test
    void onTheDayOfTheLaunchThirtyStatesWereMembers(ExplorerSite site) {
        assumeTrue(site.oneOfEach().containsKey("map"), "there is no map");
        watched.drawn("/explore/membership/members-over-time?at=2016-10-17").isFaultless();
        assertTrue(
                watched.text("document.getElementById('sentence').textContent")
                        .startsWith("On 17 October 2016 30 states were members"),
                () -> watched.text("document.getElementById('sentence').textContent"));
        var words = watched.text(
                "[...document.querySelectorAll('#picture .legend text')].map(each => each.textContent).join('; ')");
        int members = Stream.of(words.split("; "))
                .filter(word -> !word.matches(".*(may be|has left|may have|not known).*"))
                .mapToInt(word -> Integer.parseInt(word.replaceAll(".*\\((\\d+)\\).*", "$1")))
                .sum();
        assertEquals(30, members, words);
    }

    @TestFactory
    Stream<DynamicTest> aJoiningOfUnknownDayIsHatched(ExplorerSite site) {
        return Stream.of("votes/members-on-key-texts", "membership/members-over-time")
                .filter(path ->
                        site.drawn().stream().anyMatch(query -> query.path().equals(path)))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    watched.drawn("/explore/" + path + (path.startsWith("membership") ? "?at=2012-01-01" : ""));
                    var legend = watched.text(
                            "[...document.querySelectorAll('#picture .legend text')].map(each => each.textContent).join('; ')");
                    assertTrue(
                            legend.contains(path.startsWith("membership") ? "may be a member that day" : "bounded"),
                            legend);
                    assertTrue(
                            watched.is(
                                    "document.querySelectorAll('#picture svg .hatched, #picture svg .m-line').length > 0"),
                            "nothing is hatched");
                    watched.isFaultless();
                }));
    }

    @Test
    void anAnswerThatLacksAColumnIsATableAndSaysWhich() {
        watched.ready("/explore/" + ExplorerSite.LACKING);
        assertEquals("table", watched.text("document.documentElement.dataset.ready"));
        assertEquals(
                "This answer has no column label, value, which the view bar needs; the table has all it holds.",
                watched.text("document.querySelector('#answer .notice').textContent"));
        assertTrue(watched.page.isVisible("#answer table"));
        watched.isFaultless();
    }

    @Test
    void anAnswerWithoutRowsOffersToClearWhatWasAskedFor() {
        watched.open(STRANDS + "?right=right%2Fno-such-right");
        var said = watched.page.textContent("main");
        assertTrue(said.contains("Nothing fits") || said.contains("right"), said);
        assertEquals(0, watched.number("document.querySelectorAll('#picture').length"));
        watched.forget();
    }

    @TestFactory
    Stream<DynamicTest> theStartPageLeadsToDrawnPages(ExplorerSite site) {
        watched.open("/");
        watched.isFaultless();
        var shown = watched.text(
                        """
                        [...document.querySelectorAll('main a[href*="/explore/"]')].filter(link => link.querySelector('svg, img')
                            || link.closest('li, article, section, figure')?.querySelector('svg, img'))
                          .map(link => link.getAttribute('href')).join(' ')""")
                .split(" ");
        var paths = Stream.of(shown).filter(href -> !href.isEmpty()).distinct().toList();
        assumeTrue(!paths.isEmpty(), "the start page has no pictures yet");
        assertTrue(paths.size() >= 5, paths.toString());
        var taken = watched;
        return paths.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    taken.drawn(path.replaceFirst("^https?://[^/]+", "")).isFaultless();
                    assertTrue(taken.page.isVisible("#picture svg.drawing"));
                }));
    }
}
