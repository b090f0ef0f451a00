package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.junit.jupiter.api.Test;

class QueryTargetTest {

    @Test
    void endpointThatIsNotThereIsAFaultOfTheEnvironment() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var target = new EndpointTarget("http://127.0.0.1:" + port + "/sparql");
        var fault = assertThrows(FocGraphException.class, () -> QueryRun.of(QueryFactory.create("ASK {}"))
                .on(target));
        assertEquals(ExitCode.ENVIRONMENT, fault.exitCode());
        assertTrue(
                fault.getMessage()
                        .startsWith("The SPARQL endpoint http://127.0.0.1:" + port + "/sparql cannot be reached"),
                fault.getMessage());
    }

    @Test
    void everyCellOfAnAnswerFromADatabaseIsThereAfterItsTransaction() {
        var database = DatabaseMgr.createDatasetGraph();
        database.executeWrite(() -> ((DatasetTarget) SmallGraph.target(SmallGraph.VOTE))
                .dataset()
                .getDefaultGraph()
                .find()
                .forEachRemaining(database.getDefaultGraph()::add));
        var all = QueryRun.of(QueryFactory.create("SELECT * { ?s ?p ?o }"));

        var answer = (QueryResult.Rows) all.on(new DatasetTarget(database));

        assertTrue(answer.rows().stream().allMatch(row -> row.get("s") != null && row.get("o") != null));
        assertEquals(
                ((QueryResult.Rows) all.on(SmallGraph.target(SmallGraph.VOTE)))
                        .rows()
                        .size(),
                answer.rows().size());
    }

    @Test
    void queryThatTakesTooLongIsStopped() {
        var product = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }";
        var run = QueryRun.of(QueryFactory.create(product)).within(Duration.ofSeconds(1));
        var fault = assertThrows(FocGraphException.class, () -> run.on(SmallGraph.target(SmallGraph.VOTE)));
        assertEquals("The query was stopped after 1 s; ask for less, for example by a parameter.", fault.getMessage());
    }

    @Test
    void describeGivesTriples() {
        var result = QueryRun.of(QueryFactory.create(SmallGraph.sparql("DESCRIBE state:KEN")))
                .on(SmallGraph.target(SmallGraph.VOTE));
        assertEquals(3, ((QueryResult.Triples) result).graph().size());
    }
}
