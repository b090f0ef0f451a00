package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.InputSource;

/** The start page, the page for nothing, the style and the health of the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final String BROWSER = "text/html,*/*;q=0.8";

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(
                TestServer.data(),
                settings -> settings.servlet("/doc/*", new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                        response.getWriter().print("document " + request.getPathInfo());
                    }
                }));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String page(String path) {
        var response = server.send(server.request(path).header("Accept", BROWSER));
        assertEquals(200, response.statusCode());
        return response.body();
    }

    @Test
    void theStartPageSaysWhatIsInside() {
        var page = page("/");
        assertTrue(page.contains("17 statements in release release-1"), page);
        assertTrue(page.contains(">Recommendation</a> <span class=\"number\">3</span>"));
        assertTrue(page.contains(">Threat</a> <span class=\"number\">1</span>"));
        assertTrue(page.contains("How to cite"));
        assertTrue(page.contains("CC BY 4.0"));
        assertTrue(page.contains("100,000 rows"));
    }

    @Test
    void eachKindLeadsToTheListOfItsThings() {
        var links = Pattern.compile("href=\"(/search\\?kind=[^\"]*)\"").matcher(page("/"));
        int count = 0;
        while (links.find()) {
            page(links.group(1));
            count++;
        }
        assertEquals(2, count);
    }

    @Test
    void theFormWorksWithoutScript() {
        var page = page("/");
        assertTrue(page.contains("href=\"/query\""), page);
        assertTrue(page("/query").contains("<form action=\"/sparql\" method=\"post\""));
        assertFalse(page.contains("<script"));
        var answer = server.send(server.request("/sparql")
                .header("Accept", BROWSER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "query=" + TestServer.encoded("\r\nSELECT * { ?s ?p ?o }\r\n") + "&format=html")));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<p>17 rows.</p>"), answer.body());
    }

    @Test
    void everyPageIsWellFormed() throws Exception {
        var pages = new ArrayList<>(List.of(page("/"), page("/about"), page("/accessibility")));
        pages.add(server.query("SELECT * { ?s ?p ?o }", BROWSER).body());
        pages.add(server.query("SELECT * {", BROWSER).body());
        pages.add(server.query("ASK {}", BROWSER).body());
        pages.add(server.query("CONSTRUCT WHERE { ?s ?p ?o }", BROWSER).body());
        pages.add(server.send(server.request("/nowhere").header("Accept", BROWSER))
                .body());
        for (var page : pages) {
            assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), page);
            var ids = Pattern.compile("\\bid=\"([^\"]*)\"")
                    .matcher(page)
                    .results()
                    .map(r -> r.group(1))
                    .toList();
            assertEquals(ids.stream().distinct().toList(), ids);
            var xml = page.replaceAll("<(meta|link|br|input)\\b([^>]*)>", "<$1$2/>")
                    .replace(" required>", " required=\"\">");
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            assertEquals(1, document.getElementsByTagName("h1").getLength());
            assertEquals(1, document.getElementsByTagName("main").getLength());
        }
    }

    @Test
    void anAddressThatLeadsNowhereIsSaidSo() {
        var page = server.send(server.request("/nowhere").header("Accept", BROWSER));
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("<h1>Not found</h1>"), page.body());
        var problem = server.send(server.request("/nowhere"));
        assertEquals(404, problem.statusCode());
        assertEquals(
                "application/problem+json;charset=utf-8",
                problem.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void everyAnswerHasItsHeaders() {
        for (var path : List.of(
                "/",
                "/about",
                "/health",
                "/style.css",
                "/nowhere",
                "/sparql?query=ASK%7B%7D",
                "/sparql?query=x",
                "/doc/x")) {
            var headers = server.send(server.request(path)).headers();
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""), path);
            var policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
        }
    }

    @Test
    void pagesAreReadOnly() {
        assertEquals(
                405,
                server.send(server.request("/").POST(BodyPublishers.noBody())).statusCode());
        assertEquals(405, server.send(server.request("/health").DELETE()).statusCode());
        var head = server.send(server.request("/").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    @Test
    void theStyleIsOneSmallFileForLightAndDark() {
        var response = server.send(server.request("/style.css"));
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/css"));
        assertTrue(response.body().contains("color-scheme: light dark"));
        assertTrue(response.body().length() < 12_000);
    }

    @Test
    void everyPageOfTheMenuMarksItselfThere() {
        for (var path : List.of("/", "/about", "/explore/", "/query", "/cite", "/search", "/vocab", "/data")) {
            var page = page(path);
            assertTrue(page.contains("href=\"" + path + "\" aria-current=\"page\""), path);
            assertEquals(1, page.split("aria-current=\"page\"", -1).length - 1, path);
        }
    }

    @Test
    void everyPageHasAFootThatLeadsToWhatItIsAndHowToCiteIt() {
        for (var path : List.of("/", "/accessibility", "/explore/", "/nowhere", "/sparql?query=ASK%7B%7D")) {
            var page =
                    server.send(server.request(path).header("Accept", BROWSER)).body();
            var foot = page.substring(page.indexOf("<footer>"));
            for (var link : List.of("/about", "/accessibility", "/data", "/cite")) {
                assertTrue(foot.contains("href=\"" + link + "\""), path + " " + link);
            }
        }
        assertTrue(page("/").contains("<footer>") && page("/about").contains("Release <code>release-1</code>"));
    }

    @Test
    void theSheetsOfHomeAndOfThingsAreServed() {
        for (var sheet : List.of("/explorer/home.css", "/explorer/entity.css")) {
            assertEquals(200, server.send(server.request(sheet)).statusCode(), sheet);
        }
    }

    @Test
    void healthIsForMachines() throws Exception {
        page("/");
        var response = server.send(server.request("/health"));
        assertEquals(200, response.statusCode());
        var json = new JsonMapper().readTree(response.body());
        assertEquals("ok", json.get("status").asText());
        assertEquals("release-1", json.get("release").asText());
        assertEquals(17, json.get("statements").asInt());
        assertEquals(0, json.get("queries").get("stuck").asInt());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void otherPartsMayAddPages() {
        var response = server.send(server.request("/doc/state/KEN"));
        assertEquals("document /state/KEN", response.body());
    }
}
