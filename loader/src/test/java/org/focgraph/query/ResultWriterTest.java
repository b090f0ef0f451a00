package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryFactory;
import org.focgraph.problem.FocGraphException;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

    private static final String NUMBERS =
            "SELECT ?state ?label ?n WHERE { VALUES (?state ?label ?n) { (state:KEN \"Kenya\" 7) (state:CHN \"中国\"@zh 41) "
                    + "(state:EST UNDEF 113) } } ORDER BY ?n";

    private static String written(String query, ResultFormat format, int width) {
        var result = QueryRun.of(QueryFactory.create(SmallGraph.sparql(query))).on(SmallGraph.target(SmallGraph.VOTE));
        var out = new ByteArrayOutputStream();
        new ResultWriter(format, SmallGraph.PREFIXES, width).write(result, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tableAlignsAndShortens() {
        assertEquals(
                """
                state      label    n
                ─────────  ─────  ───
                state:KEN  Kenya    7
                state:CHN  中国    41
                state:EST  –      113
                3 rows
                """,
                written(NUMBERS, ResultFormat.TABLE, 0));
    }

    @Test
    void tableFitsTheWidthGivenAndSaysSo() {
        assertEquals(
                """
                text                  n
                ────────────────────  ─
                A long sentence tha…  1
                1 row
                  … is cut to fit the screen, csv has it all
                """,
                written(
                        "SELECT ?text ?n WHERE { VALUES (?text ?n) { (\"A long sentence that goes on and on\" 1) } }",
                        ResultFormat.TABLE,
                        23));
    }

    @Test
    void tableTooWideLosesFirstWhatSaysNothingNew() {
        assertEquals(
                """
                stateLabel  iso3
                ──────────  ────
                Kenya       KEN
                Estonia     EST
                2 rows
                  kind is state in every row
                  left out to fit the screen, csv has them: state
                """,
                written(
                        "SELECT ?state ?stateLabel ?iso3 ?kind WHERE { VALUES (?state ?stateLabel ?iso3 ?kind) "
                                + "{ (state:KEN \"Kenya\" \"KEN\" \"state\") (state:EST \"Estonia\" \"EST\" \"state\") } }",
                        ResultFormat.TABLE,
                        20));
    }

    @Test
    void emptyTableSaysNoRows() {
        assertEquals("s\n─\nno rows\n", written("SELECT ?s WHERE { ?s a foc:Nothing }", ResultFormat.TABLE, 80));
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertTrue(written("SELECT (\"a\\u001B[31mb\\n\" AS ?x) {}", ResultFormat.TABLE, 80)
                .contains("a\uFFFD[31mb\uFFFD"));
    }

    @Test
    void rowsAreWrittenInTheStandardFormats() {
        assertEquals(
                "state,label,n\r\nhttps://w3id.org/focgraph/state/KEN,Kenya,7\r\n",
                written(NUMBERS + " LIMIT 1", ResultFormat.CSV, 0));
        assertTrue(written(NUMBERS, ResultFormat.TSV, 0).startsWith("?state\t?label\t?n\n"));
        assertTrue(written(NUMBERS, ResultFormat.JSON, 0).contains("\"bindings\""));
        assertTrue(written(NUMBERS, ResultFormat.XML, 0).contains("<sparql"));
    }

    @Test
    void triplesAreWrittenWithThePrefixesTheyNeed() {
        var construct = "CONSTRUCT WHERE { ?s foc:recalls ?o }";
        assertEquals(
                """
                PREFIX foc:        <https://w3id.org/focgraph/vocab#>
                PREFIX resolution: <https://w3id.org/focgraph/resolution/>

                resolution:A-RES-73-27
                        foc:recalls  resolution:A-RES-68-167 .
                """,
                written(construct, ResultFormat.TTL, 0));
        assertTrue(written(construct, ResultFormat.NT, 0).startsWith("<https://w3id.org/focgraph/resolution/"));
    }

    @Test
    void formatThatDoesNotFitIsAFaultOfUsage() {
        var fault = assertThrows(FocGraphException.class, () -> written(NUMBERS, ResultFormat.TTL, 0));
        assertEquals(
                "This query gives rows, which cannot be written as ttl; use table, csv, tsv, json or xml.",
                fault.getMessage());
    }

    @Test
    void askIsAnsweredInAWord() {
        assertEquals("yes\n", written("ASK { state:KEN a foc:State }", ResultFormat.TABLE, 0));
    }
}
