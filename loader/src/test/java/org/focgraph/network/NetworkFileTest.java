package org.focgraph.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.focgraph.query.CatalogueQuery;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is written is read back by JGraphT, whose GraphML reader holds it against the schema, and by the platform's own parser. */
class NetworkFileTest {

    private static final String COLUMNS =
            "?from ?fromLabel ?fromKind ?fromDate ?to ?toLabel ?toKind ?toDate ?relation ?basis ?locator ?rationale ?source"
                    + " ?assertion ?weight ?step";

    /** Two links between the same two things, a text nobody would write, a date that is no day, an address of others. */
    private static final String ROWS =
            """
            (r:8 "8. Encryption" "recommendation" "2016-10"^^xsd:gYearMonth t:shutdown "Shutdown" "threat" UNDEF
              "names" "explicit" "item 8" UNDEF <http://example.org/?a=1&b=2> a:x1 2.5 1)
            (r:8 "8. Encryption" "recommendation" "2016-10"^^xsd:gYearMonth t:shutdown "Shutdown" "threat" UNDEF
              "is read to concern" "interpretive" UNDEF "two\\nlines, \\"quotes\\", <tags> & back\\\\slash ]]> \\u0001 \\U0001F512"
              UNDEF UNDEF UNDEF 1)
            (:other "Ω  \\"other\\"" "coalition" "2014-04-28"^^xsd:date t:shutdown "Shutdown" "threat" UNDEF
              "names" UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF 2)
            """;

    private static final String TANGLED = "two\nlines, \"quotes\", <tags> & back\\slash ]]> \uFFFD \uD83D\uDD12";

    @TempDir
    Path folder;

    private CatalogueQuery question;

    @BeforeEach
    void ask() {
        question = SmallAnswer.question(folder, "strands", COLUMNS, ROWS);
    }

    /** What an independent reader found. */
    private record ReadBack(
            DirectedPseudograph<String, DefaultEdge> graph,
            Map<String, Map<String, String>> nodes,
            List<Map<String, String>> edges) {}

