package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.focgraph.server.guard.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries made to harm: each gets a proper answer in time, and leaves no worker busy behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {

    private static final Set<Integer> FINE = Set.of(200);
    private static final Set<Integer> STOPPED = Set.of(413, 504);
    private static final Set<Integer> REFUSED = Set.of(400, 413);
    private static final Set<Integer> ANY = Set.of(200, 400, 413, 504);

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(
                tangle(),
                settings -> settings.limits(
                        Limits.standard().withTimeouts(Duration.ofMillis(600), Duration.ofMillis(1_000))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** The small graph, and 400 things of which each points to 40 others. */
    static DatasetGraph tangle() {
        var dataset = TestServer.data();
        var link = NodeFactory.createURI("http://example.org/link");
        var other = NodeFactory.createURI("http://example.org/other");
        dataset.executeWrite(() -> {
            for (int i = 0; i < 400; i++) {
                for (int j = 1; j <= 40; j++) {
                    var from = NodeFactory.createURI("http://example.org/n" + i);
                    var to = NodeFactory.createURI("http://example.org/n" + (i * 7 + j * 13) % 400);
                    dataset.getDefaultGraph().add(from, j % 2 == 0 ? link : other, to);
                }
            }
        });
        return dataset;
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack(
                        "regex that backtracks",
                        STOPPED,
                        filter("REGEX('" + "a".repeat(60) + "!', '^((a+)+)+\\\\2b$')")),
                attack(
                        "regex on every row",
                        STOPPED,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER REGEX(CONCAT(STR(?s),'" + "a".repeat(60)
                                + "'), '(a*)*b\\\\1')}"),
                attack(
                        "regex by its XPath name",
                        STOPPED,
                        filter("fn:matches('" + "a".repeat(60) + "!', '^((a+)+)+\\\\2b$')")),
                attack(
                        "replace that backtracks",
                        STOPPED,
                        filter("REPLACE('" + "a".repeat(60) + "!', '^((a+)+)+\\\\2b$', '') = ''")),
                attack(
                        "replace by its XPath name",
                        STOPPED,
                        filter("fn:replace('" + "a".repeat(60) + "!', '^((a+)+)+\\\\2b$', '') = ''")),
                attack("regex longer than patterns may be", REFUSED, filter("REGEX('a', '" + "a?".repeat(600) + "')")),
                attack(
                        "regex made when it runs",
                        STOPPED,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o BIND(CONCAT('^((a+)+)+', '\\\\2b$') AS ?r) FILTER REGEX('"
                                + "a".repeat(60) + "!', ?r) }"),
                attack("regex that recurses in the text", ANY, growing(16, "FILTER REGEX(?v16, '(a|b)*c')")),
                attack(
                        "replacement that grows",
                        REFUSED,
                        growingBy("REPLACE(?x, 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')", "'a'", 30)),
                attack("concatenation that grows", REFUSED, growingBy("CONCAT(?x, ?x)", "'aaaaaaaaaa'", 60)),
                attack("concatenation by its XPath name", REFUSED, growingBy("fn:concat(?x, ?x)", "'aaaaaaaaaa'", 60)),
                attack("encoding that grows", ANY, growingBy("ENCODE_FOR_URI(?x)", "'%%%%%%%%%%'", 60)),
                attack(
                        "upper case of much text in every row",
                        ANY,
                        growing(
                                16,
                                "?s ?p ?o BIND(UCASE(CONCAT(?v16, STR(?s))) AS ?u) } ORDER BY ?u OFFSET 5 LIMIT 1 #")),
                attack(
                        "parts of much text in every row",
                        ANY,
                        growing(
                                16,
                                "?s ?p ?o . ?s2 ?p2 ?o2 BIND(SUBSTR(CONCAT(?v16, STR(?s)), 2) AS ?u) } ORDER BY ?u OFFSET 5 LIMIT 1 #")),
                attack(
                        "group concatenation that grows",
                        REFUSED,
                        "SELECT (GROUP_CONCAT(?x; separator='" + "z".repeat(2000) + "') AS ?g) { ?s ?p ?x }"),
                attack(
                        "distinct group concatenation that grows",
                        REFUSED,
                        "SELECT (GROUP_CONCAT(DISTINCT STR(?x); separator='" + "z".repeat(9000)
                                + "') AS ?g) { ?s ?p ?x }"),
                attack("product that grows", REFUSED, growingBy("?x * ?x", "9999999999", 40)),
                attack("decimal product that grows", REFUSED, growingBy("?x * ?x", "9999999999.123456789", 40)),
                attack(
                        "division that grows",
                        ANY,
                        growingBy(
                                "?x / 0.0000000000000000000000000000000000000000000000000007",
                                "9999999999.123456789",
                                60)),
                attack("power", REFUSED, filter("math:pow(9999999999, 999999999) = 0")),
                attack("rounding to a billion places", REFUSED, filter("fn:round(1.5, 2000000000) = 0")),
                attack(
                        "much text read as a number",
                        REFUSED,
                        growing(16, "BIND(xsd:integer(REPLACE(?v16, 'a', '9')) AS ?n)")),
                attack(
                        "much text typed as a number",
                        REFUSED,
                        growing(16, "BIND(STRDT(REPLACE(?v16, 'a', '9'), xsd:integer) AS ?n)")),
                attack("a long number in the query", REFUSED, "SELECT (" + "9".repeat(50_000) + " * 3 AS ?x) {}"),
                attack(
                        "date and a very long duration",
                        REFUSED,
                        "SELECT ('2020-01-01T00:00:00Z'^^xsd:dateTime + 'P2147483647D'^^xsd:dayTimeDuration AS ?x) {}"),
                attack(
                        "very long durations compared",
                        REFUSED,
                        filter("'P2147483647D'^^xsd:dayTimeDuration < 'P2147483646D'^^xsd:dayTimeDuration")),
                attack(
                        "very long durations in VALUES",
                        REFUSED,
                        "SELECT * { VALUES ?d { 'P2147483647D'^^xsd:duration 'P2147483646D'^^xsd:duration } } ORDER BY ?d"),
                attack(
                        "very long duration made by a cast",
                        REFUSED,
                        "SELECT (xsd:dayTimeDuration(CONCAT('P21474','83647D')) + '2020-01-01T00:00:00Z'^^xsd:dateTime AS ?x) {}"),
                attack("duration that grows", REFUSED, growingBy("?x * 1000", "'P1D'^^xsd:dayTimeDuration", 20)),
                attack("long text sought in long text", ANY, growing(16, "FILTER CONTAINS(?v16, CONCAT(?v15, 'b'))")),
                attack("nested closures", FINE, "SELECT * { :r1 ((((((((((:next*)*)*)+)*)?)*)*)*)*)* ?x }"),
                attack("nested closures of all kinds", FINE, "SELECT * { :r1 (((:next|^:next)+)?/((:next?)*)+)* ?x }"),
                attack(
                        "closures over a tangle",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?a ((:link*/:other*)*/(:other*/:link*)*)* ?b }"),
                attack(
                        "closures of closures over a tangle",
                        STOPPED,
                        "SELECT (COUNT(*) AS ?n) { :n1 ((:link*/:other*)*/((:other*/:link*)*/(:link/:link)*)*)* ?b . ?b ((:link*/:other*)*/(:other*/:link*)*)* ?c}"),
                attack(
                        "closures inside EXISTS",
                        STOPPED,
                        "SELECT (COUNT(*) AS ?n) { ?a :link ?b FILTER EXISTS { ?a ((:link*/:other*)*/(:other*/:link*)*)* ?c FILTER(?c = :nowhere) } }"),
                attack(
                        "everything but one property, again and again",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?a (!:nothing)* ?b . ?b (!:nothing)* ?c }"),
                attack(
                        "choices in sequence",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { :n1 (" + "(:link|:other|:link)/".repeat(30) + ":link)* ?b }"),
                attack(
                        "cartesian product",
                        STOPPED,
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"),
                attack(
                        "cartesian product, sorted",
                        STOPPED,
                        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"),
                attack(
                        "cartesian product, told apart",
                        STOPPED,
                        "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                attack("cartesian product, described", STOPPED, "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                attack(
                        "cartesian product, constructed",
                        STOPPED,
                        "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                attack("cartesian product, shown", STOPPED, "SELECT * { ?a ?b ?c . ?d ?e ?f }"),
                attack(
                        "minus of products",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c . ?d ?e ?f } MINUS { ?a ?x ?y . ?d ?z ?w } }"),
                attack(
                        "huge IN list",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(?o IN (" + numbers(9_000, ",") + ")) }"),
                attack(
                        "huge NOT IN list on a product",
                        STOPPED,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c FILTER(?o NOT IN (" + numbers(9_000, ",")
                                + ")) }"),
                attack(
                        "many alternatives",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER("
                                + IntStream.range(0, 5_000)
                                        .mapToObj(i -> "?o=" + i)
                                        .collect(Collectors.joining("||")) + ") }"),
                attack("many unions", ANY, "SELECT (COUNT(*) AS ?n) { " + "{?s ?p ?o} UNION ".repeat(3_000) + "{} }"),
                attack(
                        "many optionals",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o " + "OPTIONAL{?s ?p ?o}".repeat(3_000) + " }"),
                attack("many groups", ANY, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o " + "{?s ?p ?o}".repeat(4_000) + " }"),
                attack(
                        "many values",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { VALUES ?a {" + numbers(9_000, " ")
                                + "} ?s ?p ?o . ?x ?y ?z FILTER(?a > 5) }"),
                attack("a long path", ANY, "SELECT (COUNT(*) AS ?n) { ?s " + ":link/".repeat(5_000) + ":link ?o }"),
                attack(
                        "a long path in a closure",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s (" + ":link/".repeat(5_000) + ":link)* ?o }"),
                attack("a long sum", ANY, "SELECT (" + "1+".repeat(20_000) + "1 AS ?x) {}"),
                attack("deep brackets", REFUSED, filter("(".repeat(5_000) + "1" + ")".repeat(5_000))),
                attack("brackets as deep as they may be", ANY, filter("(".repeat(190) + "1" + ")".repeat(190))),
                attack("deep groups", REFUSED, "SELECT * " + "{".repeat(5_000) + "}".repeat(5_000)),
                attack(
                        "groups as deep as they may be",
                        ANY,
                        "SELECT * " + "{".repeat(190) + "?s ?p ?o" + "}".repeat(190)),
                attack("deep lists", ANY, "SELECT * { ?s ?p " + "(".repeat(190) + "1" + ")".repeat(190) + "}"),
                attack(
                        "deep blank nodes",
                        ANY,
                        "SELECT * { ?s ?p " + "[ ?p ".repeat(190) + "1" + "]".repeat(190) + "}"),
                attack("deep paths", ANY, "SELECT * { :r1 " + "(".repeat(190) + ":next" + ")*".repeat(190) + " ?o }"),
                attack(
                        "deep EXISTS",
                        ANY,
                        "SELECT * { ?s ?p ?o " + "FILTER EXISTS { ?s ?p ?o ".repeat(190) + "}".repeat(190) + "}"),
                attack(
                        "EXISTS as deep as it may be",
                        ANY,
                        "SELECT * { ?s ?p ?o " + "FILTER EXISTS { ?s ?p ?o ".repeat(8) + "}".repeat(8) + "}"),
                attack(
                        "NOT EXISTS in an order",
                        ANY,
                        "SELECT * { ?s ?p ?o } ORDER BY "
                                + "(EXISTS { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?o } })".repeat(50)),
                attack(
                        "deep OPTIONAL",
                        ANY,
                        "SELECT * { ?s ?p ?o " + "OPTIONAL { ?s ?p ?o FILTER(?o > 1) ".repeat(150) + "}".repeat(150)
                                + "}"),
                attack(
                        "deep MINUS",
                        ANY,
                        "SELECT * { ?s ?p ?o " + "MINUS { ?s ?p ?o FILTER(?o > 1) ".repeat(150) + "}".repeat(150)
                                + "}"),
                attack(
                        "deep UNION",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { " + "{ ?s ?p ?o } UNION { ?s ?p ?o FILTER(?o != 1) ".repeat(150)
                                + "}".repeat(150) + "}"),
                attack("deep GRAPH", ANY, "SELECT * { " + "GRAPH ?g { ?s ?p ?o ".repeat(150) + "}".repeat(150) + "}"),
                attack("deep IF", ANY, filter("IF(true, ".repeat(190) + "true" + ", false)".repeat(190))),
                attack("deep COALESCE", ANY, filter("COALESCE(?x, ".repeat(190) + "true" + ")".repeat(190))),
                attack("deep CONCAT", ANY, filter("CONCAT('a', ".repeat(190) + "'b'" + ")".repeat(190) + " = ''")),
                attack(
                        "choices of choices",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER("
                                + "((?s = :a && ?o = 1) || (?s = :b && ?o = 2)) && ".repeat(200) + "true) }"),
                attack(
                        "all of any of all",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER("
                                + "((?s = :a || ?o = 1) && (?s = :b || ?o = 2)) || ".repeat(200) + "true) }"),
                attack(
                        "not of all of any",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(" + "!(?s = :a && !(?o = 1 || ".repeat(90) + "true"
                                + "))".repeat(90) + ") }"),
                attack(
                        "deep equalities",
                        ANY,
                        "SELECT * { ?s ?p ?o " + "OPTIONAL { ?s ?p ?o2 FILTER(?o2 = ?o || ?o2 IN (1, 2, 3)) ".repeat(90)
                                + "}".repeat(90) + "}"),
                attack(
                        "many in lists",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o "
                                + "FILTER(?o IN (1,2,3,4,5) || ?s IN (:a, :b))".repeat(700) + "}"),
                attack(
                        "many group keys",
                        ANY,
                        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY " + "(STR(?s)) ".repeat(4_000)),
                attack(
                        "many conditions of groups",
                        ANY,
                        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING " + "(COUNT(?o) > 1) ".repeat(3_000)),
                attack(
                        "deep triple terms",
                        ANY,
                        "SELECT * { ?s ?p " + "<<( ?s ?p ".repeat(90) + "?o" + " )>>".repeat(90) + "}"),
                attack(
                        "deep queries in queries",
                        ANY,
                        "SELECT * " + "{ SELECT * ".repeat(95) + "{ ?s ?p ?o }" + "}".repeat(95)),
                attack("many signs", REFUSED, filter("!".repeat(5_000) + "true")),
                attack("many minus signs", REFUSED, filter("-".repeat(5_000) + "1 = 1")),
                attack("many signs with comments between them", REFUSED, filter("! # no\n".repeat(500) + "true")),
                attack("an unknown function", REFUSED, filter("<http://example.org/f>(1)")),
                attack("a Java class as a function", REFUSED, filter("<java:java.lang.System>(1)")),
                attack("a Java class as a predicate", REFUSED, "SELECT * { ?s <java:java.lang.System> ?o }"),
                attack("a Java class in a path", REFUSED, "SELECT * { ?s (:next/<java:java.lang.System>)* ?o }"),
                attack("waiting", REFUSED, filter("<http://jena.apache.org/ARQ/function#wait>(60000) = 1")),
                attack("writing to the log", REFUSED, filter("<http://jena.apache.org/ARQ/function#print>('x')")),
                attack("reading the settings", REFUSED, filter("<http://jena.apache.org/ARQ/function#context>('x')")),
                attack(
                        "the same by its old name",
                        REFUSED,
                        filter("<http://jena.hpl.hp.com/ARQ/function#wait>(60000) = 1")),
                attack(
                        "a function whose name is made",
                        REFUSED,
                        filter("fn:apply(<http://jena.apache.org/ARQ/function#wait>, 60000) = 1")),
                attack("CALL", REFUSED, filter("CALL(<http://jena.apache.org/ARQ/function#wait>, 60000) = 1")),
                attack(
                        "splitting text",
                        REFUSED,
                        "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }"),
                attack(
                        "an aggregate of the engine",
                        REFUSED,
                        "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?n) AS ?x) { ?s ?p ?n }"),
                attack("SERVICE", REFUSED, "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"),
                attack(
                        "SERVICE SILENT deep inside",
                        REFUSED,
                        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { { SELECT ?s { OPTIONAL { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } } } } } }"),
                attack(
                        "SERVICE with a variable",
                        REFUSED,
                        "SELECT * { BIND(<http://127.0.0.1:1/> AS ?x) SERVICE ?x { ?s ?p ?o } }"),
                attack("LOAD", REFUSED, "LOAD <http://127.0.0.1:1/>"),
                attack("DROP", REFUSED, "DROP ALL"),
                attack("INSERT", REFUSED, "INSERT DATA { <a> <b> <c> }"),
                attack("a query of another language", REFUSED, "JSON { 's': ?s } WHERE { ?s ?p ?o }"),
                attack("a query of 100 kB", Set.of(413), "SELECT * {} # " + "x".repeat(100_000)));
    }

    private static Arguments attack(String name, Set<Integer> statuses, String query) {
        return Arguments.of(name, statuses, query);
    }

    private static String filter(String expression) {
        return "SELECT * { ?s a foc:Recommendation FILTER(" + expression + ") }";
    }

    private static String numbers(int count, String separator) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(separator));
    }

    /** A text that doubles with every step, and what is done with it. */
    private static String growing(int steps, String end) {
        return "SELECT * { " + steps("CONCAT(?x, ?x)", "'aaaaaaaaaa'", steps) + end + " }";
    }

    private static String growingBy(String step, String start, int steps) {
        return "SELECT * { " + steps(step, start, steps) + " FILTER(BOUND(?v" + steps + ")) }";
    }

    private static String steps(String step, String start, int steps) {
        var text = new StringBuilder("BIND(" + start + " AS ?v0) ");
        for (int i = 1; i <= steps; i++) {
            text.append("BIND(")
                    .append(step.replace("?x", "?v" + (i - 1)))
                    .append(" AS ?v")
                    .append(i)
                    .append(") ");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void everyAttackIsAnsweredAndLeavesNoWorkerBusy(String name, Set<Integer> statuses, String query) throws Exception {
        var begun = System.nanoTime();
        var response = server.query(query, "*/*");
        var seconds = (System.nanoTime() - begun) / 1e9;

        assertTrue(statuses.contains(response.statusCode()), response.statusCode() + " " + shortened(response.body()));
        assertTrue(seconds < 4, "took " + seconds + " s");
        assertFalse(
                response.statusCode() != 200
                        && response.body().matches("(?s).*(Exception|org\\.apache|java\\.|/tmp/|/home/|/usr/|at org).*")
                        && !query.contains("java:"),
                response.body());
        var until = System.nanoTime() + 3_000_000_000L;
        while (busy() && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertFalse(busy(), "a worker is busy 3 s after the answer");
        assertEquals(200, server.send(server.request("/health")).statusCode());
    }

    private boolean busy() {
        return !server.send(server.request("/health")).body().contains("\"running\" : 0");
    }

    private static String shortened(String body) {
        return body.length() < 500 ? body : body.substring(0, 500);
    }
}
