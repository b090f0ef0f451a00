package org.focgraph.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryRun;
import org.junit.jupiter.api.Test;

/** The hash of an answer: what docs/citing.md says is hashed, and nothing else. */
class ResultHashTest {

    private static ResultHash hash(String text) {
        var query = QueryFactory.create(text);
        return ResultHash.of(query, QueryRun.of(query).on(new DatasetTarget(DatasetGraphFactory.createTxnMem())));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theHashIsThatOfTheLinesTheDocsDescribe() throws Exception {
        var query =
                """
                SELECT ?a ?b ?c { VALUES (?a ?b ?c) {
                  (<http://e.org/x> "tab\\there, \\"quoted\\"\\nline"@EN 1)
                  (UNDEF "plain" "2016-10-17"^^<http://www.w3.org/2001/XMLSchema#date>) } } ORDER BY DESC(?c)""";
        var lines = "?a\t?b\t?c\n" + "\t\"plain\"\t\"2016-10-17\"^^<http://www.w3.org/2001/XMLSchema#date>\n"
                + "<http://e.org/x>\t\"tab\\there, \\\"quoted\\\"\\nline\"@en\t\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>\n";
        assertEquals("sha256-" + sha256(lines), hash(query).toString());
        assertEquals("sha256-" + sha256("true\n"), hash("ASK {}").toString());
    }

    @Test
    void theOrderOfRowsCountsOnlyWhereTheQueryOrders() {
        var one = "SELECT ?n { VALUES ?n { 1 2 3 } }";
        var other = "SELECT ?n { VALUES ?n { 3 1 2 } }";
        assertEquals(hash(one), hash(other));
        assertNotEquals(hash(one + " ORDER BY ?n"), hash(other + " ORDER BY DESC(?n)"));
    }

    @Test
    void aRowMoreAnotherTypeOrAnotherColumnIsAnotherHash() {
        var one = hash("SELECT ?n { VALUES ?n { 1 2 } }");
        assertNotEquals(one, hash("SELECT ?n { VALUES ?n { 1 2 2 } }"));
        assertNotEquals(one, hash("SELECT ?n { VALUES ?n { 1 2.0 } }"));
        assertNotEquals(one, hash("SELECT ?m { VALUES ?m { 1 2 } }"));
    }

    @Test
    void labelsOfBlankNodesDoNotCount() {
        var query = "CONSTRUCT { ?b <http://e.org/p> \"1\" } { BIND(BNODE() AS ?b) }";
        assertEquals(hash(query), hash(query));
    }

    @Test
    void whatIsWrittenIsReadAndNothingElseIs() {
        var hash = hash("ASK {}");
        assertEquals(hash, ResultHash.parse(hash.toString()).orElseThrow());
        assertTrue(ResultHash.parse("sha256-" + hash.hex().toUpperCase(java.util.Locale.ROOT))
                .isEmpty());
        assertTrue(ResultHash.parse("md5-00").isEmpty());
    }

    @Test
    void aPermalinkHasSortedKeysAndNothingRaw() {
        var hash = new ResultHash("0".repeat(64));
        assertEquals(
                "https://w3id.org/focgraph/api/queries/a/b?date=2016&release=r%201&result=sha256-" + hash.hex()
                        + "&zone=%26%3D%23%22%3C",
                Permalink.ofCatalogued("a/b", Map.of("zone", "&=#\"<", "date", "2016"), "r 1", hash)
                        .address("https://w3id.org/focgraph/"));
    }
}
