package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each view with keys alone: one tab stop, arrows from mark to mark, Enter opens, Escape clears, t is the table. */
@ExtendWith(InBrowser.class)
class ExplorerKeyboardTest {

    private static final String HERE =
            "document.activeElement?.closest('svg.drawing .mark')?.getAttribute('aria-label') ?? ''";
    private static final String SPOKEN = "document.querySelector('#picture [aria-live]:not(.notice)').textContent";
    private static final int MOST_TABS = 40;

    @TestFactory
    Stream<DynamicTest> keysAreEnough(ExplorerSite site) {
        return site.oneOfEach().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    try (var watched = new Watched(site, 1280, 800)) {
                        watched.drawn(ExplorerSite.page(each.getValue()));
                        walk(watched);
                        watched.isFaultless();
                    }
                }));
    }

    private static void walk(Watched watched) {
        var page = watched.page;
        page.focus("#to-picture");
        var first = tabTo(watched);
        assertEquals(first, watched.text(SPOKEN), "what is spoken");
        var reached = arrow(watched, first);
        assertNotEquals(first, reached, "no arrow leads anywhere");
        assertEquals(reached, watched.text(SPOKEN), "what is spoken");
        assertTrue(watched.text("location.search").contains("focus="), "the address holds the focus");
        assertFalse(watched.is("document.getElementById('details').hidden"), "details of the mark");
        assertTrue(
                watched.is("getComputedStyle(document.activeElement).outlineStyle !== 'none'"
                        + " || [...document.activeElement.children].some(each => getComputedStyle(each).outlineStyle !== 'none'"
                        + " || getComputedStyle(each).strokeWidth !== '0px')"),
                "the focus is seen");
        page.keyboard().press("Escape");
        assertFalse(watched.text("location.search").contains("focus="), "Escape clears");
        assertEquals("Nothing in focus", watched.text(SPOKEN));
        page.keyboard().press("Tab");
        assertEquals("", watched.text(HERE), "a second tab stop in the picture");
        page.keyboard().press("Shift+Tab");
        assertNotEquals("", watched.text(HERE), "back into the picture");
        page.keyboard().press("t");
        assertTrue(page.isVisible("#answer table"), "t shows the table");
        assertEquals("to-table", watched.text("document.activeElement.id"));
        page.click("#to-picture");
        open(watched);
    }

    private static String tabTo(Watched watched) {
        for (int i = 0; i < MOST_TABS; i++) {
            watched.page.keyboard().press("Tab");
            var here = watched.text(HERE);
            if (!here.isEmpty()) {
                return here;
            }
        }
        throw new AssertionError("the picture cannot be reached with the Tab key");
    }

    private static String arrow(Watched watched, String from) {
        for (var key : new String[] {"ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"}) {
            watched.page.keyboard().press(key);
            var here = watched.text(HERE);
            if (!here.equals(from)) {
                return here;
            }
        }
        return from;
    }

    /** Enter on a mark that has a page goes there. */
    private static void open(Watched watched) {
        var target = watched.text("document.querySelector('#picture .mark[href]')?.getAttribute('href') ?? ''");
        if (target.startsWith(watched.text("location.origin"))) {
            watched.page.focus("#picture .mark[href]");
            watched.page.keyboard().press("Enter");
            watched.page.waitForURL(url -> !url.contains("/explore/"));
        }
    }
}
