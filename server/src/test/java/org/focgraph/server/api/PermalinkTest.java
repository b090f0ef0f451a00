package org.focgraph.server.api;

import static org.focgraph.server.api.ApiServer.header;
import static org.focgraph.server.api.ApiServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.focgraph.cite.ResultHash;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryRun;
import org.junit.jupiter.api.Test;

/** An answer that was cited is found again, and the link says whether it is still the same. */
class PermalinkTest {

    private static final String MEMBERS = "/api/queries/membership/members-on-a-date";
    private static final String BASE = "https://w3id.org/focgraph";

    private static String permalink(ApiServer server, String path) {
        var matcher = Pattern.compile("<([^>]*)>; rel=\"bookmark\"").matcher(header(server.get(path), "Link"));
        assertTrue(matcher.find());
        return matcher.group(1).substring(BASE.length());
    }

    /** The bundled tables without one label: members without a name are not listed. */
    private static DatasetGraph without(String state) {
        var dataset = DatasetGraphFactory.createTxnMem();
        var gone = NodeFactory.createURI("https://w3id.org/focgraph/state/" + state);
        dataset.executeWrite(() -> ApiServer.bundled().executeRead(() -> ApiServer.bundled()
                .find(Quad.defaultGraphIRI, null, null, null)
                .forEachRemaining(quad -> {
                    if (!quad.getSubject().equals(gone)) {
                        dataset.add(quad);
                    }
                })));
        return dataset;
    }

    @Test
    void theSameReleaseSaysSame() {
        try (var server = ApiServer.start()) {
            var link = permalink(server, MEMBERS + ".csv?coalition=EU&date=2004-05-01");
            assertTrue(
                    link.startsWith(MEMBERS + "?coalition=EU&date=2004-05-01&release=release-1&result=sha256-"), link);
            var json = server.json(link);
            assertEquals("same", json.get("status").textValue());
            assertEquals("release-1", json.get("today").get("release").textValue());
            var rows = server.get(json.get("today").get("rows").textValue());
            assertEquals(26, text(rows).lines().count());
            var page = server.get(link, ApiServer.BROWSER);
            assertEquals(303, page.statusCode());
            assertTrue(text(server.get(header(page, "Location"), ApiServer.BROWSER))
                    .contains("Same: the answer cited"));
        }
    }

    @Test
    void anotherReleaseWithTheSameRowsSaysSameAndOneWithOthersSaysChanged() {
        try (var server = ApiServer.start()) {
            var link = permalink(server, MEMBERS + ".csv");
            var before = server.get(MEMBERS + ".csv");
            server.releases.use("release-2", without("BRA"));
            assertEquals("same", server.json(link).get("status").textValue());

            server.releases.use("release-3", without("CAN"));
            var changed = server.json(link);
            assertEquals("changed since", changed.get("status").textValue());
            assertEquals("release-1", changed.get("cited").get("release").textValue());
            assertEquals("release-3", changed.get("today").get("release").textValue());
            assertNotEquals(
                    changed.get("cited").get("result"), changed.get("today").get("result"));
            assertTrue(changed.get("then").get("asCited").booleanValue());

            var then = server.get(changed.get("then").get("rows").textValue());
            assertEquals(text(before), text(then));
            assertEquals("release-1", header(then, "FocGraph-Release"));
            assertEquals("public, max-age=86400", header(then, "Cache-Control"));
            var now = server.get(changed.get("today").get("rows").textValue());
            assertEquals(text(before).lines().count() - 1, text(now).lines().count());

            var page = text(server.get(header(server.get(link, ApiServer.BROWSER), "Location"), ApiServer.BROWSER));
            assertTrue(page.contains("Changed since") && page.contains("The rows of release release-1"), page);
            var old = text(server.get("/explore/membership/members-on-a-date?release=release-1", ApiServer.BROWSER));
            assertTrue(old.contains("These are the rows of release release-1; in use is release-3"), old);
        }
    }

    @Test
    void aReleaseNoLongerKeptIsSaidToBeGoneAndNeverReplacedInSilence() {
        try (var server = ApiServer.start()) {
            var link = permalink(server, MEMBERS + ".csv");
            server.releases.use("release-2", without("CAN"));
            server.releases.forget("release-1");
            var json = server.json(link);
            assertEquals("changed since", json.get("status").textValue());
            assertTrue(json.get("then").isNull());
            assertTrue(json.get("sentence").textValue().contains("not kept here"), json.toString());
            assertEquals(404, server.get(link.replace("?", ".csv?")).statusCode());
        }
    }

    @Test
    void aHashThatTheReleaseDoesNotGiveIsNotBelieved() {
        try (var server = ApiServer.start()) {
            var json = server.json(MEMBERS + "?release=release-1&result=sha256-" + "0".repeat(64));
            assertEquals("changed since", json.get("status").textValue());
            assertFalse(json.get("then").get("asCited").booleanValue());
            assertTrue(json.get("sentence").textValue().contains("does not give the answer cited"), json.toString());
        }
    }

    @Test
    void theCommandLineComesToTheSameHash() {
        var question = ApiServer.catalogue().require("membership/members-on-a-date");
        var arguments = Arguments.of(
                question,
                Map.of("coalition", "EU", "date", "2004-05-01"),
                Vocabulary.bundled().prefixes(),
                new Problems());
        var query = arguments.in(question.query());
        var local = ResultHash.of(query, QueryRun.of(query).on(new DatasetTarget(ApiServer.bundled())));
        try (var server = ApiServer.start()) {
            var response = server.get(MEMBERS + ".tsv?coalition=EU&date=2004-05-01&limit=3");
            assertEquals(local.toString(), header(response, "FocGraph-Result"));
        }
    }

    @Test
    void aQueryOfOnesOwnHasAPermalinkToo() {
        var query = "SELECT ?s WHERE { ?s a <https://w3id.org/focgraph/vocab#Recommendation> }";
        try (var server = ApiServer.start()) {
            var cited = text(server.get("/cite.txt?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
            var matcher = Pattern.compile("https://w3id.org/focgraph(/cite\\?query=\\S+&result=sha256-[0-9a-f]{64})")
                    .matcher(cited);
            assertTrue(matcher.find(), cited);
            var link = matcher.group(1);
            assertEquals("same", server.json(link).get("status").textValue());
            assertTrue(text(server.get(link, ApiServer.BROWSER)).contains("Same: the answer cited"));
            var changed = server.json(link.replaceAll("sha256-.{8}", "sha256-00000000"));
            assertEquals("changed since", changed.get("status").textValue());
        }
    }
}
