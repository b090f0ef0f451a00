package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages for everyone: no violation of WCAG 2.2 A and AA that axe can find, on small screens, in the dark, without script. */
@ExtendWith(InBrowser.class)
class ExplorerAccessTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> OTHER_PAGES = List.of(
            "/",
            "/doc/right/privacy",
            "/doc/state/KEN",
            "/doc/resolution/A-RES-68-167",
            "/search?q=privacy",
            "/query",
            "/explore/",
            "/about",
            "/accessibility");

    private static List<String> pages(ExplorerSite site) {
        var pages = new ArrayList<String>();
        site.oneOfEach().values().forEach(query -> pages.add(ExplorerSite.page(query)));
        OTHER_PAGES.stream()
                // pages that are not written yet
                .filter(path -> site.server.get(path, ApiServer.BROWSER).statusCode() != 404)
                .forEach(pages::add);
        return pages;
    }

    @TestFactory
    Stream<DynamicContainer> axeFindsNothing(ExplorerSite site) {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(scheme -> dynamicContainer(
                        scheme.name(),
                        pages(site).stream()
                                .map(path -> dynamicTest(path, () -> {
                                    try (var watched = new Watched(site, 1280, 800, scheme, true)) {
                                        show(watched, path);
                                        watched.isFaultless();
                                        assertEquals("", violations(watched));
                                    }
                                }))));
    }

    private static void show(Watched watched, String path) {
        if (path.matches("/explore/.+")) {
            watched.drawn(path);
        } else {
            watched.open(path);
        }
    }

    private static String violations(Watched watched) {
        return new AxeBuilder(watched.page)
                .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> "  " + node.getTarget() + " " + node.getHtml() + "\n  "
                                                + node.getFailureSummary())
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n"));
    }

    @TestFactory
    Stream<DynamicTest> noPageScrollsSideways(ExplorerSite site) {
        return pages(site).stream()
                .map(path -> dynamicTest(path, () -> {
                    try (var watched = new Watched(site, 320, 640)) {
                        show(watched, path);
                        for (var size : List.of(List.of(320, 640), List.of(390, 844), List.of(1280, 800))) {
                            watched.page.setViewportSize(size.get(0), size.get(1));
                            watched.page.waitForTimeout(200);
                            assertEquals("", tooWide(watched), "at " + size);
                        }
                        watched.isFaultless();
                    }
                }));
    }

    /** What sticks out of the window, where the page is wider than it. */
    private static String tooWide(Watched watched) {
        return watched.text(
                """
                document.documentElement.scrollWidth <= innerWidth ? '' : document.documentElement.scrollWidth + ' px: '
                  + [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 5).map(each => each.tagName + '.' + each.getAttribute('class') + '#' + each.id).join(', ')""");
    }

    @TestFactory
    Stream<DynamicTest> withoutScriptTableAndDownloadsAreThere(ExplorerSite site) {
        return site.oneOfEach().values().stream()
                .map(query -> dynamicTest(query.path(), () -> {
                    try (var watched = new Watched(site, 1280, 800, ColorScheme.LIGHT, false)) {
                        watched.open(ExplorerSite.page(query));
                        assertTrue(watched.page.isVisible("#answer table tbody tr"), "no table");
                        for (var format : List.of("csv", "json", "rq", "zip")) {
                            assertTrue(watched.page.isVisible("#downloads a[data-format=" + format + "]"), format);
                        }
                        assertTrue(watched.page.locator("#tabs:visible").count() == 0, "tabs that do nothing");
                        watched.isFaultless();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> onAPhoneThereIsAListAndThePictureCanBeSeen(ExplorerSite site) {
        return site.oneOfEach().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    try (var watched = new Watched(site, 390, 844)) {
                        watched.drawn(ExplorerSite.page(each.getValue()));
                        if (watched.page.isVisible("#picture .enlarge")) {
                            assertTrue(watched.page.isVisible("#picture .narrow-list > *"), "no list");
                            watched.page.click("#picture .enlarge");
                            assertEquals("true", watched.page.getAttribute("#picture .enlarge", "aria-expanded"));
                        }
                        assertTrue(watched.page.isVisible("#picture .canvas svg.drawing"), "no picture");
                        watched.isFaultless();
                    }
                }));
    }
}
