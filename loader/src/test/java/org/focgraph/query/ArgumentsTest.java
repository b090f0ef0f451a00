package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final String ENDING =
            """
            #+ summary: Resolutions
            #+ parameters:
            #+   - name: resolution
            #+     kind: resolution
            #+   - name: state
            #+     kind: state
            #+ defaults:
            #+   - state: KEN
            #+ enumerate:
            #+   - basis:
            #+     - explicit
            #+     - interpretive
            """;

    private final Problems problems = new Problems();

    private CatalogueQuery query(String sparql) {
        return new QueryFile(
                        "a",
                        "b",
                        "queries/a/b.rq",
                        ENDING.lines()
                                        .filter(line -> line.contains("summary"))
                                        .findFirst()
                                        .orElseThrow() + "\n" + SmallGraph.sparql(sparql),
                        problems)
                .read()
                .orElseThrow();
    }

    private CatalogueQuery described(String sparql) {
        return new QueryFile("a", "b", "queries/a/b.rq", ENDING + SmallGraph.sparql(sparql), problems)
                .read()
                .orElseThrow();
    }

    private Arguments arguments(CatalogueQuery query, Map<String, String> given) {
        return Arguments.of(query, given, SmallGraph.PREFIXES, problems);
    }

    private List<String> lines() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static final String ALL =
            "SELECT ?s WHERE { ?s ?p ?__state_iri ; foc:x ?_resolution_iri FILTER(COALESCE(?p = ?__basis, true)) }";

    @Test
    void keyOfAKnownKindBecomesItsIri() {
        var terms =
                arguments(described(ALL), Map.of("resolution", "A/RES/68/167")).terms();
        assertEquals(List.of(), lines());
        assertEquals(
                "https://w3id.org/focgraph/resolution/A-RES-68-167",
                terms.get(Var.alloc("_resolution_iri")).getURI());
        assertEquals(
                "https://w3id.org/focgraph/state/KEN",
                terms.get(Var.alloc("__state_iri")).getURI());
    }

    @Test
    void prefixedNamesAndFullIrisAreTaken() {
        var query = described(ALL);
        for (var text : List.of("state:EST", "https://w3id.org/focgraph/state/EST", "EST")) {
            var terms =
                    arguments(query, Map.of("resolution", "x", "state", text)).terms();
            assertEquals(
                    "https://w3id.org/focgraph/state/EST",
                    terms.get(Var.alloc("__state_iri")).getURI());
        }
        assertFalse(problems.hasErrors());
    }

    @Test
    void emptyValueSwitchesADefaultOff() {
        var terms = arguments(described(ALL), Map.of("resolution", "x", "state", ""))
                .terms();
        assertEquals(1, terms.size());
    }

    @Test
    void everyBadValueIsReportedWithAdvice() {
        arguments(described(ALL), Map.of("state", "http://x/<a b>", "basis", "explict", "stat", "KEN"));
        assertEquals(
                List.of(
                        "parameter basis  QUERY-ARGUMENT  \"explict\" is not a value of basis; did you mean"
                                + " \"explicit\"?",
                        "parameter resolution  QUERY-ARGUMENT  a/b needs a value for resolution; write a IRI",
                        "parameter stat  QUERY-ARGUMENT  a/b has no parameter \"stat\"; did you mean \"state\"?",
                        "parameter state  QUERY-ARGUMENT  \"http://x/<a b>\" is not an IRI, as state must be; write"
                                + " its key, such as KEN, a prefixed name or a full IRI"),
                lines());
    }

    @Test
    void literalsAreCheckedAgainstTheirDatatype() {
        var query = query("SELECT ?s WHERE { ?s foc:a ?_day_xsd_date ; foc:b ?_n_integer ; foc:c ?_x_decimal ; "
                + "foc:d ?_label_en ; foc:e ?_text }");
        var good = Map.of("day", "2016-10-17", "n", "3", "x", "0.5", "label", "Kenya", "text", "a \"quote\"");
        assertEquals(5, arguments(query, good).terms().size());
        assertEquals(List.of(), lines());
        arguments(query, Map.of("day", "2016-13-17", "n", "3.5", "x", "half", "label", "Kenya", "text", "a"));
        assertEquals(
                List.of(
                        "parameter day  QUERY-ARGUMENT  \"2016-13-17\" is not a date, as day must be; write"
                                + " yyyy-mm-dd, such as 2016-10-17",
                        "parameter n  QUERY-ARGUMENT  \"3.5\" is not an integer, as n must be; write a whole number,"
                                + " such as 2016",
                        "parameter x  QUERY-ARGUMENT  \"half\" is not a decimal, as x must be; write a number, such"
                                + " as 0.5"),
                lines());
    }

    @Test
    void boundQueryIsLegalSparqlThatKeepsItsColumns() {
        var query = query("SELECT ?s ?__year_integer (COUNT(?t) AS ?n) WHERE { ?s foc:a ?_text ; foc:t ?t "
                + "OPTIONAL { ?s foc:b ?o FILTER(?o > ?__year_integer) } "
                + "FILTER EXISTS { ?s foc:year ?__year_integer } "
                + "FILTER(COALESCE(?o = ?__year_integer, true)) } GROUP BY ?s ?__year_integer ORDER BY ?s");
        var bound = arguments(query, Map.of("year", "2016", "text", "} ; DROP ALL # \"\n"))
                .in(query.query());
        assertEquals(List.of("s", "__year_integer", "n"), bound.getResultVars());
        assertTrue(bound.toString().contains("\"} ; DROP ALL # \\\"\\n\""), bound.toString());
        assertFalse(bound.toString().contains("?__year_integer >"), bound.toString());
    }

    @Test
    void optionalParameterWithoutValueIsAnOpenVariable() {
        var query = query(
                "SELECT ?s WHERE { ?s foc:number ?n FILTER(COALESCE(?n = ?__number_integer, true)) } ORDER BY ?s");
        var target = SmallGraph.target(SmallGraph.VOTE);
        var all = QueryRun.of(query, arguments(query, Map.of())).on(target);
        var one = QueryRun.of(query, arguments(query, Map.of("number", "8"))).on(target);
        assertEquals(2, ((QueryResult.Rows) all).rows().size());
        assertEquals(1, ((QueryResult.Rows) one).rows().size());
    }

    @Test
    void canonicalValuesAreShortAndLeaveDefaultsOut() {
        var query = described(ALL);
        var prefixes = Vocabulary.bundled().prefixes();
        var written = List.of(
                Map.of("resolution", "A/RES/68/167", "state", "https://w3id.org/focgraph/state/KEN"),
                Map.of("resolution", "A-RES-68-167"),
                Map.of("resolution", "https://w3id.org/focgraph/resolution/A-RES-68-167", "state", "KEN"));
        for (var given : written) {
            assertEquals(
                    Map.of("resolution", "A-RES-68-167"),
                    arguments(query, given).canonical(query, prefixes));
        }
        assertEquals(
                "{basis=explicit, resolution=A-RES-68-167, state=}",
                arguments(query, Map.of("resolution", "A/RES/68/167", "state", "", "basis", "explicit"))
                        .canonical(query, prefixes)
                        .toString());
        assertEquals(List.of(), lines());
    }
}
