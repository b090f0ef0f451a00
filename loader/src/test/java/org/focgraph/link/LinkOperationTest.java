package org.focgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Content;
import org.focgraph.problem.FocGraphException;
import org.focgraph.symbol.Organ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkOperationTest {

    private static final String BASE = "https://w3id.org/focgraph/";

    @TempDir
    Path folder;

    private record Linked(String text, LinkReport report) {

        /** By the cell that was linked: match, key of the address, keys of the candidates. */
        Map<String, String> byCell(String column) throws IOException {
            var delimiter = text.lines().findFirst().orElseThrow().contains(";") ? ';' : ',';
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            var cells = new HashMap<String, String>();
            for (var row : format.parse(new StringReader(text))) {
                cells.put(
                        row.get(column),
                        (row.get("focgraph_match") + " " + row.get("focgraph_confidence") + " "
                                        + row.get("focgraph_iri")
                                        + (row.get("focgraph_candidates").isEmpty() ? "" : " ? ")
                                        + row.get("focgraph_candidates"))
                                .replace(BASE, "")
                                .strip());
            }
            return cells;
        }
    }

    private LinkSettings settings(Path file, String column, LinkKind kind, String dateColumn, Organ organ) {
        return new LinkSettings(
                file,
                "table.csv",
                column,
                kind,
                Optional.ofNullable(dateColumn),
                Optional.empty(),
                Content.folder("data"),
                Optional.ofNullable(organ),
                Optional.empty(),
                Optional.empty());
    }

    private Linked link(String csv, String column, LinkKind kind, String dateColumn, Organ organ) throws IOException {
        return link(csv.getBytes(StandardCharsets.UTF_8), column, kind, dateColumn, organ);
    }

    private Linked link(byte[] csv, String column, LinkKind kind, String dateColumn, Organ organ) throws IOException {
        var file = Files.write(folder.resolve("table.csv"), csv);
        var out = new StringWriter();
        var report = new LinkOperation(settings(file, column, kind, dateColumn, organ)).run(out);
        return new Linked(out.toString(), report);
    }

    private static List<String> codes(Linked linked) {
        return linked.report().problems().sorted().stream()
                .map(problem -> problem.location().line() + " " + problem.code())
                .toList();
    }

    @Test
    void anySymbolThatCanBeReadHasAnAddress() throws IOException {
        var cells = link(
                        """
                        symbol,date
                        A/RES/68/167,
                        unga 68/167,
                        A/RES/9/XX,
                        44/12,
                        44/12 ,2020-07-16
                        A/RES/217(III),
                        A/HRC/20/L.13,
                        UNSCR 1325,
                        """,
                        "symbol",
                        LinkKind.RESOLUTION,
                        "date",
                        null)
                .byCell("symbol");
        assertEquals(
                Map.of(
                        "A/RES/68/167", "exact 1.0 resolution/A-RES-68-167",
                        "unga 68/167", "normalised 0.9 resolution/A-RES-68-167",
                        "A/RES/9/XX", "none",
                        "44/12", "ambiguous   ? resolution/A-RES-44-12|resolution/A-HRC-RES-44-12",
                        "44/12 ", "normalised 0.8 resolution/A-HRC-RES-44-12",
                        "A/RES/217(III)", "exact 1.0 resolution/A-RES-217-III ? resolution/A-RES-217-III-A",
                        "A/HRC/20/L.13", "none   ? resolution/A-HRC-RES-20-8",
                        "UNSCR 1325", "normalised 0.9 resolution/S-RES-1325-2000"),
                cells);
    }

    @Test
    void theOrganOfAColumnMayBeGiven() throws IOException {
        var cells = link("t\n44/12\n", "t", LinkKind.RESOLUTION, null, Organ.HUMAN_RIGHTS_COUNCIL)
                .byCell("t");
        assertEquals(Map.of("44/12", "normalised 0.8 resolution/A-HRC-RES-44-12"), cells);
    }

    @Test
    void namesOfStatesAreReadAsOfTheDateOfTheirRow() throws IOException {
        var linked = link(
                """
                country;when
                Kenya;
                YUGOSLAVIA;1985
                Yugoslavia;
                UNITED ARAB REPUBLIC;1961
                IVORY COAST;1970-05
                Kenia;
                UN. Group of Asian States;
                DEU;13.4.2001
                """,
                "country",
                LinkKind.STATE,
                "when",
                null);
        assertEquals(
                Map.of(
                        "Kenya", "exact 1.0 state/KEN",
                        "YUGOSLAVIA", "exact 1.0 state/YUG",
                        "Yugoslavia", "ambiguous   ? state/SCG|state/SRB|state/YUG",
                        "UNITED ARAB REPUBLIC", "ambiguous   ? state/UAR|state/EGY",
                        "IVORY COAST", "former-name 1.0 state/CIV",
                        "Kenia", "none   ? state/KEN",
                        "UN. Group of Asian States", "none",
                        "DEU", "code 1.0 state/DEU"),
                linked.byCell("country"));
        assertTrue(linked.text().contains("\"13.4.2001\"\" is not yyyy-mm-dd and was not used"), linked.text());
        assertEquals(
                Map.of(Match.EXACT, 2L, Match.FORMER_NAME, 1L, Match.CODE, 1L, Match.AMBIGUOUS, 2L, Match.NONE, 2L),
                linked.report().counts());
        assertEquals(
                List.of(4L, 5L, 7L, 8L),
                linked.report().unresolved().stream()
                        .map(LinkReport.Entry::firstLine)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Right to privacy | exact 1.0 right/privacy
            RIGHT TO PRIVACY | exact 1.0 right/privacy
            the right to  privacy! | none   ? right/privacy
            freedom of expression | normalised 0.9 right/expression
            privacy | code 1.0 right/privacy
            1005566 | code 1.0 right/privacy
            LEGAL REMEDIES | none   ? right/remedy
            """)
    void rightsAreKnownByLabelKeyAndExactThesaurusTerm(String cell, String expected) throws IOException {
        var linked = link("r\n" + cell + "\n", "r", LinkKind.RIGHT, null, null)
                .byCell("r")
                .get(cell);
        assertTrue(linked.startsWith(expected), linked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            8 | code 1.0 recommendation/8
            Recommendation 8 | code 1.0 recommendation/8
            Rec. 08 | code 1.0 recommendation/8
            14 | none
            Stay within international law | exact 1.0 recommendation/4
            STAY WITHIN INTERNATIONAL LAW | normalised 0.9 recommendation/4
            encryption and anonymity | normalised 0.8 recommendation/8
            rights | none   ? recommendation/
            """)
    void recommendationsAreKnownByNumberAndByWordsOfTheirLabel(String cell, String expected) throws IOException {
        var linked = link("r\n" + cell + "\n", "r", LinkKind.RECOMMENDATION, null, null)
                .byCell("r")
                .get(cell);
        assertTrue(linked.startsWith(expected), linked);
    }

    @Test
    void theTableKeepsItsColumnsItsOrderItsDelimiterAndItsMark() throws IOException {
        var linked = link(
                "\uFEFFid;c;note\r\n2;Kenya;\"a;\"\"b\"\"\nc\"\r\n1;;\r\n3;Chad\r\n", "c", LinkKind.STATE, null, null);
        assertEquals(
                "\uFEFFid;c;note;focgraph_iri;focgraph_match;focgraph_confidence;focgraph_reason;focgraph_candidates\r\n"
                        + "2;Kenya;\"a;\"\"b\"\"\nc\";" + BASE + "state/KEN;exact;1.0;name in voeten-unvotes-2021;\r\n"
                        + "1;;;;;;;\r\n"
                        + "3;Chad;;" + BASE + "state/TCD;exact;1.0;name in voeten-unvotes-2021;\r\n",
                linked.text());
        assertEquals(1, linked.report().empty());
        assertEquals(3, linked.report().rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsToldFromTheHeader(String delimiter) throws IOException {
        var linked = link("\"a,;x\"" + delimiter + "c\n1" + delimiter + "Kenya\n", "c", LinkKind.STATE, null, null);
        assertTrue(linked.text().lines().findFirst().orElseThrow().endsWith(delimiter + "focgraph_candidates"));
        assertTrue(linked.text().contains("state/KEN"));
    }

    @Test
    void faultsOfTheFileAreReportedWithTheirPlace() throws IOException {
        assertEquals(List.of("1 LINK-COLUMN"), codes(link("country\nx\n", "contry", LinkKind.STATE, null, null)));
        assertEquals(List.of("1 LINK-COLUMN"), codes(link("c,c\nx,y\n", "c", LinkKind.STATE, null, null)));
        assertEquals(List.of("1 LINK-COLUMN"), codes(link("c\nx\n", "c", LinkKind.STATE, "when", null)));
        assertEquals(
                List.of("1 LINK-COLUMN-TAKEN"), codes(link("c,focgraph_iri\nx,\n", "c", LinkKind.STATE, null, null)));
        assertEquals(List.of("3 LINK-ROW-LENGTH"), codes(link("c\nKenya\na,b\n", "c", LinkKind.STATE, null, null)));
        assertEquals(List.of("0 LINK-QUOTE"), codes(link("c\n\"open\n", "c", LinkKind.STATE, null, null)));
        assertEquals(
                List.of("0 LINK-ENCODING"),
                codes(link("c\nCôte\n".getBytes(Charset.forName("windows-1252")), "c", LinkKind.STATE, null, null)));
        assertEquals(List.of("1 LINK-COLUMN"), codes(link("", "c", LinkKind.STATE, null, null)));
        var missing = settings(folder.resolve("none.csv"), "c", LinkKind.RIGHT, null, null);
        var operation = new LinkOperation(missing);
        assertThrows(FocGraphException.class, () -> operation.run(new StringWriter()));
    }

    @Test
    void linksAreWrittenAsSssomAndTurtle() throws IOException {
        var linked = link("c\nKenya\n\"BURMA\"\nKenia\nKenya\n", "c", LinkKind.STATE, null, null);
        var file = folder.resolve("table.csv");
        var sssom = SssomTable.of(linked.report(), settings(file, "c", LinkKind.STATE, null, null));
        var rows = sssom.lines().filter(line -> !line.startsWith("#")).toList();
        assertEquals(3, rows.size());
        assertEquals(
                "Kenya\tskos:exactMatch\t" + BASE
                        + "state/KEN\tKenya\tsemapv:LexicalMatching\t1.0\texact: name in voeten-unvotes-2021",
                rows.get(1));
        assertFalse(sssom.contains("Kenia"));
        var turtle = new ByteArrayOutputStream();
        LinkTurtle.write(linked.report(), turtle);
        var graph = RDFParser.fromString(turtle.toString(StandardCharsets.UTF_8), Lang.TURTLE)
                .toGraph();
        assertEquals(
                2,
                graph.find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                        .toList()
                        .size());
        assertEquals(8, graph.size());
    }

    @Test
    void manyCellsOfFewValuesAreOneEntryEach() throws IOException {
        var linked = link("c\n" + "Kenya\nChad\n".repeat(50_000), "c", LinkKind.STATE, null, null);
        assertEquals(100_000, linked.report().rows());
        assertEquals(2, linked.report().entries().size());
    }
}