    private static <I extends BaseEventDrivenImporter<String, DefaultEdge> & GraphImporter<String, DefaultEdge>>
            ReadBack read(I importer, String text) {
        var graph = new DirectedPseudograph<String, DefaultEdge>(DefaultEdge.class);
        var nodes = new HashMap<String, Map<String, String>>();
        var edges = new HashMap<DefaultEdge, Map<String, String>>();
        importer.addVertexAttributeConsumer((of, value) ->
                nodes.computeIfAbsent(of.getFirst(), any -> new HashMap<>()).put(of.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((of, value) ->
                edges.computeIfAbsent(of.getFirst(), any -> new HashMap<>()).put(of.getSecond(), value.getValue()));
        importer.importGraph(graph, new StringReader(text));
        return new ReadBack(graph, nodes, new ArrayList<>(edges.values()));
    }

    @Test
    void graphmlFitsItsSchemaAndIsReadBackWithEverythingInIt() {
        var importer = new GraphMLImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        importer.setSchemaValidation(true);
        var back = read(importer, SmallAnswer.text(question, ExportFormat.GRAPHML));
        assertEquals(
                Set.of("recommendation:8", "threat:shutdown", Token.ofIri("http://example.org/other")),
                back.graph().vertexSet());
        assertEquals(
                2,
                back.graph().getAllEdges("recommendation:8", "threat:shutdown").size());
        var eight = back.nodes().get("recommendation:8");
        assertEquals("8. Encryption", eight.get("label"));
        assertEquals("https://w3id.org/focgraph/recommendation/8", eight.get("iri"));
        assertEquals("2016-10", eight.get("date"));
        assertEquals("#0A3A86", eight.get("color"));
        assertTrue(eight.get("x").matches("-?\\d+(\\.\\d+)?"));
        var reading = edge(back, "is read to concern");
        assertEquals("interpretive", reading.get("basis"));
        assertEquals(TANGLED, reading.get("rationale"));
        var naming = edge(back, "names");
        assertEquals("http://example.org/?a=1&b=2", naming.get("source"));
        assertEquals("https://w3id.org/focgraph/assertion/x1", naming.get("assertion"));
        assertEquals("item 8", naming.get("locator"));
        assertEquals("2.5", naming.get("weight"));
        assertEquals("1", naming.get("step"));
    }

    private static Map<String, String> edge(ReadBack back, String relation) {
        return back.edges().stream()
                .filter(edge -> relation.equals(edge.get("relation")))
                .filter(edge -> "names".equals(relation) == edge.containsKey("assertion"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKeyOfGraphmlIsDeclaredOnceWithATypeAndAMeaning() throws Exception {
        var xml = xml(ExportFormat.GRAPHML);
        var declared = new HashSet<String>();
        for (var key : elements(xml, "key")) {
            assertTrue(declared.add(key.getAttribute("id")), key.getAttribute("id"));
            assertTrue(Set.of("string", "double").contains(key.getAttribute("attr.type")));
            assertFalse(key.getTextContent().isBlank());
        }
        var nodes = new HashSet<String>();
        elements(xml, "node").forEach(node -> assertTrue(nodes.add(node.getAttribute("id"))));
        var edges = new HashSet<String>();
        for (var edge : elements(xml, "edge")) {
            assertTrue(edges.add(edge.getAttribute("id")));
            assertTrue(nodes.contains(edge.getAttribute("source")));
            assertTrue(nodes.contains(edge.getAttribute("target")));
        }
        for (var data : elements(xml, "data")) {
            var of = data.getParentNode().getNodeName();
            assertTrue(declared.contains(data.getAttribute("key")));
            assertTrue(data.getAttribute("key").startsWith(of + "-"));
        }
        assertEquals(3, edges.size());
    }

    @Test
    void theFileSaysWhatItIsAndUnderWhichTerms() throws Exception {
        var about = new HashMap<String, String>();
        for (var data : elements(xml(ExportFormat.GRAPHML), "data")) {
            if (data.getParentNode().getNodeName().equals("graph")) {
                about.put(data.getAttribute("key").replace("graph-", ""), data.getTextContent());
            }
        }
        assertEquals("Which \"texts\" speak of <threats> & rights?", about.get("question"));
        assertEquals("release-1", about.get("release"));
        assertEquals("2026-11-20", about.get("data"));
        assertTrue(about.get("query").contains("SELECT"));
        assertTrue(about.get("result").matches("sha256-[0-9a-f]{64}"));
        assertEquals(
                "https://w3id.org/focgraph/api/queries/tests/links?release=release-1&result=" + about.get("result"),
                about.get("permalink"));
        assertTrue(about.get("citation").contains(about.get("permalink")));
        assertTrue(about.get("terms").contains("https://creativecommons.org/licenses/by-nc/4.0/"), about.get("terms"));
        assertTrue(about.get("arrangement").startsWith("strands"));
        assertEquals("3 nodes, 3 edges", about.get("counts"));
        assertFalse(about.containsKey("parameters"), "none was given");
        assertFalse(about.containsKey("leftOut"));
    }

    @Test
    void gexfIsReadBackByAnotherReader() {
        var importer = new SimpleGEXFImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        // its schema is that of GEXF 1.2
        importer.setSchemaValidation(false);
        var back = read(importer, SmallAnswer.text(question, ExportFormat.GEXF));
        assertEquals(3, back.graph().vertexSet().size());
        assertEquals(
                2,
                back.graph().getAllEdges("recommendation:8", "threat:shutdown").size());
        assertEquals("recommendation", back.nodes().get("recommendation:8").get("kind"));
    }

    @Test
    void gexfHasPlacesColoursAndLegalShapes() throws Exception {
        var xml = xml(ExportFormat.GEXF);
        assertEquals("http://gexf.net/1.3", xml.getDocumentElement().getNamespaceURI());
        assertEquals("1.3", xml.getDocumentElement().getAttribute("version"));
        assertEquals("2026-11-20", elements(xml, "meta").get(0).getAttribute("lastmodifieddate"));
        var eight = elements(xml, "node").get(0);
        assertEquals("recommendation:8", eight.getAttribute("id"));
        var colour = (Element) eight.getElementsByTagName("viz:color").item(0);
        assertEquals("http://gexf.net/1.3/viz", colour.getNamespaceURI());
        assertEquals(
                "10 58 134",
                colour.getAttribute("r") + " " + colour.getAttribute("g") + " " + colour.getAttribute("b"));
        for (var shape : elements(xml, "viz:shape")) {
            var legal = shape.getParentNode().getNodeName().equals("node")
                    ? Set.of("disc", "square", "triangle", "diamond")
                    : Set.of("solid", "dashed");
            assertTrue(legal.contains(shape.getAttribute("value")));
        }
        var edges = elements(xml, "edge");
        assertEquals("names", edges.get(0).getAttribute("kind"));
        assertEquals("2.5", edges.get(0).getAttribute("weight"));
        assertEquals("", edges.get(1).getAttribute("weight"));
        var declared = new HashSet<String>();
        elements(xml, "attribute")
                .forEach(attribute -> declared.add(
                        ((Element) attribute.getParentNode()).getAttribute("class") + attribute.getAttribute("id")));
        elements(xml, "attvalue")
                .forEach(value -> assertTrue(declared.contains(
                        value.getParentNode().getParentNode().getNodeName() + value.getAttribute("for"))));
    }

    @Test
    void onlyADayIsATimeInGexf() throws Exception {
        var xml = xml(ExportFormat.GEXF);
        var graph = elements(xml, "graph").get(0);
        assertEquals("dynamic date", graph.getAttribute("mode") + " " + graph.getAttribute("timeformat"));
        assertEquals(
                List.of("", "", "2014-04-28"),
                elements(xml, "node").stream()
                        .map(node -> node.getAttribute("start"))
                        .toList());
    }

    @Test
    void dotIsReadBackByAnotherReader() {
        var importer = new DOTImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> id);
        var text = SmallAnswer.text(question, ExportFormat.DOT);
        var back = read(importer, text);
        assertEquals(3, back.graph().vertexSet().size());
        assertEquals(
                2,
                back.graph().getAllEdges("recommendation:8", "threat:shutdown").size());
        assertEquals("box", back.nodes().get("recommendation:8").get("shape"));
        assertEquals("dashed", edge(back, "is read to concern").get("style"));
        assertEquals("explicit", edge(back, "names").get("basis"));
        assertTrue(text.contains("release=\"release-1\""), text);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameAnswerGivesTheSameBytes(ExportFormat format) {
        assertArrayEquals(
                SmallAnswer.export(question, format, Map.of()), SmallAnswer.export(question, format, Map.of()));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anEmptyAnswerIsAWholeFile(ExportFormat format) {
        var file = new String(
                SmallAnswer.export(question, format, Map.of("threat", "nothing-of-the-kind")), StandardCharsets.UTF_8);
        assertTrue(file.endsWith(format == ExportFormat.CSV ? "\r\n" : "}\n") || file.endsWith(">\n"), file);
        assertFalse(file.contains("assertion:x1") || file.contains("assertion/x1"), file);
    }

    @Test
    void parametersAreNamedInTheFile() {
        var file = new String(
                SmallAnswer.export(question, ExportFormat.GRAPHML, Map.of("threat", "shutdown")),
                StandardCharsets.UTF_8);
        assertTrue(file.contains("<data key=\"graph-parameters\">threat = shutdown</data>"), file);
        assertTrue(file.contains("?release=release-1&amp;result=sha256-") || file.contains("&amp;threat=shutdown"));
    }

    @Test
    void aRowThatIsLeftOutIsCountedInTheFile() {
        var lacking = SmallAnswer.question(
                folder,
                "strands",
                "?from ?fromLabel ?fromKind ?to ?toLabel ?toKind ?relation",
                "(r:1 \"1\" \"recommendation\" t:x \"X\" \"threat\" \"names\")"
                        + " (r:2 \"2\" UNDEF t:x \"X\" \"threat\" \"names\")");
        var file = SmallAnswer.text(lacking, ExportFormat.GRAPHML);
        assertTrue(file.contains("1 rows of the answer lack a value and are left out"), file);
    }

    @Test
    void aThingThatAParameterNamesStandsInTheMiddle() {
        var around = SmallAnswer.question(folder, "around", COLUMNS, ROWS);
        var file = new String(
                SmallAnswer.export(around, ExportFormat.DOT, Map.of("threat", "shutdown")), StandardCharsets.UTF_8);
        assertTrue(
                file.lines().anyMatch(line -> line.contains("\"threat:shutdown\" [") && line.contains("pos=\"0,0\"")),
                file);
    }

    private Document xml(ExportFormat format) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(SmallAnswer.export(question, format, Map.of())));
    }

    private static List<Element> elements(Document xml, String name) {
        var found = xml.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
