package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every question that has a picture: drawn, counted, and taken away as a file. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplorerQuestionsTest {

    private static final int MOST_NODES = 8_000;
    private static final int LARGEST_FILE = 1_000_000;

    private Watched wide;
    private Watched narrow;

    @AfterAll
    void close() {
        if (wide != null) {
            wide.close();
            narrow.close();
        }
    }

    @Test
    void everyViewOfTheCatalogueHasAModuleThatDrawsIt(ExplorerSite site) {
        var wanted = ApiServer.catalogue().queries().stream()
                .filter(query -> query.header().view() != View.TABLE)
                .filter(query ->
                        !query.theme().equals("tests") && !query.theme().equals("quality"))
                .map(ExplorerSite::look)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, new TreeSet<>(site.oneOfEach().keySet()));
    }

    @TestFactory
    Stream<DynamicContainer> everyQuestionWithAPicture(ExplorerSite site) {
        wide = new Watched(site, 1280, 800);
        narrow = new Watched(site, 390, 844, ColorScheme.DARK, true);
        return site.drawn().stream().map(query -> {
            var visit = new Visit(site, query);
            return dynamicContainer(
                    query.file(),
                    List.of(
                            dynamicTest("is drawn without a fault", visit::isDrawn),
                            dynamicTest("has as many rows in table, files and API", visit::countsTheSame),
                            dynamicTest("shows the query that gives its rows", visit::queryGivesTheRows),
                            dynamicTest("has one tab stop", visit::hasOneTabStop),
                            dynamicTest("says of every link where it stands", visit::linksSayWhereTheyStand),
                            dynamicTest("gives the same file, whatever the window", visit::fileIsTheSame)));
        });
    }

    private final class Visit {

        private final ExplorerSite site;
        private final CatalogueQuery query;
        private final String path;

        private Visit(ExplorerSite site, CatalogueQuery query) {
            this.site = site;
            this.query = query;
            this.path = ExplorerSite.page(query);
        }

        private void isDrawn() {
            wide.drawn(path).isFaultless();
            int nodes = wide.number("document.querySelectorAll('*').length");
            assertTrue(nodes <= MOST_NODES, nodes + " elements");
            assertTrue(wide.is("document.querySelector('#picture svg.drawing').childElementCount > 0"), path);
            assertTrue(wide.is("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
        }

        private void countsTheSame() {
            int rows = site.server
                    .json("/api/queries/" + query.path() + ".json")
                    .path("results")
                    .path("bindings")
                    .size();
            var csv = new String(site.csv(query.path()), StandardCharsets.UTF_8);
            assertEquals(rows, records(csv) - 1, "rows of the CSV");
            assertEquals(
                    Math.min(rows, 100), wide.number("document.querySelectorAll('#answer tbody tr').length"), "table");
            for (var number : List.of(
                    "document.getElementById('sentence')?.dataset.rows ?? '" + rows + "'",
                    "document.querySelector('#to-table .count').textContent",
                    "document.querySelector('#downloads a[data-format=csv]').textContent",
                    "document.querySelector('#downloads a[data-format=json]').textContent")) {
                assertEquals(rows, Integer.parseInt(wide.text(number).replaceAll("\\D", "")), number);
            }
        }

        private void queryGivesTheRows() {
            var csv = new String(site.csv(query.path()), StandardCharsets.UTF_8);
            assertEquals(
                    "200\n" + csv,
                    site.rerun(wide.text("document.getElementById('query-text').textContent")),
                    query.file());
        }

        private void hasOneTabStop() {
            int marks = wide.number("document.querySelectorAll('#picture svg.drawing .mark').length");
            assertEquals(
                    Math.min(1, marks),
                    wide.number("document.querySelectorAll('#picture svg.drawing [tabindex=\"0\"]').length"));
            assertEquals(
                    0,
                    wide.number("document.querySelectorAll('#picture svg.drawing .mark:not([aria-label])').length"),
                    "marks that say nothing");
        }

        /** Clicks each line of a network and reads what is said of it. */
        private void linksSayWhereTheyStand() {
            if (query.header().view() != View.NETWORK) {
                return;
            }
            var silent = wide.text(
                    """
                    (() => {
                      const edges = [...document.querySelectorAll('#picture svg.drawing .mark.edge')];
                      const click = () => new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 });
                      const silent = [];
                      for (const edge of edges) {
                        edge.dispatchEvent(click());
                        const said = document.getElementById('details').textContent;
                        const basis = /explicit|interpretive/.test(said);
                        const well = basis ? /Where/.test(said) && /Source/.test(said) : /no assertion/.test(said);
                        if (document.getElementById('details').hidden || !well) {
                          silent.push(edge.getAttribute('aria-label') + ': ' + said);
                        }
                        edge.dispatchEvent(click());
                      }
                      return edges.length ? silent.slice(0, 5).join('\\n') : 'there are no links';
                    })()""");
            assertEquals("", silent);
            wide.isFaultless();
        }

        private void fileIsTheSame() {
            var first = new String(wide.file("svg"), StandardCharsets.UTF_8);
            var second = new String(wide.file("svg"), StandardCharsets.UTF_8);
            assertEquals(first, second, "the second file differs");
            assertEquals(first, narrow.fileForPrograms(path, "svg"), "the file of a narrow dark window differs");
            narrow.isFaultless();
            assertTrue(first.length() <= LARGEST_FILE, first.length() + " characters");
            var drawing = new SvgFile(first);
            drawing.standsAlone();
            assertEquals(
                    "200\n" + new String(site.csv(query.path()), StandardCharsets.UTF_8),
                    site.rerun(drawing.query()),
                    "the query in the file");
        }
    }

    /** Ends of lines outside quotes. */
    private static int records(String csv) {
        return csv.replaceAll("\"(?:[^\"]|\"\")*+\"", "").split("\r\n", -1).length - 1;
    }
}
