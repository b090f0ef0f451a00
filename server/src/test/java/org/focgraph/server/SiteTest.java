package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.focgraph.content.Content;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.query.Catalogue;
import org.focgraph.server.publish.PinnedRelease;
import org.focgraph.server.publish.SiteOperation;
import org.focgraph.server.publish.SiteReport;
import org.focgraph.server.publish.SiteRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site as files, made from a small graph. */
class SiteTest {

    private static final Set<String> QUESTIONS = Set.of(
            "recommendations/strands", "membership/members-on-a-date", "resolutions/genealogy", "votes/crossing-over");

    @TempDir
    static Path temp;

    /** One graph for both sites that are compared: names of blank nodes belong to a store. */
    private static final DatasetGraph GRAPH = Things.inMemory();

    private static Path site;
    private static SiteReport report;

    @BeforeAll
    static void write() throws IOException {
        site = temp.resolve("once/site");
        report = write(GRAPH, request(site), settings -> settings);
    }

    private static SiteRequest request(Path out) {
        return new SiteRequest(out, Optional.empty(), Optional.empty(), SiteRequest.allFormats());
    }

    private static Catalogue catalogue() {
        var all = Catalogue.read(Content.folder("queries"), "queries/", new Problems());
        return new Catalogue(all.queries().stream()
                .filter(query -> QUESTIONS.contains(query.path()))
                .toList());
    }

    private static SiteReport write(
            DatasetGraph dataset, SiteRequest request, UnaryOperator<ServerSettings.Builder> more) {
        try (var server = TestServer.start(dataset, settings -> more.apply(settings.catalogue(catalogue())))) {
            assertTrue(server.server.isPrepared(Duration.ofSeconds(30)));
            return operation(server).run(request);
        }
    }

