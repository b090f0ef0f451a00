package org.focgraph.server.api;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.focgraph.query.CatalogueQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** What bench/README.md says of the explorer: {@code -Dexplorer.bench=FILE} writes the table; it asserts nothing. */
@ExtendWith(InBrowser.class)
@EnabledIfSystemProperty(named = "explorer.bench", matches = ".+")
class ExplorerBenchTest {

    /** Those of the home page, and a large one of each other view. */
    private static final List<String> QUESTIONS = List.of(
            "recommendations/strands",
            "resolutions/genealogy",
            "votes/members-on-key-texts",
            "membership/members-over-time",
            "resolutions/rights-by-series",
            "evidence/around",
            "evidence/path",
            "evidence/events",
            "recommendations/unlinked",
            "votes/before-and-after-joining");

    private static final int ROUNDS = 7;
    private static final String READY = "Math.round(performance.getEntriesByName('ready')[0].startTime)";

    /** Addresses of what the page fetched whose path has a certain ending. */
    private static final String FETCHED =
            """
            ending => performance.getEntriesByType('resource').map(each => new URL(each.name))
              .filter(each => each.pathname.endsWith(ending)).map(each => each.pathname + each.search).join(' ')""";

    private static final String EXPORT =
            """
            () => { const before = performance.now();
              document.querySelector('#downloads button[data-format=svg]').click();
              return Math.round(performance.now() - before); }""";

    @Test
    void readyTimesAndSizes(ExplorerSite site) throws IOException {
        var table = new StringBuilder(
                "| view | question | rows | ready ms | at CPU ×4 | JS kB gz | CSS kB gz | data kB gz |"
                        + " elements | SVG ms | SVG kB |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (var query : QUESTIONS) {
            var question = ApiServer.catalogue().require(query);
            table.append(line(site, ExplorerSite.look(question), question));
        }
        Files.writeString(Path.of(System.getProperty("explorer.bench")), table);
        System.out.println(table);
    }

    private static String line(ExplorerSite site, String look, CatalogueQuery query) throws IOException {
        try (var watched = new Watched(site, 1280, 800)) {
            var path = ExplorerSite.page(query);
            var throttle = watched.page.context().newCDPSession(watched.page);
            slower(throttle, 1);
            // the first time is that of the server, not of the page
            watched.drawn(path);
            int ready = median(watched, path);
            slower(throttle, 4);
            int slow = median(watched, path);
            slower(throttle, 1);
            watched.drawn(path);
            var download = watched.file("svg");
            int export = ((Number) watched.page.evaluate(EXPORT)).intValue();
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %d | %.1f | %.1f | %.1f | %d | %d | %.0f |%n",
                    look,
                    query.path(),
                    watched.text("document.querySelector('#to-table .count').textContent"),
                    ready,
                    slow,
                    zipped(site, watched, ".js"),
                    zipped(site, watched, ".css"),
                    zipped(site, watched, ".json"),
                    watched.number("document.querySelectorAll('*').length"),
                    export,
                    download.length / 1000.0);
        }
    }

    private static void slower(CDPSession session, int times) {
        var rate = new JsonObject();
        rate.addProperty("rate", times);
        session.send("Emulation.setCPUThrottlingRate", rate);
    }

    /** From the start of the navigation to the mark that the script sets once the picture stands. */
    private static int median(Watched watched, String path) {
        var times = new ArrayList<Integer>();
        IntStream.range(0, ROUNDS).forEach(i -> times.add(watched.drawn(path).number(READY)));
        times.sort(null);
        return times.get(ROUNDS / 2);
    }

    private static double zipped(ExplorerSite site, Watched watched, String ending) throws IOException {
        double sum = 0;
        for (var address :
                String.valueOf(watched.page.evaluate(FETCHED, ending)).split(" ")) {
            if (!address.isEmpty()) {
                var bytes = new ByteArrayOutputStream();
                try (var zip = new GZIPOutputStream(bytes)) {
                    zip.write(site.server.get(address).body());
                }
                sum += bytes.size() / 1000.0;
            }
        }
        return sum;
    }
}
