package org.focgraph.server.api;

import static org.focgraph.server.api.ApiServer.header;
import static org.focgraph.server.api.ApiServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryRun;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of formats, parameters, pages and headers, asked as {@code curl} would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionApiTest {

    private static final String MEMBERS = "/api/queries/membership/members-on-a-date";

    private ApiServer server;

    @BeforeAll
    void start() {
        server = ApiServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=utf-8",
        "tsv, text/tab-separated-values;charset=utf-8",
        "json, application/sparql-results+json",
        "rq, application/sparql-query;charset=utf-8",
        "zip, application/zip",
        "why, application/json"
    })
    void everyEndingHasItsMediaTypeAndTheHeadersOfAnAnswer(String ending, String type) {
        var response = server.get(MEMBERS + "." + ending);
        assertEquals(200, response.statusCode(), text(response));
        assertEquals(type, header(response, "Content-Type").replace("; ", ";"));
        assertEquals("release-1", header(response, "FocGraph-Release"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("public, no-cache", header(response, "Cache-Control"));
        assertFalse(header(response, "ETag").isEmpty());
        assertTrue(header(response, "FocGraph-Limits").contains("rows="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "application/json|application/json",
                "text/csv|text/csv",
                "text/csv;q=0.5, application/sparql-results+json|application/sparql-results+json",
                "text/tab-separated-values|text/tab-separated-values",
                "application/sparql-query|application/sparql-query",
                "application/zip|application/zip"
            })
    void withoutAnEndingTheFormIsNegotiated(String accept, String type) {
        var response = server.get(MEMBERS, accept);
        assertEquals(200, response.statusCode(), text(response));
        assertTrue(header(response, "Content-Type").startsWith(type), header(response, "Content-Type"));
        assertTrue(header(response, "Vary").contains("Accept"));
    }

    @Test
    void aBrowserIsSentToThePageWithTheSameParameters() {
        var response = server.get(MEMBERS + "?date=2004-05-01&coalition=coalition:EU", ApiServer.BROWSER);
        assertEquals(303, response.statusCode());
        assertEquals(
                "/explore/membership/members-on-a-date?coalition=EU&date=2004-05-01", header(response, "Location"));
        assertEquals(
                200, server.get(header(response, "Location"), ApiServer.BROWSER).statusCode());
    }

    @Test
    void parametersMeanWhatTheyMeanOnTheCommandLine() {
        var eu = text(server.get(MEMBERS + ".csv?coalition=EU&date=2004-05-01"));
        assertEquals(26, eu.lines().count(), eu);
        for (var same : List.of("coalition:EU", "https://w3id.org/focgraph/coalition/EU")) {
            assertEquals(eu, text(server.get(MEMBERS + ".csv?coalition=" + same + "&date=2004-05-01")));
        }
        var bySymbol = "/api/queries/" + withSymbol() + ".csv?resolution=";
        var one = server.get(bySymbol + "A/RES/68/167");
        assertEquals(200, one.statusCode(), text(one));
        assertEquals(text(one), text(server.get(bySymbol + "A-RES-68-167")));
    }

    private static String withSymbol() {
        return ApiServer.catalogue().queries().stream()
                .filter(query -> query.parameter("resolution")
                        .filter(parameter -> parameter.kind().equals("resolution"))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .path();
    }

    @Test
    void theDescriptionSaysEverythingAboutTheQuestion() {
        var json = server.json(MEMBERS);
        assertEquals(
                "Which states were members of a coalition on a given day?",
                json.get("question").textValue());
        assertEquals(
                "[\"state\",\"stateLabel\",\"iso3\",\"category\",\"since\",\"until\"]",
                json.get("columns").toString());
        var coalition = json.get("parameters").get(0);
        assertEquals("coalition", coalition.get("kind").textValue());
        assertEquals("FOC", coalition.get("default").textValue());
        assertTrue(json.get("text").textValue().startsWith("#+ summary"));
        json.get("links").forEach(link -> {
            var response = server.get(link.textValue(), "*/*");
            assertEquals(200, response.statusCode(), link.textValue() + ": " + text(response));
        });
        var allowed = server.json("/api/queries/votes/crossing-over")
                .get("parameters")
                .get(1)
                .get("allowed");
        assertEquals("[\"crossed over\",\"abstained\",\"did not vote\",\"all\"]", allowed.toString());
    }

    @Test
    void theListHoldsEveryQuestion() {
        var list = server.json("/api/queries").get("questions");
        assertEquals(ApiServer.catalogue().queries().size(), list.size());
        assertEquals(303, server.get("/api/queries", ApiServer.BROWSER).statusCode());
        var page = text(server.get("/explore/", ApiServer.BROWSER));
        list.forEach(item -> assertTrue(
                page.contains("href=\"/explore/" + item.get("theme").textValue() + "/"
                        + item.get("name").textValue() + "\""),
                item.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date=yesterday|date|yyyy-mm-dd",
                "coaltion=EU|coaltion|did you mean \"coalition\"",
                "coalition=E%20U|coalition|write its key",
                "coalition=https://e.org/%3Ca%3E|coalition|full IRI"
            })
    void aBadParameterIsNamedWithWhatIsAllowed(String query, String name, String advice) throws Exception {
        for (var ending : List.of("", ".csv", ".rq", ".zip")) {
            var response = server.get(MEMBERS + ending + "?" + query);
            assertEquals(400, response.statusCode(), text(response));
            assertTrue(header(response, "Content-Type").startsWith("application/problem+json"));
            var problem = ApiServer.JSON.readTree(response.body());
            assertEquals(
                    "https://w3id.org/focgraph/docs/errors#QUERY-ARGUMENT",
                    problem.get("type").textValue());
            assertEquals(400, problem.get("status").intValue());
            assertEquals(MEMBERS + ending, problem.get("instance").textValue());
            assertEquals(name, problem.get("errors").get(0).get("parameter").textValue());
            assertTrue(problem.get("errors").get(0).get("detail").textValue().contains(advice), problem.toString());
        }
    }

    @Test
    void anEnumeratedParameterListsItsValues() throws Exception {
        var response = server.get("/api/queries/votes/crossing-over.csv?kind=left");
        var problem = ApiServer.JSON.readTree(response.body());
        assertEquals(
                "[\"crossed over\",\"abstained\",\"did not vote\",\"all\"]",
                problem.get("errors").get(0).get("allowed").toString());
    }

    @Test
    void aParameterTwiceIsRefusedAndSeveralFaultsAreToldTogether() throws Exception {
        assertEquals(
                400,
                server.get(MEMBERS + ".csv?date=2016-10-17&date=2016-10-18").statusCode());
        var problem = ApiServer.JSON.readTree(
                server.get(MEMBERS + ".csv?date=x&coalition=%3C&what=1").body());
        assertEquals(3, problem.get("errors").size(), problem.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/queries/membership/nobody.csv|404|API-NOT-FOUND",
                "/api/queries/membership|404|API-NOT-FOUND",
                "/api/queries/membership/members-on-a-date.xls|404|API-NOT-FOUND",
                "/api/nothing|404|API-NOT-FOUND",
                "/api/queries/membership/members-on-a-date.ttl|406|API-FORMAT",
                "/api/queries/membership/members-on-a-date.jsonld|406|API-FORMAT",
                "/api/queries/tests/labels-as-statements.csv|406|API-FORMAT",
                "/api/queries/membership/members-on-a-date.csv?limit=0|400|API-PAGE",
                "/api/queries/membership/members-on-a-date.csv?limit=ten|400|API-PAGE",
                "/api/queries/membership/members-on-a-date.csv?offset=-1|400|API-PAGE",
                "/api/queries/membership/members-on-a-date.zip?limit=5|400|API-PAGE",
                "/api/queries/membership/members-on-a-date.csv?release=none|404|API-RELEASE",
                "/api/queries/membership/members-on-a-date.csv?result=abc|400|API-REQUEST",
                "/api/queries/membership/members-on-a-date.csv?date=%FF|400|API-REQUEST",
                "/api/why|400|API-REQUEST",
                "/api/why?query=SELECT|400|API-REQUEST"
            })
    void whatGoesWrongIsAProblemWithACodeThatTheDocsExplain(String path, int status, String code) throws Exception {
        var response = server.get(path);
        assertEquals(status, response.statusCode(), text(response));
        var problem = ApiServer.JSON.readTree(response.body());
        for (var key : List.of("type", "title", "status", "detail", "instance")) {
            assertTrue(problem.hasNonNull(key), problem.toString());
        }
        assertEquals(
                "https://w3id.org/focgraph/docs/errors#" + code,
                problem.get("type").textValue());
        assertTrue(text(server.get("/docs/errors")).contains("id=\"" + code + "\""), code);
        assertTrue(Files.readString(Path.of("..", "docs", "errors.md")).contains("### " + code + "\n"), code);
    }

    @Test
    void nothingIsWrittenHere() {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var response =
                    server.send(server.request(MEMBERS + ".csv").method(method, HttpRequest.BodyPublishers.noBody()));
            assertEquals(405, response.statusCode(), method);
            assertEquals("GET, HEAD, OPTIONS", header(response, "Allow"));
        }
        var options =
                server.send(server.request(MEMBERS + ".csv").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, options.statusCode());
        assertEquals("*", header(options, "Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "rq"})
    void theTagIsStrongAndStandsForTheBytes(String ending) throws Exception {
        var path = MEMBERS + "." + ending;
        var first = server.get(path);
        var tag = header(first, "ETag");
        assertTrue(tag.matches("\"[A-Za-z0-9_-]{22}\""), tag);
        assertArrayEquals(first.body(), server.get(path).body());
        var same = server.send(server.request(path).header("If-None-Match", tag));
        assertEquals(304, same.statusCode());
        assertEquals(0, same.body().length);
        assertEquals(tag, header(same, "ETag"));
        assertEquals("release-1", header(same, "FocGraph-Release"));
        assertNotEquals(tag, header(server.get(path + "?date=2014-01-01"), "ETag"));
        var zipped = server.send(server.request(path).header("Accept-Encoding", "gzip"));
        if (header(zipped, "Content-Encoding").equals("gzip")) {
            assertNotEquals(tag, header(zipped, "ETag"), "other bytes, another strong tag");
            assertArrayEquals(
                    first.body(), new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
            var known = server.send(server.request(path)
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", header(zipped, "ETag")));
            assertEquals(304, known.statusCode());
        }
    }

    @Test
    void theSameValueWrittenOtherwiseHasTheSameRowsAndDefaultsMayBeSaid() {
        var plain = server.get(MEMBERS + ".csv");
        var said = server.get(MEMBERS + ".csv?date=2016-10-17&coalition=FOC");
        assertArrayEquals(plain.body(), said.body());
        assertEquals(header(plain, "FocGraph-Result"), header(said, "FocGraph-Result"));
        assertEquals(header(plain, "ETag"), header(said, "ETag"));
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        var get = server.get(MEMBERS + ".csv");
        var head = server.send(server.request(MEMBERS + ".csv").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (var name : List.of("ETag", "Content-Type", "Content-Length", "FocGraph-Rows", "FocGraph-Result")) {
            assertEquals(header(get, name), header(head, name), name);
        }
    }

    @Test
    void pagesTogetherAreTheWhole() {
        var whole = text(server.get(MEMBERS + ".csv")).lines().toList();
        var pages = new ArrayList<String>();
        var next = MEMBERS + ".csv?limit=7";
        int asked = 0;
        while (!next.isEmpty()) {
            var response = server.get(next);
            assertEquals(200, response.statusCode(), text(response));
            assertEquals(Integer.toString(whole.size() - 1), header(response, "FocGraph-Rows"));
            var rows = text(response).lines().toList();
            assertTrue(rows.size() <= 8);
            pages.addAll(rows.subList(1, rows.size()));
            assertEquals(asked == 0, link(response, "prev").isEmpty());
            assertEquals(MEMBERS + ".csv?limit=7", link(response, "first"));
            next = link(response, "next");
            assertTrue(++asked < 20, "pages without an end");
        }
        assertEquals(whole.subList(1, whole.size()), pages);
        assertTrue(asked > 3);
        var beyond = server.get(MEMBERS + ".csv?limit=7&offset=1000");
        assertEquals(1, text(beyond).lines().count());
        assertEquals(Integer.toString(whole.size() - 1), header(beyond, "FocGraph-Rows"));
    }

    private static String link(HttpResponse<?> response, String relation) {
        var matcher = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher(header(response, "Link"));
        return matcher.find() ? matcher.group(1) : "";
    }

    @Test
    void rowsAreReadBackFromEveryFormat() {
        var whole = text(server.get(MEMBERS + ".csv")).lines().count() - 1;
        for (var format : Map.of("json", ResultSetLang.RS_JSON, "tsv", ResultSetLang.RS_TSV)
                .entrySet()) {
            var rows = ResultSetMgr.read(
                    new ByteArrayInputStream(
                            server.get(MEMBERS + "." + format.getKey()).body()),
                    format.getValue());
            int count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            assertEquals(whole, count, format.getKey());
        }
    }

    @Test
    void statementsAreHadAsTurtleAndAsJsonLd() {
        var path = "/api/queries/tests/labels-as-statements";
        var turtle = RDFParser.fromString(text(server.get(path + ".ttl")), Lang.TURTLE)
                .toGraph();
        var jsonld = RDFParser.fromString(text(server.get(path + ".jsonld")), Lang.JSONLD)
                .toGraph();
        assertTrue(turtle.size() > 10);
        assertTrue(turtle.isIsomorphicWith(jsonld));
        assertEquals(Integer.toString(turtle.size()), header(server.get(path + ".ttl"), "FocGraph-Rows"));
        assertEquals("text/turtle;charset=utf-8", header(server.get(path, "text/turtle"), "Content-Type"));
        var refused = text(server.get(MEMBERS + ".ttl"));
        assertTrue(refused.contains("csv, tsv, json"), refused);
    }

    @Test
    void theQueryTextRunsAsItIs() {
        var text = text(server.get(MEMBERS + ".rq?coalition=EU&date=2004-05-01"));
        assertTrue(text.startsWith("# Which states were members"), text);
        var query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        var rows = (QueryResult.Rows) QueryRun.of(query).on(new DatasetTarget(ApiServer.bundled()));
        assertEquals(25, rows.rows().size());
    }

    @Test
    void theArchiveExplainsItself() throws Exception {
        var path = MEMBERS + ".zip?coalition=EU&date=2004-05-01";
        var response = server.get(path);
        var files = unzipped(response.body());
        assertEquals(
                List.of("README.txt", "members-on-a-date.csv", "members-on-a-date.rq", "citation.bib"),
                List.copyOf(files.keySet()));
        var data = files.get("members-on-a-date.csv");
        assertArrayEquals(
                server.get(MEMBERS + ".csv?coalition=EU&date=2004-05-01").body(), data);
        var readme = new String(files.get("README.txt"), StandardCharsets.UTF_8);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        for (var part : List.of(
                "Which states were members of a coalition on a given day?",
                "coalition = EU",
                "date = 2004-05-01",
                "release-1",
                "sha256 " + sha256,
                header(response, "FocGraph-Result"),
                "focgraph contributors.",
                "https://w3id.org/focgraph/graph/coalition-memberships>",
                "https://w3id.org/focgraph/graph/states>",
                "https://creativecommons.org/licenses/by/4.0/")) {
            assertTrue(readme.contains(part), part + " is not in\n" + readme);
        }
        assertFalse(readme.contains("graph/threats>"), "a graph the question has nothing to do with:\n" + readme);
        var entries = new BibTeXParser()
                .parse(new StringReader(new String(files.get("citation.bib"), StandardCharsets.UTF_8)))
                .getEntries();
        assertEquals(1, entries.size());
        assertArrayEquals(response.body(), server.get(path).body(), "the same answer, the same bytes");
    }

    @Test
    void theTermsOfVotesAreNamedWhereAQueryListsPositionsInATable() throws Exception {
        var readme = new String(
                unzipped(server.get("/api/queries/votes/crossing-over.zip").body())
                        .get("README.txt"),
                StandardCharsets.UTF_8);
        assertTrue(readme.contains("https://w3id.org/focgraph/graph/ga-positions>"), readme);
        assertFalse(readme.contains("graph/recommendation-threats>"), readme);
    }

    @Test
    void anArchiveOfStatementsHoldsTurtle() throws Exception {
        var files = unzipped(
                server.get("/api/queries/tests/labels-as-statements.zip").body());
        var turtle = new String(files.get("labels-as-statements.ttl"), StandardCharsets.UTF_8);
        assertTrue(RDFParser.fromString(turtle, Lang.TURTLE).toGraph().size() > 10);
    }

    @Test
    void theEndpointDescribesItsGraphsAndItsLimits() {
        var graph = RDFParser.fromString(text(server.get("/sparql", "text/turtle")), Lang.TURTLE)
                .toGraph();
        var model = ModelFactory.createModelForGraph(graph);
        var sd = "http://www.w3.org/ns/sparql-service-description#";
        var named = model.listObjectsOfProperty(model.createProperty(sd, "namedGraph"))
                .toList();
        assertTrue(named.size() > 40, named.size() + " graphs");
        for (var each : named) {
            var one = each.asResource();
            assertTrue(one.hasProperty(model.createProperty(sd, "name")));
            var about = one.getPropertyResourceValue(model.createProperty(sd, "graph"));
            assertTrue(
                    about.hasProperty(DCTerms.license) && about.hasProperty(RDFS.label)
                            || one.getPropertyResourceValue(model.createProperty(sd, "name"))
                                    .getURI()
                                    .matches(".*/graph/(catalog|derived/.*)"),
                    one.getPropertyResourceValue(model.createProperty(sd, "name"))
                            .getURI());
        }
        var limits = model.getRequiredProperty(
                        model.createResource("https://w3id.org/focgraph/sparql"), DCTerms.description)
                .getString();
        assertTrue(limits.contains("10 seconds") && limits.contains("100,000 rows"), limits);
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"} ; DROP ALL #",
                "') } UNION { ?s ?p ?o } #",
                "\\\"\n} SELECT * { ?s ?p ?o }",
                "<script>alert(1)</script>",
                "a\r\nX-Injected: yes",
                "?__words",
                "%22%7D",
                "' || '",
                "\u0000\u2028"
            })
    void textIsATermAndNeverAPartOfTheQuery(String hostile) throws Exception {
        var encoded = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        var path = "/api/queries/tests/echo";
        var json = server.get(path + ".json?words=" + encoded);
        assertEquals(200, json.statusCode(), text(json));
        var rows = ApiServer.JSON.readTree(json.body()).get("results").get("bindings");
        assertEquals(1, rows.size());
        assertEquals(hostile, rows.get(0).get("words").get("value").textValue());
        assertTrue(header(json, "X-Injected").isEmpty());
        var page = server.get("/explore/tests/echo?words=" + encoded.replace("+", "%20"), ApiServer.BROWSER);
        assertEquals(200, page.statusCode(), header(page, "Location"));
        assertFalse(text(page).contains("<script"), text(page));
        for (var citation : List.of("txt", "bib", "ris", "json")) {
            var cited = server.get("/cite." + citation + "?question=tests/echo&words=" + encoded);
            assertEquals(200, cited.statusCode(), text(cited));
        }
        var query = text(server.get(path + ".rq?words=" + encoded));
        assertEquals(
                1,
                ((QueryResult.Rows) QueryRun.of(QueryFactory.create(query)).on(new DatasetTarget(ApiServer.bundled())))
                        .rows()
                        .size(),
                query);
        assertEquals(200, server.get(path + ".zip?words=" + encoded).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.org/%3E%20%7D%20DROP%20ALL",
                "state:KEN%3E",
                "javascript:alert(1)",
                "../../etc/passwd",
                "%0Ay",
                "KEN%00"
            })
    void anIriThatIsNoneIsRefused(String value) {
        var response = server.get(MEMBERS + ".csv?coalition=x" + value);
        assertEquals(400, response.statusCode(), text(response));
    }

    @Test
    void anEmptyAnswerLeadsToTheReason() throws Exception {
        var response = server.get("/api/queries/tests/nothing.csv");
        assertEquals(200, response.statusCode());
        assertEquals("0", header(response, "FocGraph-Rows"));
        var why = link(response, "help");
        assertEquals("/api/queries/tests/nothing.why", why);
        var reasons = server.json(why);
        assertTrue(reasons.get("message").textValue().contains("foc:noSuchProperty"), reasons.toString());
        assertEquals(
                "UNKNOWN_PREDICATE", reasons.get("reasons").get(0).get("cause").textValue());
        var page = text(server.get("/explore/tests/nothing", ApiServer.BROWSER));
        assertTrue(page.contains("Why there are no rows") && page.contains("foc:noSuchProperty"), page);
        assertTrue(server.json(MEMBERS + ".why").get("message").textValue().contains("not empty"));
    }

    @Test
    void aQueryOfOnesOwnLearnsWhyItIsEmptyToo() {
        var query = "PREFIX foc: <https://w3id.org/focgraph/vocab#> SELECT * { ?s a foc:Recomendation }";
        var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        var machine = server.get("/sparql?query=" + encoded, "text/csv");
        assertEquals("0", header(machine, "FocGraph-Rows"));
        var why = server.json(link(machine, "help"));
        assertTrue(why.get("message").textValue().contains("foc:Recommendation"), why.toString());
        var page = text(server.get("/sparql?query=" + encoded, ApiServer.BROWSER));
        assertTrue(page.contains("Why there are no rows") && page.contains("foc:Recommendation"), page);
        var some = server.get(
                "/sparql?query=" + URLEncoder.encode("SELECT * { ?s ?p ?o } LIMIT 1", StandardCharsets.UTF_8),
                "text/csv");
        assertTrue(
                header(some, "Link").isEmpty() && header(some, "FocGraph-Rows").isEmpty());
    }

    @Test
    void theGuideNamesEveryQuestion() {
        var guide = text(server.get("/llms.txt"));
        ApiServer.catalogue().queries().stream()
                .filter(query -> !query.theme().equals("quality"))
                .forEach(query -> assertTrue(guide.contains("/api/queries/" + query.path() + ".csv"), query.path()));
    }

    @Test
    void theQueryPageStatesPrefixesAndLimits() {
        var page = text(server.get("/query", ApiServer.BROWSER));
        for (var part : List.of(
                "PREFIX foc: &lt;https://w3id.org/focgraph/vocab#&gt;", "30 seconds", "100,000 rows", "LIMIT")) {
            assertTrue(page.contains(part), part);
        }
        assertTrue(page.contains("PREFIX foc: &lt;https://w3id.org/focgraph/vocab#&gt;"), page);
        assertTrue(page.contains("<option value=\"membership/members-on-a-date\">"), page);
        var filled = text(server.get("/query?query=ASK%20%7B%7D%3C/textarea%3E", ApiServer.BROWSER));
        assertTrue(filled.contains("ASK {}&lt;/textarea&gt;"), filled);
    }

    @Test
    void aParameterOfAnotherQuestionLeadsThere() {
        var page = server.get("/explore/evidence/around?item=right:privacy&to=state:KEN", ApiServer.BROWSER);
        assertEquals(303, page.statusCode());
        assertEquals("/explore/evidence/path?item=right%3Aprivacy&to=state%3AKEN", header(page, "Location"));
        var rows = server.get("/api/queries/evidence/around.csv?to=state:KEN", "*/*");
        assertEquals("/api/queries/evidence/path.csv?to=state%3AKEN", header(rows, "Location"));
        var open = server.get("/explore/evidence/around?to=", ApiServer.BROWSER);
        assertEquals("/explore/evidence/around", header(open, "Location"));
        assertTrue(
                text(server.get("/explore/evidence/around", ApiServer.BROWSER)).contains("name=\"to\""));
    }
}