    private static SiteOperation operation(TestServer server) {
        return new SiteOperation(
                PinnedRelease.inUse(server.releases),
                catalogue(),
                URI.create("http://127.0.0.1:" + server.port()),
                Things.BASE,
                4,
                Progress.silent());
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() {
        return files(site).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    private static Document page(Path file) {
        try {
            return Jsoup.parse(file, "UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document page(String path) {
        return page(site.resolve(path));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<String> addresses(Document page) {
        var found = new ArrayList<String>();
        for (var attribute : List.of("href", "src", "action", "poster", "data")) {
            page.getElementsByAttribute(attribute).forEach(element -> found.add(element.attr(attribute)));
        }
        page.select("meta[http-equiv=refresh]")
                .forEach(refresh -> found.add(refresh.attr("content").replaceFirst("^0; url=", "")));
        return found;
    }

    private static boolean isOfAnotherHost(String address) {
        return address.matches("(https?|data|mailto):.*");
    }

    @Test
    void nothingLeadsNowhere() {
        assertEquals(List.of(), report.problems().sorted());
        assertEquals(0, report.deadLinks());
        assertTrue(report.pages() > 60, report.toString());
        assertEquals(files(site).size(), report.files());
    }

    @Test
    void everyLinkOfEveryPageIsAFileOfTheSite() {
        int links = 0;
        for (var file : pages()) {
            for (var address : addresses(page(file))) {
                if (isOfAnotherHost(address) || address.startsWith("#")) {
                    continue;
                }
                var path = address.replaceFirst("[?#].*$", "");
                var target = file.getParent().resolve(path).normalize();
                assertTrue(target.startsWith(site), file + " leads out of the site: " + address);
                assertTrue(
                        Files.isRegularFile(
                                path.isEmpty() || path.endsWith("/") ? target.resolve("index.html") : target),
                        file + " leads nowhere: " + address);
                links++;
            }
        }
        assertTrue(links > 1_000, "only " + links);
    }

    @Test
    void everyPlaceOnAPageThatIsLinkedIsThere() {
        for (var file : pages()) {
            for (var address : addresses(page(file))) {
                int sharp = address.indexOf('#');
                if (sharp < 0 || isOfAnotherHost(address)) {
                    continue;
                }
                var path = address.substring(0, sharp).replaceFirst("\\?.*$", "");
                var target =
                        path.isEmpty() ? file : file.getParent().resolve(path).resolve("index.html");
                var id = address.substring(sharp + 1);
                // the words of the small graph are fewer than those it uses
                if (!path.endsWith("vocab/")) {
                    assertTrue(page(target).getElementById(id) != null, file + " leads to no place: " + address);
                }
            }
        }
    }

    @Test
    void noAddressBeginsAtTheRootOfAHostOrNamesTheServer() {
        for (var file : pages()) {
            addresses(page(file)).forEach(address -> assertFalse(address.startsWith("/"), file + ": " + address));
        }
        for (var file : files(site)) {
            var text = new String(bytes(file), StandardCharsets.ISO_8859_1);
            if (!file.toString().contains("query")) {
                assertFalse(text.contains("127.0.0.1"), file.toString());
            }
            assertFalse(text.contains("localhost"), file.toString());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameDataGiveTheSameBytes() {
        var again = temp.resolve("again");
        write(GRAPH, request(again), settings -> settings);
        var first = new TreeMap<String, Path>();
        files(site).forEach(file -> first.put(site.relativize(file).toString(), file));
        var second = new TreeMap<String, Path>();
        files(again).forEach(file -> second.put(again.relativize(file).toString(), file));
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, file) -> assertArrayEquals(bytes(file), bytes(second.get(name)), name));
    }

    @Test
    void everyThingHasItsPageItsFormatsAndItsPublicAddress() {
        for (var thing : Things.ONE_OF_EACH) {
            assertTrue(Files.isRegularFile(site.resolve("doc/" + thing + "/index.html")), thing);
            for (var format : SiteRequest.allFormats()) {
                assertTrue(Files.isRegularFile(site.resolve("doc/" + thing + "." + format)), thing + "." + format);
            }
            var moved = page(thing + "/index.html");
            assertEquals(
                    "../../doc/" + thing + "/",
                    moved.selectFirst("link[rel=canonical]").attr("href"));
        }
    }

    @Test
    void aFormatThatAThingCannotBeHadInIsNotOffered() {
        var attack = page("doc/right/attack/index.html");
        assertFalse(Files.exists(site.resolve("doc/right/attack.rdf")), "XML has no sign for a bell");
        assertTrue(attack.select("[href$=.rdf]").isEmpty());
        assertEquals(4, attack.select("ul.chips [href^=../attack.]").size());
    }

    @Test
    void dataKeepTheirPublicAddresses() {
        var turtle = text(site.resolve("doc/state/KEN.ttl"));
        assertTrue(RDFParser.fromString(turtle, Lang.TURTLE).toGraph().size() > 3, turtle);
        assertTrue(turtle.contains(Things.BASE), turtle);
        assertTrue(text(site.resolve("explorer/view.js")).contains("fetchRows"));
    }

    @Test
    void aQuestionHasItsDataBesideIt() {
        var question = page("explore/recommendations/strands/index.html");
        for (var format : List.of("csv", "tsv", "json", "rq", "zip")) {
            var link = question.selectFirst("a[data-format=" + format + "]");
            assertEquals("../../../api/queries/recommendations/strands." + format, link.attr("href"));
        }
        assertTrue(Files.isRegularFile(site.resolve("api/queries.json")));
        assertTrue(Files.isRegularFile(site.resolve("cite/recommendations/strands.bib")));
        assertEquals("./", question.select("a.wrap").last().attr("href"), "the permalink of this release is this page");
    }

    @Test
    void whatNeedsAServerIsSaidToNeedOne() {
        var question = page("explore/membership/members-on-a-date/index.html");
        assertTrue(question.select("form").isEmpty());
        var notice = question.select("p.notice").text();
        assertTrue(
                notice.contains("This is a static copy of release release-1; asking with other values needs a server."),
                notice);
        assertTrue(page("query/index.html").select("form, script").isEmpty());
        assertTrue(page("query/index.html").text().contains("./focgraph serve"));
        assertFalse(Files.exists(site.resolve("explorer/query.js")));
        assertEquals(
                "What needs a server",
                page("doc/state/KEN/index.html")
                        .select("main > p")
                        .last()
                        .select("a")
                        .text());
    }

    @Test
    void aQueryIsShownWhereItsAnswerWasLinked() {
        var state = page("doc/state/KEN/index.html");
        assertTrue(state.select("[href*=sparql]").isEmpty());
        var queries = state.select("details > pre.wrap").eachText();
        assertTrue(queries.stream().anyMatch(query -> query.contains("state/KEN")), queries.toString());
        for (var details : state.select("details")) {
            assertFalse(details.parent().is("p"), details.outerHtml());
        }
    }

    @Test
    void aServerIsLinkedWhereOneIsNamed() {
        var out = temp.resolve("with-server");
        write(
                Things.inMemory(),
                new SiteRequest(out, Optional.empty(), Optional.of("https://live.example.org"), Set.of("ttl")),
                settings -> settings);
        var question = page(out.resolve("explore/membership/members-on-a-date/index.html"));
        assertEquals(
                "https://live.example.org/explore/membership/members-on-a-date",
                question.selectFirst("p.notice a").attr("href"));
        var list = page(out.resolve("explore/index.html"));
        assertTrue(
                list.select("a[href=https://live.example.org/api/openapi.json]").size() == 1, list.outerHtml());
        var state = page(out.resolve("doc/state/KEN/index.html"));
        assertEquals(
                List.of("../KEN.ttl"),
                state.select("ul.chips a").eachAttr("href").stream()
                        .filter(address -> address.startsWith("../KEN."))
                        .toList());
        assertEquals(1, state.select("link[rel=alternate]").size());
        assertFalse(Files.exists(out.resolve("doc/state/KEN.jsonld")));
    }

    @Test
    void withItsAddressASiteHasASitemapAndCanonicalLinks() throws Exception {
        var out = temp.resolve("with-address");
        write(
                Things.inMemory(),
                new SiteRequest(out, Optional.of("https://example.org/focgraph/"), Optional.empty(), Set.of()),
                settings -> settings);
        var map = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out.resolve("sitemap.xml").toFile());
        var listed = new ArrayList<String>();
        for (int i = 0; i < map.getElementsByTagName("loc").getLength(); i++) {
            listed.add(map.getElementsByTagName("loc").item(i).getTextContent());
        }
        assertTrue(listed.contains("https://example.org/focgraph/"), listed.toString());
        assertTrue(listed.contains("https://example.org/focgraph/doc/state/KEN/"), listed.toString());
        for (var address : listed) {
            var folder = out.resolve(address.substring("https://example.org/focgraph/".length()));
            assertTrue(Files.isRegularFile(folder.resolve("index.html")), address);
        }
        var state = page(out.resolve("doc/state/KEN/index.html"));
        var canonical = "https://example.org/focgraph/doc/state/KEN/";
        assertEquals(canonical, state.selectFirst("link[rel=canonical]").attr("href"));
        assertTrue(state.selectFirst("script[type=application/ld+json]").data().contains(canonical));
        assertTrue(text(out.resolve("robots.txt")).contains("Sitemap: https://example.org/focgraph/sitemap.xml"));
        assertTrue(text(out.resolve("404.html")).contains("href=\"https://example.org/focgraph/\""));
        assertFalse(Files.exists(site.resolve("sitemap.xml")));
        assertFalse(text(site.resolve("doc/state/KEN/index.html")).contains("\"url\":"));
    }

    @Test
    void everyThingIsFoundByNameInTheListOfNamesAndInTheListOfItsKind() throws Exception {
        var index = new JsonMapper().readTree(site.resolve("search.json").toFile());
        var pages = new ArrayList<String>();
        index.get("things").forEach(thing -> pages.add(thing.get(1).asText()));
        for (var thing : Things.ONE_OF_EACH) {
            boolean isName = thing.startsWith("state-name/");
            assertEquals(!isName, pages.contains("doc/" + thing + "/"), thing);
        }
        var kenya = index.get("things").get(pages.indexOf("doc/state/KEN/"));
        assertEquals("Kenya", kenya.get(2).asText());
        assertEquals("KEN", kenya.get(4).get(0).asText());
        for (var list : page("search/index.html").select("ul.kinds a")) {
            assertTrue(Files.isRegularFile(
                    site.resolve("search").resolve(list.attr("href")).resolve("index.html")));
        }
        assertTrue(page("search/state/index.html").select("li a").eachText().contains("Kenya"));
        var form = page("search/index.html").selectFirst("form.search");
        assertEquals("./", form.attr("action"));
    }

    @Test
    void hostsAreToldWhatTheyNeedToKnow() {
        assertTrue(Files.isRegularFile(site.resolve(".nojekyll")));
        assertTrue(text(site.resolve("robots.txt")).startsWith("User-agent: *"));
        assertTrue(text(site.resolve("LICENSE.txt")).contains("https://creativecommons.org/licenses/by/4.0/"));
        assertTrue(text(site.resolve("explorer/vendor/d3/LICENSE.txt")).contains("Bostock"));
        assertEquals(List.of("data:,"), addresses(page("404.html")), "a host shows it at any address");
    }

    @Test
    void aLinkThatLeadsNowhereStopsTheWork() {
        var out = temp.resolve("dead");
        var result = write(
                Things.inMemory(),
                request(out),
                settings -> settings.servlet("/doc/state/KEN", html("<main><a href=\"/nowhere\">x</a></main>")));
        assertEquals(
                List.of("/nowhere SITE-LINK"),
                result.problems().sorted().stream()
                        .map(problem -> problem.location() + " " + problem.code())
                        .toList());
        assertTrue(result.problems().sorted().get(0).found().contains("/doc/state/KEN"));
        assertTrue(result.isOurFault());
        assertFalse(Files.exists(out));
    }

    private static HttpServlet html(String body) {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.setContentType("text/html;charset=utf-8");
                response.getWriter().print(body);
            }
        };
    }

    @Test
    void keysThatDifferInCapitalsOnlyAreReported() {
        var dataset = Things.inMemory();
        dataset.executeWrite(() -> RDFParser.fromString(
                        """
                        PREFIX foc: <https://w3id.org/focgraph/vocab#>
                        <https://w3id.org/focgraph/right/PRIVACY> a foc:Right .
                        """,
                        Lang.TURTLE)
                .parse(dataset));
        var result = write(dataset, request(temp.resolve("capitals")), settings -> settings);
        assertFalse(result.isOurFault());
        var found = result.problems().sorted().stream().map(Problem::toString).toList();
        assertTrue(
                found.stream()
                        .anyMatch(problem -> problem.startsWith("/doc/right/")
                                && problem.toLowerCase(Locale.ROOT).contains("of /doc/right/privacy")),
                found.toString());
        assertFalse(Files.exists(temp.resolve("capitals")));
    }

    @Test
    void anEarlierSiteStaysUntilTheNextIsWhole() throws IOException {
        var out = temp.resolve("kept/site");
        write(Things.inMemory(), request(out), settings -> settings);
        Files.writeString(out.resolve("index.html"), "earlier");
        try (var server = TestServer.start(Things.inMemory(), settings -> settings)) {
            var operation = operation(server);
            server.server.stop();
            var failed = assertThrows(FocGraphException.class, () -> operation.run(request(out)));
            assertEquals(ExitCode.ENVIRONMENT, failed.exitCode());
            assertTrue(failed.getMessage().endsWith("nothing was published"), failed.getMessage());
        }
        assertEquals("earlier", text(out.resolve("index.html")));
        assertOnly(out);
        Files.writeString(out.resolve("left-over.html"), "x");
        write(Things.inMemory(), request(out), settings -> settings);
        assertTrue(text(out.resolve("index.html")).contains("<h1>"));
        assertFalse(Files.exists(out.resolve("left-over.html")));
        assertOnly(out);
    }

    private static void assertOnly(Path folder) throws IOException {
        try (var beside = Files.list(folder.getParent())) {
            assertEquals(List.of(folder), beside.toList());
        }
    }

    @Test
    void aSiteThatWasPutAsideByAKilledRunComesBack() throws IOException {
        var out = temp.resolve("killed/site");
        write(Things.inMemory(), request(out), settings -> settings);
        long dead = 999_999_999L;
        Files.move(out, out.resolveSibling(".site-replaced-" + dead));
        Files.createDirectories(
                out.resolveSibling(".site-being-written-" + dead).resolve("doc"));
        try (var server = TestServer.start(Things.inMemory(), settings -> settings)) {
            var operation = operation(server);
            server.server.stop();
            assertThrows(FocGraphException.class, () -> operation.run(request(out)));
        }
        assertTrue(Files.isRegularFile(out.resolve("index.html")));
        assertOnly(out);
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        var out = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        refused(out);
        assertEquals("years of work", text(out.resolve("thesis.txt")));

        var link = Files.createSymbolicLink(temp.resolve("link"), site);
        refused(link);
        assertTrue(Files.isSymbolicLink(link));

        refused(out.resolve("thesis.txt"));
    }

    private static void refused(Path out) {
        try (var server = TestServer.start(Things.inMemory(), settings -> settings)) {
            var operation = operation(server);
            var refused = assertThrows(FocGraphException.class, () -> operation.run(request(out)));
            assertEquals(ExitCode.USAGE, refused.exitCode(), refused.getMessage());
        }
    }

    @Test
    void pagesAreStillValid() throws Exception {
        for (var path : List.of(
                "index.html",
                "404.html",
                "search/index.html",
                "search/state/index.html",
                "query/index.html",
                "state/KEN/index.html",
                "doc/state/KEN/index.html",
                "doc/resolution/A-RES-74-247/index.html",
                "doc/roll-call/undl-1/index.html",
                "explore/recommendations/strands/index.html",
                "explore/membership/members-on-a-date/index.html",
                "explore/index.html",
                "cite/index.html",
                "vocab/index.html")) {
            assertEquals(List.of(), NuChecker.errors(text(site.resolve(path))), path);
        }
    }

    @Test
    void noScriptIsLostAndNoneStandsInThePage() {
        var question = page("explore/resolutions/genealogy/index.html");
        assertEquals("../../../", question.selectFirst("a.home").attr("href"));
        for (var file : pages()) {
            for (Element script : page(file).select("script:not([type^=application])")) {
                assertTrue(script.hasAttr("src"), file + ": " + script);
            }
        }
        assertTrue(Stream.of("view.js", "lib/page.js", "views/strands.js", "vendor/d3/d3.min.js", "search.js")
                .allMatch(name -> Files.isRegularFile(site.resolve("explorer").resolve(name))));
    }
}
