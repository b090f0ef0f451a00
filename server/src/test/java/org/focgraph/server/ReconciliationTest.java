package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.content.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reconciliation service as its protocol has it, its limits, and what it does with hostile requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTest {

    private ReconcileClient client;

    @BeforeAll
    void start() {
        client = ReconcileClient.start();
    }

    @AfterAll
    void stop() {
        client.close();
    }

    private static JsonNode feature(JsonNode candidate, String id) {
        for (var feature : candidate.get("features")) {
            if (feature.get("id").asText().equals(id)) {
                return feature.get("value");
            }
        }
        return null;
    }

    private void refused(int status, HttpResponse<String> response) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                status,
                ReconcileClient.JSON.readTree(response.body()).get("status").asInt());
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void theManifestSaysWhatThereIs() {
        var manifest = client.json("/reconcile");
        assertEquals("[\"0.2\"]", manifest.get("versions").toString());
        assertEquals(Vocabulary.BASE, manifest.get("identifierSpace").asText());
        assertEquals(Vocabulary.FOC, manifest.get("schemaSpace").asText());
        assertEquals(6, manifest.get("defaultTypes").size());
        assertEquals(50, manifest.get("batchSize").asInt());
        var root = "http://127.0.0.1:" + client.server().port();
        assertEquals(
                root + "/reconcile/view?id={{id}}",
                manifest.get("view").get("url").asText());
        assertTrue(manifest.get("preview").get("url").asText().contains("{{id}}"));
        for (var what : List.of("entity", "type", "property")) {
            var suggest = manifest.get("suggest").get(what);
            assertEquals(root, suggest.get("service_url").asText());
            assertTrue(suggest.get("flyout_service_path").asText().contains("${id}"));
        }
        assertTrue(manifest.get("extend").get("propose_properties").has("service_path"));
        assertEquals(manifest, client.json("/reconcile?callback=alert"));
    }

    @Test
    void theManifestNamesThePublicAddress() {
        try (var other = new ReconcileClient(
                TestServer.start(hostile(), settings -> settings.publicAddress("https://foc.example.org/")))) {
            var manifest = other.json("/reconcile");
            assertEquals(
                    "https://foc.example.org/reconcile/preview?id={{id}}",
                    manifest.get("preview").get("url").asText());
            assertFalse(manifest.toString().contains("127.0.0.1"), manifest.toString());
        }
    }

    @Test
    void everyAddressMayBeAskedFromEverywhere() {
        for (var path : List.of("/reconcile", "/reconcile/suggest/type?prefix=s", "/reconcile/nowhere")) {
            var headers = client.get(path).headers();
            assertEquals("*", headers.firstValue("Access-Control-Allow-Origin").orElse(""), path);
            assertTrue(headers.firstValue("Access-Control-Allow-Credentials").isEmpty(), path);
        }
        var options =
                client.server().send(client.server().request("/reconcile").method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, options.statusCode());
        assertTrue(options.headers()
                .firstValue("Access-Control-Allow-Methods")
                .orElse("")
                .contains("POST"));
    }

    @Test
    void aBatchByGetAndByPostHasTheSameAnswer() {
        var batch = "{\"a\":{\"query\":\"Kenya\",\"type\":\"State\"},\"b\":{\"query\":\"A/RES/68/167\"}}";
        var got = client.json("/reconcile?queries=" + TestServer.encoded(batch));
        assertEquals(got, ReconcileClient.parsed(client.post("queries=" + TestServer.encoded(batch))));
        var kenya = got.get("a").get("result").get(0);
        assertEquals("state/KEN", kenya.get("id").asText());
        assertEquals("Kenya", kenya.get("name").asText());
        assertEquals(100, kenya.get("score").asDouble());
        assertTrue(kenya.get("match").asBoolean());
        assertEquals(
                "[{\"id\":\"State\",\"name\":\"State\"}]", kenya.get("type").toString());
        assertTrue(feature(kenya, "label_exact").asBoolean());
        assertTrue(feature(got.get("b").get("result").get(0), "symbol_exact").asBoolean());
    }

    @Test
    void typesAreTakenByAnyOfTheirNamesAndOthersGiveNothing() {
        for (var type : List.of("State", "state", "foc:State", Vocabulary.FOC + "State")) {
            assertEquals(
                    "state/KEN",
                    client.result(ReconcileClient.query("Kenya", type, ""))
                            .get(0)
                            .get("id")
                            .asText(),
                    type);
        }
        assertEquals(
                0, client.result(ReconcileClient.query("Kenya", "Person", "")).size());
        var several = ReconcileClient.query("Kenya", "", "");
        several.putArray("type").add("Right").add("State");
        assertEquals("state/KEN", client.result(several).get(0).get("id").asText());
    }

    @Test
    void evidenceIsAFeatureOfItsOwn() {
        var agreeing = client.result(ReconcileClient.query("68/167", "Resolution", "date=2013-12-18;organ=GA"))
                .get(0);
        assertTrue(agreeing.get("match").asBoolean());
        assertTrue(feature(agreeing, "date_agrees").asBoolean());
        assertTrue(feature(agreeing, "organ_agrees").asBoolean());
        assertTrue(feature(agreeing, "symbol_repaired").asBoolean());
        var contradicted = client.result(ReconcileClient.query("A/RES/68/167", "Resolution", "date=1999"))
                .get(0);
        assertFalse(contradicted.get("match").asBoolean());
        assertFalse(feature(contradicted, "date_agrees").asBoolean());
        var dated = client.result(ReconcileClient.query("YUGOSLAVIA", "State", "date=1985-01-01"))
                .get(0);
        assertEquals("state/YUG", dated.get("id").asText());
        assertTrue(feature(dated, "name_valid_on_date").asBoolean());
        var unreadable = client.result(ReconcileClient.query("Kenya", "State", "date=1.5.1985"))
                .get(0);
        assertFalse(unreadable.get("match").asBoolean());
        assertFalse(feature(unreadable, "evidence_read").asBoolean());
    }

    @Test
    void numbersOfATableAreReadAndCodesOfTwoThingsConfirmNone() {
        var query = ReconcileClient.query("44/12", "Resolution", "");
        query.putArray("properties").addObject().put("pid", "year").put("v", 2020.0);
        assertTrue(client.result(query).get(0).get("match").asBoolean());
        var two = ReconcileClient.query("Kenya", "State", "iso3=KEN;iso3=EST");
        for (var candidate : client.result(two)) {
            assertFalse(candidate.get("match").asBoolean(), candidate.toPrettyString());
        }
    }

    @Test
    void answersAreInOrderInBoundsAndOfThingsThatExist() throws IOException {
        var batch = ReconcileClient.JSON.createObjectNode();
        for (var item : ReconciliationGoldTest.items().subList(0, 50)) {
            batch.set("q" + batch.size(), ReconcileClient.query(item.query(), "", item.properties()));
        }
        var graph = ReconcileClient.Curated.DATASET.getDefaultGraph();
        for (var answer : client.queries(batch)) {
            double before = 100;
            int matches = 0;
            for (var candidate : answer.get("result")) {
                double score = candidate.get("score").asDouble();
                assertTrue(score <= before && score >= 0, answer.toPrettyString());
                before = score;
                assertEquals(candidate.get("match").asBoolean(), score >= 90, candidate.toPrettyString());
                matches += candidate.get("match").asBoolean() ? 1 : 0;
                var node = NodeFactory.createURI(
                        Vocabulary.BASE + candidate.get("id").asText());
                assertTrue(graph.contains(node, null, null), candidate.toPrettyString());
                var features = new HashSet<String>();
                for (var feature : candidate.get("features")) {
                    assertTrue(features.add(feature.get("id").asText()), candidate.toPrettyString());
                    assertTrue(feature.get("value").isBoolean()
                            || feature.get("value").isNumber());
                }
            }
            assertTrue(matches <= 1, answer.toPrettyString());
        }
    }

    @Test
    void everyFeatureIsExplainedAtItsAddress() throws IOException {
        var help = client.get("/reconcile/help");
        assertEquals(200, help.statusCode());
        var batch = ReconcileClient.JSON.createObjectNode();
        for (var item : ReconciliationGoldTest.items().subList(0, 50)) {
            batch.set("q" + batch.size(), ReconcileClient.query(item.query(), item.type(), item.properties()));
        }
        var seen = new HashSet<String>();
        for (var answer : client.queries(batch)) {
            answer.findValues("features")
                    .forEach(list ->
                            list.forEach(feature -> seen.add(feature.get("id").asText())));
        }
        assertTrue(seen.size() >= 8, seen.toString());
        seen.forEach(id -> assertTrue(help.body().contains("<dt id=\"" + id + "\">"), id));
    }

    @Test
    void theLimitIsKept() {
        var query = ReconcileClient.query("human rights", "Resolution", "");
        assertEquals(10, client.result(query).size());
        assertEquals(2, client.result(query.put("limit", 2)).size());
        int all = client.result(query.put("limit", 1_000_000)).size();
        assertTrue(all > 10 && all <= 50, all + " candidates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            400 | [1]
            400 | {"q":1}
            400 | {"q":{}}
            400 | {"q":{"query":""}}
            400 | {"q":{"query":7}}
            400 | {"q":{"query":"x","limit":0}}
            400 | {"q":{"query":"x","limit":1.5}}
            400 | {"q":{"query":"x","limit":"5"}}
            400 | {"q":{"query":"x","type":{}}}
            400 | {"q":{"query":"x","nonsense":1}}
            400 | {"q":{"query":"x","properties":{}}}
            400 | {"q":{"query":"x","properties":[{"pid":"date"}]}}
            400 | {"q":{"query":"x","properties":[{"pid":"date","v":{"name":"x"}}]}}
            400 | {"q":{"query":"x"},"q":{"query":"y"}}
            400 | {"q":{"query":"x"}} trailing
            400 | {"q":{"query":"x"}
            400 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
            """)
    void whatIsNoBatchIsRefused(int status, String batch) throws IOException {
        refused(status, client.post("queries=" + TestServer.encoded(batch)));
    }

    @Test
    void limitsAreSaid() throws IOException {
        var batch = ReconcileClient.JSON.createObjectNode();
        for (int i = 0; i < 51; i++) {
            batch.putObject("q" + i).put("query", "Kenya");
        }
        refused(413, client.post("queries=" + TestServer.encoded(batch.toString())));
        refused(413, client.post("queries=" + TestServer.encoded("{\"q\":{\"query\":\"" + "x".repeat(1001) + "\"}}")));
        refused(413, client.post("queries=" + "x".repeat(1 << 20)));
        refused(400, client.post("queries={}&extend={}"));
        refused(400, client.get("/reconcile?query=Kenya"));
        refused(405, client.server().send(client.server().request("/reconcile").DELETE()));
        refused(
                405,
                client.server()
                        .send(client.server()
                                .request("/reconcile/suggest/entity")
                                .POST(BodyPublishers.noBody())));
        refused(
                415,
                client.server()
                        .send(client.server()
                                .request("/reconcile")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))));
        refused(404, client.get("/reconcile/nowhere"));
        refused(400, client.get("/reconcile/suggest/entity"));
        refused(400, client.get("/reconcile/suggest/entity?prefix=x&cursor=-1"));
        refused(413, client.get("/reconcile/suggest/entity?prefix=" + "x".repeat(301)));
        refused(404, client.get("/reconcile/properties?type=Person"));
    }

    @Test
    void textsMadeToTakeLongDoNot() {
        var texts = List.of(
                "a ".repeat(499),
                "UN ".repeat(300),
                "(".repeat(900),
                "A/RES/" + "1/".repeat(400),
                "the right to ".repeat(70),
                "united states of ".repeat(58),
                "\uD83D\uDE00".repeat(400),
                "e\u0301".repeat(400));
        var batch = ReconcileClient.JSON.createObjectNode();
        for (int i = 0; i < 48; i++) {
            batch.putObject("q" + i).put("query", texts.get(i % texts.size()));
        }
        long begun = System.nanoTime();
        client.queries(batch);
        assertTrue(System.nanoTime() - begun < 20_000_000_000L, "a batch of hostile texts takes too long");
    }

    @Test
    void suggestionsBeginWithWhatIsTyped() {
        assertEquals("state/KEN", first("/reconcile/suggest/entity?prefix=ken&type=State"));
        assertEquals("state/CIV", first("/reconcile/suggest/entity?prefix=ivory%20co"));
        assertEquals("resolution/A-RES-68-167", first("/reconcile/suggest/entity?prefix=A/RES/68/167"));
        assertEquals("resolution/A-RES-68-167", first("/reconcile/suggest/entity?prefix=68/167"));
        assertEquals("right/privacy", first("/reconcile/suggest/entity?prefix=right%2Fprivacy"));
        assertEquals("document/tallinn-agenda-2014", first("/reconcile/suggest/entity?prefix=tallinn"));
        assertEquals("Right", first("/reconcile/suggest/type?prefix=ri"));
        assertEquals("iso3", first("/reconcile/suggest/property?prefix=iso3"));
        assertEquals(
                0,
                client.json("/reconcile/suggest/entity?prefix=").get("result").size());
        var one = client.json("/reconcile/suggest/entity?prefix=a&cursor=0").get("result");
        var two = client.json("/reconcile/suggest/entity?prefix=a&cursor=20").get("result");
        assertEquals(20, one.size());
        assertNotEquals(one.get(0), two.get(0));
        assertEquals(
                one.get(19),
                client.json("/reconcile/suggest/entity?prefix=a&cursor=19")
                        .get("result")
                        .get(0));
    }

    private String first(String path) {
        var result = client.json(path).get("result");
        assertTrue(result.size() > 0, path);
        return result.get(0).get("id").asText();
    }

    @Test
    void valuesAreFetchedAsTheyAre() {
        var answer = client.extend(
                """
                {"ids": ["resolution/A-RES-74-247", "state/KEN", "https://w3id.org/focgraph/state/USA", "state/NOWHERE", "x"],
                 "properties": [{"id": "date"}, {"id": "inFavour"}, {"id": "outcome"}, {"id": "iso3"}, {"id": "unMemberFrom"},
                   {"id": "label", "settings": {"language": "fr"}}, {"id": "threats", "settings": {"limit": "1"}}]}
                """);
        assertEquals(7, answer.get("meta").size());
        var rows = answer.get("rows");
        var resolution = rows.get("resolution/A-RES-74-247");
        assertEquals("[{\"str\":\"2019-12-27\"}]", resolution.get("date").toString());
        assertEquals("[{\"int\":79}]", resolution.get("inFavour").toString());
        assertEquals(1, resolution.get("threats").size());
        assertTrue(resolution.get("threats").get(0).get("id").asText().startsWith("threat/"));
        assertTrue(resolution.get("outcome").get(0).get("str").asText().contains("recorded vote"));
        assertEquals("[]", resolution.get("iso3").toString());
        assertEquals("[{\"str\":\"KEN\"}]", rows.get("state/KEN").get("iso3").toString());
        assertEquals(
                "[{\"str\":\"1963-12-16\"}]",
                rows.get("state/KEN").get("unMemberFrom").toString());
        assertEquals(
                "États-Unis d’Amérique",
                rows.get("https://w3id.org/focgraph/state/USA")
                        .get("label")
                        .get(0)
                        .get("str")
                        .asText()
                        .replace('\'', '’'));
        assertEquals("[]", rows.get("state/NOWHERE").get("label").toString());
        assertEquals("[]", rows.get("x").get("label").toString());
    }

    @Test
    void whatCannotBeFetchedIsRefused() throws IOException {
        refused(
                400,
                client.post(
                        "extend=" + TestServer.encoded("{\"ids\":[\"state/KEN\"],\"properties\":[{\"id\":\"no\"}]}")));
        refused(
                400,
                client.post("extend="
                        + TestServer.encoded("{\"ids\":[\"state/KEN\"],\"properties\":[{\"id\":\"year\"}]}")));
        refused(400, client.post("extend={}"));
        var ids = "\"x\",".repeat(200) + "\"x\"";
        refused(413, client.post("extend=" + TestServer.encoded("{\"ids\":[" + ids + "],\"properties\":[]}")));
    }

    @Test
    void everyTypeProposesProperties() {
        for (var type : List.of("Resolution", "State", "Right", "Threat", "Recommendation", "Document")) {
            var proposed = client.json("/reconcile/properties?type=" + type + "&limit=3");
            assertEquals(3, proposed.get("properties").size(), type);
            assertEquals(type, proposed.get("type").asText());
            for (var property :
                    client.json("/reconcile/properties?type=" + type).get("properties")) {
                assertEquals(
                        200,
                        client.get("/reconcile/flyout/property?id="
                                        + property.get("id").asText())
                                .statusCode());
            }
        }
    }

    @Test
    void aThingIsViewedAtItsOwnAddressOnly() throws IOException {
        var view = client.get("/reconcile/view?id=state%2FKEN");
        assertEquals(303, view.statusCode());
        assertEquals("/state/KEN", view.headers().firstValue("Location").orElse(""));
        for (var id : List.of(
                "%2F%2Fexample.org", "state%2FXXX", "http:%2F%2Fexample.org%2Fstate%2FKEN", "state%2FKEN%0D%0Ax:y")) {
            refused(404, client.get("/reconcile/view?id=" + id));
        }
    }

    @Test
    void thePreviewAloneMayBeFramed() {
        var preview = client.get("/reconcile/preview?id=resolution%2FA-RES-74-247");
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("A/RES/74/247"));
        assertTrue(preview.body().contains("<dt>Votes in favour</dt><dd>79</dd>"), preview.body());
        assertFalse(preview.body().contains("<script"));
        var policy = preview.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors *"), policy);
        assertTrue(preview.headers().firstValue("X-Frame-Options").isEmpty());
        for (var path : List.of(
                "/",
                "/reconcile",
                "/reconcile/flyout/entity?id=state%2FKEN",
                "/sparql?query=ASK%7B%7D",
                "/reconcile/previewx")) {
            var headers = client.get(path).headers();
            assertTrue(
                    headers.firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"), path);
            assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), path);
        }
        for (var type : List.of(
                "state/KEN", "right/privacy", "threat/ddos", "recommendation/8", "document/tallinn-agenda-2014")) {
            assertEquals(
                    200,
                    client.get("/reconcile/preview?id=" + TestServer.encoded(type))
                            .statusCode(),
                    type);
            var hint = client.json("/reconcile/flyout/entity?id=" + TestServer.encoded(type));
            assertEquals(type, hint.get("id").asText());
        }
    }

    private static DatasetGraph hostile() {
        var dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> RDFParser.fromString(
                        """
                        PREFIX foc: <https://w3id.org/focgraph/vocab#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        <https://w3id.org/focgraph/right/evil> a foc:Right ;
                          rdfs:label "<script>alert(1)</script>"@en ; rdfs:comment "\\"><img src=x>"@en .
                        """,
                        Lang.TURTLE)
                .parse(dataset));
        return dataset;
    }

    @Test
    void labelsAreEscapedAndANewReleaseIsAnsweredFrom() {
        try (var other = new ReconcileClient(TestServer.start(hostile(), settings -> settings))) {
            var preview = other.get("/reconcile/preview?id=right%2Fevil").body();
            assertTrue(preview.contains("&lt;script&gt;") && !preview.contains("<script") && !preview.contains("<img"));
            var hint = other.json("/reconcile/flyout/entity?id=right%2Fevil")
                    .get("html")
                    .asText();
            assertTrue(hint.contains("&lt;script&gt;") && !hint.contains("<script") && !hint.contains("<img"), hint);
            assertEquals(
                    0, other.result(ReconcileClient.query("Kenya", "State", "")).size());
            other.server().releases.use("release-2", ReconcileClient.Curated.DATASET, () -> {});
            var answer = other.get("/reconcile?queries=" + TestServer.encoded("{\"q\":{\"query\":\"Kenya\"}}"));
            assertEquals(
                    "release-2", answer.headers().firstValue("FocGraph-Release").orElse(""));
            assertTrue(answer.body().contains("state/KEN"));
        }
    }

    @Test
    void aFloodLeavesTheOtherPagesAlone() throws Exception {
        var threads = Executors.newFixedThreadPool(80);
        var batch = ReconcileClient.JSON.createObjectNode();
        for (int i = 0; i < 50; i++) {
            batch.putObject("q" + i).put("query", "promotion of human rights and the right to development " + i);
        }
        var form = "queries=" + TestServer.encoded(batch.toString());
        try {
            Callable<Integer> one = () -> client.post(form).statusCode();
            var flood = java.util.stream.Stream.generate(() -> one)
                    .limit(80)
                    .map(threads::submit)
                    .toList();
            long begun = System.nanoTime();
            assertEquals(200, client.get("/health").statusCode());
            assertTrue(System.nanoTime() - begun < 5_000_000_000L, "the health page waits");
            int answered = 0;
            for (var each : flood) {
                int status = each.get();
                assertTrue(status == 200 || status == 503, "status " + status);
                answered += status == 200 ? 1 : 0;
            }
            assertTrue(answered > 0);
        } finally {
            threads.shutdownNow();
        }
    }
}
