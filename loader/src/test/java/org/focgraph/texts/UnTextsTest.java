package org.focgraph.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.focgraph.dataset.Converted;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnTextsTest {

    private static final String BASE = "https://w3id.org/focgraph/";

    @TempDir
    Path temp;

    private static final Graph TABLES = RDFParser.fromString(
                    """
                    PREFIX foc: <https://w3id.org/focgraph/vocab#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                    PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcterms: <http://purl.org/dc/terms/>
                    PREFIX assertion: <https://w3id.org/focgraph/assertion/> PREFIX right: <https://w3id.org/focgraph/right/>
                    PREFIX resolution: <https://w3id.org/focgraph/resolution/> PREFIX threat: <https://w3id.org/focgraph/threat/>
                    right:privacy skos:hiddenLabel "privacy"@en .
                    threat:spying skos:hiddenLabel "surveillance"@en .
                    resolution:A-RES-68-167 foc:symbol "A/RES/68/167" .
                    assertion:A-RES-73-179--concernsRight--privacy a foc:Assertion ; rdf:subject resolution:A-RES-73-179 ;
                      rdf:object right:privacy ; foc:locator "OP1" ; prov:wasDerivedFrom <https://w3id.org/focgraph/data/resolution-rights/x.csv#row-1> .
                    assertion:A-RES-73-179--concernsThreat--spying a foc:Assertion ; rdf:subject resolution:A-RES-73-179 ;
                      rdf:object threat:spying ; foc:locator "PP1" ; prov:wasDerivedFrom <https://w3id.org/focgraph/data/resolution-threats/x.csv#row-1> .
                    assertion:A-RES-73-179--recalls--A-RES-68-167 a foc:Assertion ; rdf:subject resolution:A-RES-73-179 ;
                      rdf:object resolution:A-RES-68-167 ; foc:locator "PP1" .
                    assertion:threat-spying--affectsRight--privacy a foc:Assertion ; rdf:subject threat:spying ; rdf:object right:privacy ;
                      foc:locator "OP2" ; dcterms:source <https://docs.un.org/en/A/RES/73/179> .
                    assertion:A-RES-73-179--concernsRight--other a foc:Assertion ; rdf:subject resolution:A-RES-73-179 ;
                      rdf:object right:other ; foc:locator "OP1" .
                    assertion:other a foc:Assertion ; rdf:subject resolution:A-RES-73-179 ; rdf:object right:privacy ; foc:locator "statement" .
                    """,
                    Lang.TURTLE)
            .toGraph();

    private static String text(String file, String title) {
        return """
        {"file": "%s", "symbol_from_file_name": "%s", "paragraphs": [
        {"text": "Agenda item 74", "type": "frontmatter"}, {"text": "%s", "type": "title"},
        {"text": "The General Assembly,", "type": "paragraph", "paragraph_type": "preambular"},
        {"text": "Recalling its resolution\\n68/167 of 18\u00a0December 2013,", "type": "paragraph", "paragraph_type": "preambular", "action_verb": "Recalling", "action_verb_normalized": "recall"},
        {"text": "Reaffirms the right to privacy and notes surveillance;", "type": "paragraph", "paragraph_type": "operative", "paragraph_level": 1, "prefix": "1."},
        {"text": "55th plenary meeting", "type": "backmatter"}]}
        """
                        .formatted(file, file.replace(".json", "").replace('_', '/'), title)
                        .replace("\n", " ")
                + "\n";
    }

    private static final String GOOD = text("A_RES_73_179.json", "73/179.\\tThe right to privacy");

    @Test
    void aTextIsKeptPartByPartAndItsResolutionDescribed() throws Exception {
        var converted = convert(GOOD);

        assertEquals(6, converted.count(Statements.TYPE, Statements.foc("TextParagraph")));
        assertTrue(converted.has(paragraph(5), Statements.foc("locator"), Statements.text("OP1")));
        assertTrue(converted.has(paragraph(5), Statements.foc("printedNumber"), Statements.text("1.")));
        assertTrue(converted.has(
                paragraph(4),
                Statements.foc("paragraphText"),
                Statements.english("Recalling its resolution 68/167 of 18 December 2013,")));
        assertFalse(converted.has(paragraph(6), Statements.foc("locator"), Node.ANY), "back matter is not counted");
        assertTrue(converted.has(
                BASE + "resolution/A-RES-73-179",
                Statements.LABEL,
                Statements.english("A/RES/73/179: The right to privacy")));
        assertFalse(converted.facts().stream()
                .anyMatch(triple -> triple.getObject().toString().equals("\"recall\"")));
    }

    @Test
    void locatorsAreFoundMissingOrWithoutTheirWords() throws Exception {
        var converted = convert(GOOD);

        assertEquals("found", outcome(converted, "A-RES-73-179--concernsRight--privacy"));
        assertEquals("found", outcome(converted, "A-RES-73-179--recalls--A-RES-68-167"));
        assertEquals("words not found", outcome(converted, "A-RES-73-179--concernsThreat--spying"));
        assertEquals("paragraph missing", outcome(converted, "threat-spying--affectsRight--privacy"));
        assertEquals("no words to look for", outcome(converted, "A-RES-73-179--concernsRight--other"));
        assertEquals(
                5, converted.count(Statements.TYPE, Statements.foc("LocatorCheck")), "\"statement\" is no paragraph");
        assertEquals(1, converted.figure("locators of resolution-threats: words not found"));
        assertTrue(converted.has(
                BASE + "locator-check/A-RES-73-179--concernsThreat--spying",
                Statements.foc("wordsStandAt"),
                Statements.text("OP1")));
    }

    @Test
    void aNumberIsNotFoundInsideAnother() throws Exception {
        var converted = convert(GOOD.replace("68/167", "168/167"));

        assertEquals("words not found", outcome(converted, "A-RES-73-179--recalls--A-RES-68-167"));
    }

    @Test
    void whatATextIsMustBeCertain() throws Exception {
        var converted = convert(GOOD
                + text("A_RES_71_101_A-B.json", "71/101. Questions")
                + text("A_RES_74_1.json", "74/2. Another text")
                + text("notes.json", "73/1. Notes")
                + text("A_RES_75_1.json", "75/1. One")
                + text("A_RES_75_1.json", "75/1. Two")
                + GOOD
                + "{\"file\": \"A_RES_76_1.json\"}\n");

        assertEquals(
                Map.of(
                        "UN-TEXTS-SEVERAL", 1L,
                        "UN-TEXTS-TITLE", 1L,
                        "UN-TEXTS-SYMBOL", 1L,
                        "UN-TEXTS-TWICE", 2L,
                        "UN-TEXTS-LAYOUT", 1L),
                converted.result().account().codes());
        assertEquals(2, converted.figure("texts loaded"));
        assertEquals(1, converted.figure("texts that repeat another word for word"));
        assertEquals(1, converted.count(Statements.TYPE, Statements.foc("Resolution")));
        assertTrue(converted.result().account().addsUp());
    }

    @Test
    void whatIsNotJsonIsNamedWithLineAndColumn() {
        var fault = assertThrows(FileFault.class, () -> convert(GOOD + "{\"file\": oops}\n"));

        assertTrue(fault.problem().toString().startsWith("texts.jsonl:2:"), fault.getMessage());
        assertTrue(fault.problem().toString().contains("UN-TEXTS-JSON"));
    }

    private static String paragraph(int order) {
        return BASE + "paragraph/A-RES-73-179-" + order;
    }

    private static String outcome(Converted converted, String assertion) {
        return converted
                .facts()
                .find(
                        NodeFactory.createURI(BASE + "locator-check/" + assertion),
                        Statements.foc("checkOutcome"),
                        Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    private Converted convert(String lines) throws Exception {
        return Converted.of(new UnTexts(), TABLES, List.of(Converted.file(temp, "texts.jsonl", lines)));
    }
}
