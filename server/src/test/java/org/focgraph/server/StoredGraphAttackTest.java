package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.focgraph.server.guard.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store has a query executor of its own: what is guarded in memory is guarded there too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredGraphAttackTest {

    private TestServer server;

    @BeforeAll
    void start() {
        DatasetGraph stored = DatabaseMgr.connectDatasetGraph(Location.mem());
        var tangle = AttackTest.tangle();
        Txn.executeWrite(
                stored, () -> Txn.executeRead(tangle, () -> tangle.find().forEachRemaining(stored::add)));
        server = TestServer.start(
                stored,
                settings -> settings.limits(
                        Limits.standard().withTimeouts(Duration.ofMillis(600), Duration.ofMillis(1_000))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { :n1 ((:link*/:other*)*/((:other*/:link*)*/(:link/:link)*)*)* ?b . ?b ((:link*/:other*)*/(:other*/:link*)*)* ?c }",
                "SELECT (COUNT(*) AS ?n) { ?a :link ?b FILTER EXISTS { ?a ((:link*/:other*)*/(:other*/:link*)*)* ?c FILTER(?c = :nowhere) } }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?x :in ?y } ?a ((:link*/:other*)*/(:other*/:link*)*)* ?c . ?c (!:x)* ?d }",
                "SELECT (COUNT(*) AS ?n) FROM <urn:x-arq:DefaultGraph> { ?a ((:link*/:other*)*/(:other*/:link*)*)* ?c . ?c (!:x)* ?d }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c FILTER REGEX(CONCAT(STR(?a), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), '((a+)+)+\\\\2b$') }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
            })
    void endsInTime(String query) throws Exception {
        var begun = System.nanoTime();
        var response = server.query(query, "*/*");
        assertEquals(504, response.statusCode(), response.body());
        assertTrue(System.nanoTime() - begun < 4_000_000_000L);
        Thread.sleep(1_000);
        var health = server.send(server.request("/health"));
        assertTrue(health.body().contains("\"running\" : 0"), health.body());
    }
}
