package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.GuardedQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard changes no answer: every query gives the same with and without it, in memory and over TDB2 with text search. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

    private DatasetGraph memory;
    private DatasetGraph stored;

    @BeforeAll
    void load() {
        memory = TestServer.data();
        var definition = new EntityDefinition("uri", "label", RDFS.label);
        Dataset text = TextDatasetFactory.createLucene(
                DatasetFactory.wrap(DatabaseMgr.connectDatasetGraph(Location.mem())),
                new ByteBuffersDirectory(),
                new TextIndexConfig(definition));
        stored = text.asDatasetGraph();
        Txn.executeWrite(
                stored, () -> RDFParser.fromString(TestServer.DATA, Lang.TRIG).parse(stored));
    }

    static Stream<String> queries() {
        return Stream.of(
                "SELECT * { ?s ?p ?o }",
                "SELECT DISTINCT ?p { ?s ?p ?o }",
                "SELECT REDUCED ?p { ?s ?p ?o }",
                "SELECT ?s ?n { ?s :number ?n } ORDER BY DESC(?n * 2) LIMIT 2",
                "SELECT ?s ?n { ?s :number ?n } ORDER BY ?n OFFSET 1",
                "SELECT (COUNT(*) AS ?n) (SUM(?x) AS ?sum) (AVG(?x) AS ?avg) (MIN(?x) AS ?min) (MAX(?x) AS ?max) { ?s :number ?x }",
                "SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c HAVING (COUNT(?s) > 0) (COUNT(?s) < 3)",
                "SELECT ?c (COUNT(?s) AS ?n) { ?s a ?c } GROUP BY ?c HAVING (COUNT(?s) < 3) (COUNT(?s) + 1 > 0) (COUNT(?s) * 2 = 2)",
                "SELECT ?c (GROUP_CONCAT(?l; separator='|') AS ?all) { { SELECT * { ?s a ?c ; rdfs:label ?l } ORDER BY ?l } } GROUP BY ?c",
                "SELECT (GROUP_CONCAT(DISTINCT ?n) AS ?all) { { SELECT ?n { ?s :number ?n } ORDER BY ?n } }",
                "SELECT (GROUP_CONCAT(?n + 1; separator='') AS ?all) { { SELECT ?n { ?s :number ?n } ORDER BY ?n } }",
                "SELECT (GROUP_CONCAT(?missing) AS ?all) { ?s :number ?n }",
                "SELECT (GROUP_CONCAT(?n) AS ?all) { ?s :nothing ?n }",
                "SELECT (SAMPLE(?n) AS ?one) { :r1 :number ?n }",
                "SELECT (SUM(?n * ?n / 2.0) AS ?x) { ?s :number ?n }",
                "SELECT ?k (SUM(?n) AS ?x) { ?s :number ?n } GROUP BY (?n * 2 AS ?k)",
                "SELECT ?s { ?s rdfs:label ?l FILTER REGEX(?l, 'pri', 'i') }",
                "SELECT ?s { ?s rdfs:label ?l FILTER REGEX(?l, '^.i') }",
                "SELECT ?s { ?s rdfs:label ?l FILTER(!REGEX(?l, 'e')) }",
                "SELECT ?s { ?s rdfs:label ?l FILTER REGEX(?l, 'r.g', 'q') }",
                "SELECT ?s { ?s rdfs:label ?l FILTER REGEX(?l, ?pattern) VALUES ?pattern { 'Free' '^S' '(' } }",
                "SELECT ?s { ?s ?p ?l FILTER REGEX(?l, 'e') }",
                "SELECT ?s { ?s ?p ?l FILTER REGEX(STR(?l), 'r\\\\d') }",
                "SELECT ?l (REPLACE(?l, 'e', 'E') AS ?x) { ?s rdfs:label ?l }",
                "SELECT ?l (REPLACE(?l, '(.)(.)', '$2$1') AS ?x) { ?s rdfs:label ?l }",
                "SELECT ?l (REPLACE(?l, 'E', 'x', 'i') AS ?x) { ?s rdfs:label ?l }",
                "SELECT ?l (REPLACE(?l, '.*', 'x') AS ?x) { ?s rdfs:label ?l }",
                "SELECT ?l (REPLACE(?l, 'zzz', 'x') AS ?x) { ?s rdfs:label ?l }",
                "SELECT ?l (REPLACE(?l, 'e', '$5') AS ?x) { ?s rdfs:label ?l }",
                "SELECT ?o (REPLACE(?o, 'e', 'x') AS ?x) { ?s ?p ?o }",
                "SELECT (REPLACE('abab', 'b', 'Z') AS ?a) (REPLACE('abab'@en, 'B', 'Z', 'i') AS ?b) (REPLACE('', '.*', 'x') AS ?c) {}",
                "SELECT (CONCAT(?l, ' ', STR(?s)) AS ?x) { ?s rdfs:label ?l }",
                "SELECT (CONCAT(?l, '!'@en) AS ?x) (CONCAT(?l, ?l) AS ?y) (CONCAT() AS ?z) { ?s rdfs:label ?l }",
                "SELECT (CONCAT(?n, 'x') AS ?x) { ?s :number ?n }",
                "SELECT (CONCAT(?missing, 'x') AS ?x) { ?s :number ?n }",
                "SELECT (ENCODE_FOR_URI(?l) AS ?x) (UCASE(?l) AS ?y) (LCASE(?l) AS ?z) { ?s rdfs:label ?l }",
                "SELECT (SUBSTR(?l, 2) AS ?x) (SUBSTR(?l, 2, 3) AS ?y) (STRLEN(?l) AS ?z) { ?s rdfs:label ?l }",
                "SELECT (STRBEFORE(?l, 'e') AS ?x) (STRAFTER(?l, 'e'@en) AS ?y) (CONTAINS(?l, 'e') AS ?z) { ?s rdfs:label ?l }",
                "SELECT (STRBEFORE(?l, 'e'@fr) AS ?x) (CONTAINS(?l, ?s) AS ?z) { ?s rdfs:label ?l }",
                "SELECT (STRSTARTS(?l, 'S') AS ?x) (STRENDS(?l, 's') AS ?y) { ?s rdfs:label ?l }",
                "SELECT (STRDT('1', xsd:integer) AS ?a) (STRDT('x', xsd:integer) AS ?b) (STRDT('x', :own) AS ?c) (STRLANG('x', 'en') AS ?d) {}",
                "SELECT (?n + 1 AS ?a) (?n - 1 AS ?b) (?n * 2.5 AS ?c) (?n / 2 AS ?d) (?n / 0 AS ?e) (-?n AS ?f) { ?s :number ?n }",
                "SELECT (?l + 1 AS ?a) (?l * 2 AS ?b) { ?s rdfs:label ?l }",
                "SELECT ('2020-01-31'^^xsd:date + 'P1M'^^xsd:yearMonthDuration AS ?a) ('2020-01-31T00:00:00Z'^^xsd:dateTime - '2019-01-01T00:00:00Z'^^xsd:dateTime AS ?b) {}",
                "SELECT ('P1D'^^xsd:dayTimeDuration * 3 AS ?a) ('P1D'^^xsd:dayTimeDuration / 2 AS ?b) ('P1D'^^xsd:dayTimeDuration < 'P2D'^^xsd:dayTimeDuration AS ?c) {}",
                "SELECT (xsd:integer('12') AS ?a) (xsd:decimal('1.5') AS ?b) (xsd:double('1e3') AS ?c) (xsd:integer('x') AS ?d) (xsd:string(5) AS ?e) (xsd:boolean('1') AS ?f) (xsd:dateTime('2020-01-01T00:00:00') AS ?g) (xsd:date('2020-01-01') AS ?h) {}",
                "SELECT (fn:concat('a', 1, 'b') AS ?a) (fn:contains('abc', 'b') AS ?b) (fn:substring-before('abc', 'b') AS ?c) (fn:substring-after('abc', 'b') AS ?d) (fn:matches('abc', 'B', 'i') AS ?e) (fn:replace('abc', 'b', 'x') AS ?f) (fn:round(2.567, 2) AS ?g) (fn:round(2.5) AS ?h) (fn:upper-case('a') AS ?i) (fn:normalize-space(' a  b ') AS ?j) (fn:format-number(1234.5, '#,##0.00') AS ?k) {}",
                "SELECT (math:pow(2, 10) AS ?a) (math:pow(2, 0.5) AS ?b) (math:sqrt(4) AS ?c) (math:log10(100) AS ?d) (math:pi() AS ?e) {}",
                "SELECT (IF(?n > 1, 'many', 'one') AS ?x) (COALESCE(?missing, ?n) AS ?y) { ?s :number ?n }",
                "SELECT (MD5('x') AS ?a) (SHA1('x') AS ?b) (SHA256('x') AS ?c) (SHA512('x') AS ?d) {}",
                "SELECT (YEAR(?d) AS ?a) (MONTH(?d) AS ?b) (TZ(?d) AS ?c) (SECONDS(?d) AS ?e) { BIND('2020-02-03T04:05:06Z'^^xsd:dateTime AS ?d) }",
                "SELECT (ABS(-1.5) AS ?a) (ROUND(2.5) AS ?b) (CEIL(2.1) AS ?c) (FLOOR(2.9) AS ?d) {}",
                "SELECT (DATATYPE(?o) AS ?a) (LANG(?o) AS ?b) (STR(?o) AS ?c) (isIRI(?o) AS ?d) { ?s ?p ?o }",
                "SELECT * { ?s :number ?n FILTER(?n IN (1, 3)) }",
                "SELECT * { ?s :number ?n FILTER(?n NOT IN (1, 3)) }",
                "SELECT * { ?s :number ?n FILTER(?n = 1 || ?n = 2) }",
                "SELECT * { ?s :number ?n FILTER(?s = :r1) }",
                "SELECT * { ?s :next ?o OPTIONAL { ?o rdfs:label ?l FILTER(REGEX(?l, 'e') && LANG(?l) = 'en') } }",
                "SELECT * { ?s :next ?o FILTER EXISTS { ?o rdfs:label ?l FILTER REGEX(?l, 'Free') } }",
                "SELECT * { ?s :next ?o FILTER NOT EXISTS { ?o rdfs:label ?l FILTER REGEX(?l, 'Free') } }",
                "SELECT ?s (EXISTS { ?s :next/:next ?x FILTER(CONTAINS(STR(?x), '3')) } AS ?e) { ?s a foc:Recommendation }",
                "SELECT * { ?s a foc:Recommendation MINUS { ?s :number ?n FILTER(?n * 2 > 3) } }",
                "SELECT * { { ?s :number 1 } UNION { ?s :number 2 BIND(CONCAT('a', 'b') AS ?x) } }",
                "SELECT * { ?s :next ?o { SELECT ?o (COUNT(*) AS ?n) { ?o ?p ?x FILTER REGEX(STR(?p), 'n') } GROUP BY ?o } }",
                "SELECT * { GRAPH ?g { ?s ?p ?o FILTER REGEX(STR(?s), 'r1') } }",
                "SELECT * { GRAPH :g1 { ?s :in* ?o } }",
                "SELECT * { ?s :number ?n VALUES ?n { 1 2.0 'x' } }",
                "SELECT * { ?s :number ?n } VALUES (?s ?n) { (:r1 1) (UNDEF 2) }",
                "SELECT * { :r1 :next* ?o }",
                "SELECT * { :r1 :next+ ?o }",
                "SELECT * { :r1 :next? ?o }",
                "SELECT * { ?s (:next*)* :r3 }",
                "SELECT * { ?s (:next+)+ ?o }",
                "SELECT * { ?s (:next?)? ?o }",
                "SELECT * { ?s (:next?)+ ?o }",
                "SELECT * { ?s (:next+)? ?o }",
                "SELECT * { ?s (:next*)? ?o }",
                "SELECT * { ?s (:next*)+ ?o }",
                "SELECT * { ?s (:next?)* ?o }",
                "SELECT * { ?s (:next+)* ?o }",
                "SELECT * { ?s (:next*|:in)* ?o }",
                "SELECT * { ?s (^(:next*))* ?o }",
                "SELECT * { ?s ((:next/:next)+)* ?o }",
                "SELECT * { ?s (:next/rdfs:label?)* ?o }",
                "SELECT * { ?s :next/:next ?o }",
                "SELECT * { ?s ^:next|:number ?o }",
                "SELECT * { ?s !(:next|^rdf:type) ?o }"
                        .replace("rdf:type", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"),
                "SELECT * { ?s (!:next)* ?o }",
                "SELECT * { :nowhere :next* ?o }",
                "SELECT * { 'x' :next* ?o }",
                "SELECT * { BIND(:r1 AS ?s) ?s :next* ?o . ?o :number ?n FILTER(?n > 1) }",
                "SELECT * { ?s a foc:Recommendation . OPTIONAL { ?s :next*/:number ?n FILTER(?n = 2) } }",
                "SELECT * FROM :g1 { ?s ?p ?o }",
                "SELECT * FROM :g1 FROM NAMED :g2 { ?s ?p ?o . GRAPH ?g { ?a ?b ?c } }",
                "SELECT * FROM <http://example.org/missing> { ?s ?p ?o }",
                "SELECT (?x AS ?y) (CONCAT(?y, '!') AS ?z) { BIND('a' AS ?x) }",
                "SELECT (IRI('state/KEN') AS ?x) { }",
                "SELECT * { ?s ?p 'Shutdown'@en }",
                "SELECT * { [] :next [ :number ?n ] }",
                "ASK { ?s :number 7 }",
                "ASK { ?s rdfs:label ?l FILTER REGEX(?l, 'Free') }",
                "CONSTRUCT { ?s :label ?x } WHERE { ?s rdfs:label ?l BIND(REPLACE(?l, ' ', '-') AS ?x) }",
                "CONSTRUCT WHERE { ?s :next ?o }",
                "CONSTRUCT { [] :of ?s } WHERE { ?s :next ?o }",
                "DESCRIBE :r1",
                "DESCRIBE ?s { ?s :number ?n FILTER(?n + 1 = 3) }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY COUNT(?o) CONCAT(STR(?s), 'x')",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(STRLEN(CONCAT(STR(?s), STR(?o))) > 40) }",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void inMemory(String query) {
        assertSame(query, memory);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void overTdbWithTextSearch(String query) {
        assertSame(query, stored);
    }

    @ParameterizedTest
    @MethodSource("searches")
    void textSearchWorksAsWithoutTheGuard(String query) {
        assertSame(query, stored);
        Txn.executeRead(stored, () -> {
            try (var guarded = guarded(query, stored)) {
                assertTrue(guarded.select().hasNext(), query);
            }
        });
    }

    static Stream<String> searches() {
        var text = "<http://jena.apache.org/text#query>";
        return Stream.of(
                "SELECT * { ?s " + text + " 'privacy' }",
                "SELECT * { (?s ?score) " + text + " (rdfs:label 'free*') ; a foc:Recommendation }",
                "SELECT * { ?s " + text + " (rdfs:label 'security OR privacy' 10) ; :number ?n FILTER(?n * 1 > 0) }",
                "SELECT * { ?s a foc:Recommendation . ?s " + text + " 'rights' . ?s :next* ?o }");
    }

    private void assertSame(String query, DatasetGraph dataset) {
        Txn.executeRead(dataset, () -> {
            try (var stock = stock(query, dataset);
                    var guarded = guarded(query, dataset)) {
                compare(query, stock, guarded);
            }
        });
    }

    private static QueryExec stock(String text, DatasetGraph dataset) {
        var query = QueryFactory.create(TestServer.PREFIXES + text, "https://w3id.org/focgraph/", Syntax.syntaxARQ);
        var described = query.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), dataset, false)
                : dataset;
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return QueryExec.dataset(described).query(query).build();
    }

    private static QueryExec guarded(String text, DatasetGraph dataset) {
        var query = GuardedQuery.read(TestServer.PREFIXES + text, "https://w3id.org/focgraph/");
        return query.over(
                DynamicDatasets.dynamicDataset(query.dataset(), dataset, false), new Effort(Duration.ofSeconds(20)));
    }

    private static void compare(String query, QueryExec stock, QueryExec guarded) {
        if (stock.getQuery().isSelectType()) {
            var expected = stock.select().rewindable();
            var actual = guarded.select().rewindable();
            assertEquals(expected.getResultVars(), actual.getResultVars());
            boolean same = stock.getQuery().isOrdered() && !query.contains("COUNT(?o) CONCAT")
                    ? ResultsCompare.equalsByTermAndOrder(expected, actual)
                    : ResultsCompare.equalsByTerm(expected, actual);
            expected.reset();
            actual.reset();
            assertTrue(same, () -> "stock\n" + shown(expected) + "guarded\n" + shown(actual));
        } else if (stock.getQuery().isAskType()) {
            assertEquals(stock.ask(), guarded.ask());
        } else if (stock.getQuery().isConstructType()) {
            assertTrue(stock.construct().isIsomorphicWith(guarded.construct()));
        } else {
            assertTrue(stock.describe().isIsomorphicWith(guarded.describe()));
        }
    }

    private static String shown(org.apache.jena.sparql.exec.RowSet rows) {
        var bytes = new java.io.ByteArrayOutputStream();
        RowSetOps.out(bytes, rows);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
