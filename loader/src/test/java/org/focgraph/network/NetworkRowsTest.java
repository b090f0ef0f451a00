package org.focgraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.Test;

class NetworkRowsTest {

    private static final String COLUMNS =
            "?from ?fromLabel ?fromKind ?to ?toLabel ?toKind ?relation ?basis ?locator ?assertion";

    @Test
    void everyRowIsAnEdgeBetweenThingsNamedOnce() {
        var network = SmallAnswer.network(
                COLUMNS,
                """
                (r:8 "8. Encryption" "recommendation" t:shutdown "Shutdown" "threat" "names" "explicit" "item 8" a:x1)
                (r:8 "8. Encryption" "recommendation" t:hacking "Hacking" "threat" "implies" "interpretive" UNDEF a:x2)
                """);
        assertEquals(
                List.of("recommendation:8", "threat:shutdown", "threat:hacking"),
                network.nodes().stream().map(NetworkNode::token).toList());
        assertEquals(
                List.of("assertion:x1", "assertion:x2"),
                network.edges().stream().map(NetworkEdge::id).toList());
        assertEquals(
                Map.of("basis", "interpretive", "assertion", "https://w3id.org/focgraph/assertion/x2"),
                network.edges().get(1).details());
        assertTrue(network.edges().get(1).isInterpretive());
        assertEquals(List.of("basis", "locator", "assertion"), network.columns());
    }

    @Test
    void aRowWithoutARequiredValueIsLeftOutAndReportedWithItsNumber() {
        var problems = new Problems();
        var network = SmallAnswer.network(
                COLUMNS,
                """
                (r:8 "8. Encryption" "recommendation" t:shutdown "Shutdown" "threat" "names" UNDEF UNDEF UNDEF)
                (r:8 "8. Encryption" "recommendation" t:hacking UNDEF "threat" "names" UNDEF UNDEF UNDEF)
                (r:8 "8. Encryption" "recommendation" "hacking" "Hacking" "threat" "names" UNDEF UNDEF UNDEF)
                (r:8 "8. Encryption" "recommendation" t:hacking "Hacking" "threat" "" UNDEF UNDEF UNDEF)
                """,
                problems);
        assertEquals(1, network.edges().size());
        assertEquals(2, network.nodes().size());
        assertEquals(3, network.leftOut());
        assertEquals(
                List.of(
                        "tests/links:2  NETWORK-ROW  warning: the row has no toLabel; the row is left out; correct the"
                                + " question or the data",
                        "tests/links:3  NETWORK-ROW  warning: to is \"hacking\", not an address; the row is left out;"
                                + " correct the question or the data",
                        "tests/links:4  NETWORK-ROW  warning: the row has no relation; the row is left out; correct the"
                                + " question or the data"),
                problems.sorted().stream().map(Problem::toString).toList());
    }

    @Test
    void aThingNamedInTwoWaysKeepsTheFirstAndIsReported() {
        var problems = new Problems();
        var network = SmallAnswer.network(
                COLUMNS,
                """
                (r:8 "8. Encryption" "recommendation" t:shutdown "Shutdown" "threat" "names" UNDEF UNDEF UNDEF)
                (r:8 "Encryption" "recommendation" t:shutdown "Shutdown" "right" "implies" UNDEF UNDEF UNDEF)
                """,
                problems);
        assertEquals("8. Encryption", network.nodes().get(0).label());
        assertEquals("threat", network.nodes().get(1).kind());
        assertEquals(
                List.of("NETWORK-NODE", "NETWORK-NODE"),
                problems.sorted().stream().map(Problem::code).toList());
    }

    @Test
    void aDateSaidInOneRowOnlyIsNoContradiction() {
        var network = SmallAnswer.network(
                "?from ?fromLabel ?fromKind ?to ?toLabel ?toKind ?relation ?fromDate ?toDate ?toLane",
                """
                (d:a "A" "document" d:b "B" "document" "cites" UNDEF "2014-04-28"^^xsd:date "Conference")
                (d:b "B" "document" d:a "A" "document" "cites" UNDEF "2016-10"^^xsd:gYearMonth UNDEF)
                """);
        assertEquals(
                List.of("2016-10", "2014-04-28"),
                network.nodes().stream().map(NetworkNode::date).toList());
        assertEquals("Conference", network.nodes().get(1).lane());
    }

    @Test
    void linksBetweenTheSameTwoThingsStayApart() {
        var rows = List.of(
                "(r:8 \"8\" \"recommendation\" t:x \"X\" \"threat\" \"names\" \"explicit\" \"item 8\" UNDEF)",
                "(r:8 \"8\" \"recommendation\" t:x \"X\" \"threat\" \"names\" \"explicit\" \"item 9\" UNDEF)",
                "(r:8 \"8\" \"recommendation\" t:x \"X\" \"threat\" \"names\" \"explicit\" \"item 8\" UNDEF)",
                "(r:8 \"8\" \"recommendation\" t:x \"X\" \"threat\" \"implies\" \"interpretive\" \"item 8\" UNDEF)");
        var network = SmallAnswer.network(COLUMNS, String.join(" ", rows));
        var ids = network.edges().stream().map(NetworkEdge::id).toList();
        assertEquals(4, new HashSet<>(ids).size(), ids.toString());
        assertEquals(ids.get(0) + ":2", ids.get(2));
        // a link keeps its name whatever other rows there are
        assertEquals(
                ids.get(3),
                SmallAnswer.network(COLUMNS, rows.get(3)).edges().get(0).id());
    }

    @Test
    void aWeightIsANumberOrNone() {
        var problems = new Problems();
        var network = SmallAnswer.network(
                "?from ?fromLabel ?fromKind ?to ?toLabel ?toKind ?relation ?weight",
                """
                (:a "A" "state" :b "B" "state" "voted as" 0.5)
                (:a "A" "state" :c "C" "state" "voted as" "often")
                (:a "A" "state" :d "D" "state" "voted as" "INF"^^xsd:double)
                (:a "A" "state" :e "E" "state" "voted as" UNDEF)
                """,
                problems);
        assertEquals(
                List.of(OptionalDouble.of(0.5), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
                network.edges().stream().map(NetworkEdge::weight).toList());
        assertEquals(2, problems.warnings());
        assertTrue(network.nodes().get(0).token().matches("iri-[0-9a-f]{16}"));
    }

    @Test
    void whatElseAQuestionSelectsIsADetailOfTheEdge() {
        var network = SmallAnswer.network(
                "?step ?from ?fromLabel ?fromKind ?to ?toLabel ?toKind ?relation ?source",
                "(2 d:a \"A\" \"document\" d:b \"B\" \"document\" \"cites\" <http://example.org/s>)");
        assertEquals(List.of("source", "step"), network.columns());
        assertEquals(
                Map.of("step", "2", "source", "http://example.org/s"),
                network.edges().get(0).details());
    }

    @Test
    void anAnswerWithoutTheColumnsIsNoNetwork() {
        var rows = SmallAnswer.rows("?from ?to", "(r:1 r:2)");
        var fault = assertThrows(FocGraphException.class, () -> NetworkRows.read(rows, "tests/links", new Problems()));
        assertTrue(fault.getMessage().contains("fromLabel, fromKind, toLabel, toKind, relation"), fault.getMessage());
    }
}
