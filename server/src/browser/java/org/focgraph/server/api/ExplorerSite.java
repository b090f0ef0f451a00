package org.focgraph.server.api;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.QueryHeader;
import org.focgraph.query.View;
import org.focgraph.server.draw.InstalledBrowser;
import org.focgraph.server.explorer.Assets;
import org.focgraph.server.page.HomeQuestion;

/** The explorer over the bundled tables, and one browser: for all tests of a run. */
final class ExplorerSite implements AutoCloseable {

    /** A question whose answer lacks a column that its view needs; no file of the catalogue may. */
    static final String LACKING = "tests/lacking";

    private static final String EVERYWHERE = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    final ApiServer server;
    final Browser browser;
    private final Playwright playwright;
    private final List<CatalogueQuery> drawn = new ArrayList<>();

    ExplorerSite(InstalledBrowser installed) {
        server = ApiServer.start(settings ->
                settings.catalogue(withLacking(ApiServer.catalogue())).home(HomeQuestion.bundled()));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed.program())
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--force-color-profile=srgb",
                                "--host-resolver-rules=" + EVERYWHERE)));
        var assets = new Assets();
        for (var query : ApiServer.catalogue().queries()) {
            if (query.header().view() != View.TABLE
                    && !query.theme().equals("tests")
                    && !query.theme().equals("quality")
                    && assets.bytes("views/" + look(query) + ".js").isPresent()
                    && rows(query) > 0) {
                drawn.add(query);
            }
        }
    }

    private static Catalogue withLacking(Catalogue catalogue) {
        var model = catalogue.require("tests/echo");
        var header = model.header();
        var lacking = new CatalogueQuery(
                "tests",
                "lacking",
                model.file(),
                new QueryHeader(
                        "A bar without its value",
                        header.description(),
                        header.questions(),
                        header.tags(),
                        header.data(),
                        View.BAR,
                        header.layout(),
                        header.unlinked(),
                        header.elsewhere(),
                        header.note(),
                        header.advice(),
                        header.parameters()),
                model.parameters(),
                model.text());
        var all = new ArrayList<>(catalogue.queries());
        all.add(lacking);
        return new Catalogue(all);
    }

    private int rows(CatalogueQuery query) {
        var answer = server.get("/api/queries/" + query.path() + ".csv");
        return answer.statusCode() == 200 ? Integer.parseInt(ApiServer.header(answer, "FocGraph-Rows")) : 0;
    }

    /** What it is drawn as: the layout of a network, else the view. */
    static String look(CatalogueQuery query) {
        var header = query.header();
        return header.view() != View.NETWORK
                ? header.view().word()
                : header.layout().isEmpty() ? "strands" : header.layout();
    }

    /** Every question that has a picture and, over the bundled tables, rows. */
    List<CatalogueQuery> drawn() {
        return List.copyOf(drawn);
    }

    /** One question for each way of drawing, the first in the catalogue. */
    Map<String, CatalogueQuery> oneOfEach() {
        var one = new LinkedHashMap<String, CatalogueQuery>();
        drawn.forEach(query -> one.putIfAbsent(look(query), query));
        return one;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.server.port() + path;
    }

    static String page(CatalogueQuery query) {
        return "/explore/" + query.path();
    }

    byte[] csv(String question) {
        return server.get("/api/queries/" + question + ".csv").body();
    }

    /** The rows that a query gives at the endpoint, as CSV. */
    String rerun(String query) {
        var answer = server.send(server.request("/sparql")
                .header("Accept", "text/csv")
                .header("Content-Type", "application/sparql-query")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(query)));
        return answer.statusCode() + "\n" + new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        playwright.close();
        server.close();
    }
}
