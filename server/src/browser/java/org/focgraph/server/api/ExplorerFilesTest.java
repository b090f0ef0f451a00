package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.server.draw.Drawing;
import org.focgraph.server.draw.InstalledBrowser;
import org.focgraph.server.draw.PictureFormat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same picture has the same bytes, from a button, from a program, in whatever window. */
@ExtendWith(InBrowser.class)
class ExplorerFilesTest {

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}\\b");
    private static final Pattern SCHEMES = Pattern.compile("light-dark\\(([^,]+),([^)]+)\\)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STRANDS = "/explore/recommendations/strands";

    @TestFactory
    Stream<DynamicTest> pixelsAreTheSameTwice(ExplorerSite site) {
        return site.oneOfEach().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    try (var watched = new Watched(site, 1280, 800);
                            var dark = new Watched(site, 390, 844, ColorScheme.DARK, true)) {
                        var first = watched.drawn(ExplorerSite.page(each.getValue()))
                                .file("png");
                        assertArrayEquals(first, watched.file("png"));
                        assertArrayEquals(
                                first,
                                Base64.getDecoder()
                                        .decode(dark.fileForPrograms(ExplorerSite.page(each.getValue()), "png")));
                        watched.isFaultless();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theCommandGivesWhatTheButtonGives(ExplorerSite site) {
        var drawing = new Drawing(InstalledBrowser.require(), PATIENCE);
        return Stream.of(STRANDS, STRANDS + "?focus=right%2Fprivacy")
                .map(path -> dynamicTest(path, () -> {
                    try (var watched = new Watched(site, 1280, 800)) {
                        watched.drawn(path);
                        var page = URI.create(site.address(path));
                        assertArrayEquals(watched.file("svg"), drawing.of(page, PictureFormat.SVG));
                        assertArrayEquals(watched.file("png"), drawing.of(page, PictureFormat.PNG));
                    }
                }));
    }

    @Test
    void theCommandRepeatsWhatAPageSays(ExplorerSite site) {
        var drawing = new Drawing(InstalledBrowser.require(), PATIENCE);
        var unknown = assertThrows(
                FocGraphException.class,
                () -> drawing.of(URI.create(site.address(STRANDS + "?focus=right%2Fnothing")), PictureFormat.SVG));
        assertEquals(ExitCode.USAGE, unknown.exitCode());
        assertEquals("There is nothing called “right/nothing” in this picture.", unknown.getMessage());
        var table = assertThrows(
                FocGraphException.class,
                () -> drawing.of(URI.create(site.address("/explore/" + ExplorerSite.LACKING)), PictureFormat.SVG));
        assertEquals(ExitCode.INTERNAL, table.exitCode());
        assertTrue(table.getMessage().contains("has no column label"), table.getMessage());
    }

    @Test
    void aPageThatIsNeverReadyIsGivenUp(ExplorerSite site) {
        var drawing = new Drawing(InstalledBrowser.require(), Duration.ofSeconds(4));
        var late = assertThrows(
                FocGraphException.class, () -> drawing.of(URI.create(site.address("/explore/")), PictureFormat.SVG));
        assertEquals(ExitCode.ENVIRONMENT, late.exitCode());
        assertTrue(late.getMessage().contains("within 4 seconds"), late.getMessage());
    }

    /** Whatever is dark on a screen is not in a file: the style sheets write {@code light-dark(…, …)}. */
    @TestFactory
    Stream<DynamicTest> coloursAreThoseOfPaper(ExplorerSite site) throws Exception {
        var light = new TreeSet<String>();
        var dark = new TreeSet<String>();
        for (var sheet : List.of("style.css", "view.css")) {
            var text = Files.readString(Path.of("../explorer", sheet));
            SCHEMES.matcher(text).results().forEach(pair -> {
                light.addAll(colours(pair.group(1)));
                dark.addAll(colours(pair.group(2)));
            });
            light.addAll(colours(SCHEMES.matcher(text).replaceAll("")));
        }
        dark.removeAll(light);
        assertFalse(dark.isEmpty(), "the style sheets have no dark colours any more: this test finds nothing");
        return site.oneOfEach().entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    try (var watched = new Watched(site, 1280, 800, ColorScheme.DARK, true)) {
                        var used = colours(watched.fileForPrograms(ExplorerSite.page(each.getValue()), "svg")
                                .replaceAll("(?s)<metadata.*</metadata>", ""));
                        used.retainAll(dark);
                        assertEquals(new TreeSet<>(), used);
                    }
                }));
    }

    private static TreeSet<String> colours(String text) {
        var found = new TreeSet<String>();
        COLOUR.matcher(text).results().forEach(one -> found.add(one.group().toUpperCase(java.util.Locale.ROOT)));
        return found;
    }
}
