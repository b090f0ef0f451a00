package org.focgraph.server.api;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of pages, for looking at: {@code -Dscreenshots=DIR}; an image for each view, scheme and size. */
@ExtendWith(InBrowser.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ExplorerScreenshotsTest {

    @TestFactory
    Stream<DynamicTest> everyViewLightAndDarkOnDesktopAndPhone(ExplorerSite site) {
        var folder = Path.of(System.getProperty("screenshots"));
        var pages = new LinkedHashMap<String, String>();
        site.oneOfEach().forEach((look, query) -> pages.put(look, ExplorerSite.page(query)));
        pages.putAll(Map.of("home", "/", "questions", "/explore/", "entity", "/doc/right/privacy", "query", "/query"));
        pages.put("resolution", "/doc/resolution/A-RES-68-167");
        return pages.entrySet().stream()
                .flatMap(each -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap(scheme -> Stream.of(1280, 390)
                        .map(width -> dynamicTest(each.getKey() + " " + scheme + " " + width, () -> {
                            try (var watched = new Watched(site, width, width == 390 ? 844 : 800, scheme, true)) {
                                if (each.getValue().matches("/explore/.+")) {
                                    watched.ready(each.getValue());
                                } else {
                                    watched.open(each.getValue());
                                }
                                watched.page.screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(folder.resolve("%s-%s-%d.png"
                                                .formatted(
                                                        each.getKey(),
                                                        scheme.name().toLowerCase(java.util.Locale.ROOT),
                                                        width))));
                            }
                        }))));
    }
}
