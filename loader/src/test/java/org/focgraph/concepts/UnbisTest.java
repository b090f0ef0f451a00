package org.focgraph.concepts;

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
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.dataset.Converted;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.SharedDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnbisTest {

    private static final String THESAURUS = "http://metadata.un.org/thesaurus/";
    private static final Graph NO_TABLES = GraphFactory.createDefaultGraph();

    @TempDir
    Path temp;

    private static final String LIST =
            """
            HUMAN RIGHTS\tpref_label=HUMAN RIGHTS\turi=http://metadata.un.org/thesaurus#140202\tkind=pref
            HUMAN RIGHTS\tpref_label=HUMAN RIGHTS\turi=http://metadata.un.org/thesaurus#1002975\tkind=pref
            COMPUTER SECURITY\tpref_label=COMPUTER SECURITY\turi=http://metadata.un.org/thesaurus#1001197\tkind=pref
            CYBERSECURITY\tpref_label=COMPUTER SECURITY\turi=http://metadata.un.org/thesaurus#1001197\tkind=alt
            """;

    @Test
    void aNumberSignInAnAddressIsReadAsASlashAndTheRepairIsRecorded() throws Exception {
        var converted = convert(LIST);

        assertTrue(converted.has(THESAURUS + "1001197", SKOS.prefLabel.asNode(), english("COMPUTER SECURITY")));
        assertTrue(converted.has(THESAURUS + "1001197", SKOS.altLabel.asNode(), english("CYBERSECURITY")));
        assertTrue(converted.has(THESAURUS + "1001197", RDFS.label.asNode(), english("COMPUTER SECURITY")));
        assertEquals(4, converted.figure("rows with a repaired address"));
        assertFalse(
                converted.facts().stream().anyMatch(triple -> triple.toString().contains("thesaurus#")));
    }

    @Test
    void aCategoryAndAConceptWithOneLabelAreBothThereAndOfTwoKinds() throws Exception {
        var converted = convert(LIST);
        var category = NodeFactory.createURI("http://eurovoc.europa.eu/schema#MicroThesaurus");

        assertTrue(converted.has(THESAURUS + "140202", RDF.type.asNode(), category));
        assertFalse(converted.has(THESAURUS + "1002975", RDF.type.asNode(), category));
        assertTrue(converted.has(THESAURUS + "140202", SKOS.prefLabel.asNode(), english("HUMAN RIGHTS")));
        assertTrue(converted.has(THESAURUS + "1002975", SKOS.prefLabel.asNode(), english("HUMAN RIGHTS")));
    }

    @Test
    void aPythonLiteralIsRead() throws Exception {
        var converted = convert(
                """
                [{'uri': 'http://metadata.un.org/thesaurus/1001197', 'prefLabel': "L'\\u8ba1"}, {'uri': 'http://metadata.un.org/thesaurus/1001802', 'prefLabel': 'DVD'},]
                """);

        assertTrue(converted.has(
                THESAURUS + "1001197", SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("L'计", "zh")));
        assertEquals(2, converted.figure("concepts loaded"));
    }

    @Test
    void aBrokenLiteralIsNamedWithLineAndColumn() {
        assertEquals(
                "labels.txt:2:9  UNBIS-LITERAL  a colon after the key uri was expected; here stands \",\"; give the file as it was published, a list of dictionaries with uri and prefLabel",
                fault("[{'uri': 'a'},\n {'uri' , 'b'}]"));
        assertTrue(fault("[{'uri': 'http://metadata.un.org/thesaurus/1").contains("labels.txt:1:45  UNBIS-LITERAL"));
        assertTrue(fault("[{}] and more").contains("something after the end of the list"));
        assertTrue(fault("[{'uri': exec('x')}]").contains("a text in quotes was expected"));
    }

    @Test
    void aBrokenLineIsNamedWithLineAndColumn() {
        assertTrue(fault(LIST + "X\tpref_label=X\n").startsWith("labels.txt:5:1  UNBIS-LINE"));
        assertTrue(fault(LIST + "X\tpref_label=X\turi=u\tkind=other\n").startsWith("labels.txt:5:27  UNBIS-LINE"));
    }

    @Test
    void sixLanguagesOfAnRdfFileAreRead() throws Exception {
        var converted = convert(
                """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <http://metadata.un.org/thesaurus/1003348> a skos:Concept ;
                  skos:prefLabel "INTERNET"@en, "INTERNET"@fr, "INTERNET"@es, "الإنترنت"@ar, "ИНТЕРНЕТ"@ru, "因特网"@zh ;
                  skos:broader <http://metadata.un.org/thesaurus#1006440> ; skos:inScheme <http://metadata.un.org/thesaurus/00> .
                """);

        assertEquals(6, converted.count(SKOS.prefLabel.asNode(), Node.ANY));
        assertTrue(converted.has(
                THESAURUS + "1003348", SKOS.broader.asNode(), NodeFactory.createURI(THESAURUS + "1006440")));
        assertEquals(1, converted.count(RDFS.label.asNode(), english("INTERNET")));
    }

    @Test
    void malformedTurtleIsNamedWithLineAndColumn() {
        assertTrue(fault("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://a/b> skos:prefLabel 'x'@en")
                .startsWith("labels.txt:2:"));
        assertTrue(fault("<http://a/b> a b:c .").contains("IMPORT-RDF"));
    }

    @Test
    void readingRdfFetchesNothing() {
        var xml =
                """
                <?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                <skos:Concept rdf:about="http://metadata.un.org/thesaurus/1003348"><skos:prefLabel xml:lang="en">I&x;</skos:prefLabel></skos:Concept></rdf:RDF>
                """;
        try {
            assertFalse(convert(xml).facts().stream()
                    .anyMatch(triple -> triple.toString().contains("root:")));
        } catch (Exception e) {
            assertTrue(e instanceof FileFault, e::toString);
        }
    }

    @Test
    void twoPreferredLabelsInOneLanguageAreSetApartAndTheOtherLanguagesStand() throws Exception {
        var converted = convert(
                """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <http://metadata.un.org/thesaurus/1003348> skos:prefLabel "INTERNET"@en, "NET"@en, "INTERNET"@fr .
                <http://metadata.un.org/thesaurus/1003349> skos:prefLabel "A"@en, "B"@en .
                """);

        assertEquals(
                Map.of("CONCEPT-TWO-LABELS", 4L, "CONCEPT-NO-LABEL", 1L),
                converted.result().account().codes());
        assertEquals(1, converted.count(SKOS.prefLabel.asNode(), Node.ANY));
        assertTrue(converted.has(
                THESAURUS + "1003348", RDFS.label.asNode(), NodeFactory.createLiteralLang("INTERNET", "fr")));
        assertEquals(1, converted.figure("concepts quarantined"));
        assertTrue(converted.result().account().addsUp());
        assertEquals(
                List.of(2L, 2L, 3L, 3L, 3L),
                converted.result().account().problems().stream()
                        .map(problem -> problem.location().line())
                        .sorted()
                        .toList());
    }

    @Test
    void aTableThatUsesAnUnknownConceptOrAnotherLabelIsWarnedOf() throws Exception {
        var tables = RDFParser.fromString(
                        """
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        PREFIX right: <https://w3id.org/focgraph/right/> PREFIX unbis: <http://metadata.un.org/thesaurus/>
                        right:a skos:exactMatch unbis:1002975 . unbis:1002975 rdfs:label "HUMAN RIGHTS"@en, "人权"@zh .
                        right:b skos:exactMatch unbis:1001197 . unbis:1001197 rdfs:label "RIGHT TO PRIVACY"@en .
                        right:c skos:closeMatch unbis:1999999 . unbis:1999999 rdfs:label "X"@en .
                        """,
                        Lang.TURTLE)
                .toGraph();

        var account = Converted.of(ConceptDataset.UNBIS, tables, List.of(file(LIST)))
                .result()
                .account();

        assertEquals(Map.of("CONCEPT-UNKNOWN", 1L, "CONCEPT-OTHER-LABEL", 1L), account.codes());
        assertEquals(1, account.figures().get("of which concept and label are in the thesaurus"));
    }

    @Test
    void theWholeThesaurusIsAccountedFor() throws Exception {
        var converted = Converted.of(
                ConceptDataset.UNBIS,
                NO_TABLES,
                List.of(
                        SharedDatasets.file("unbis-thesaurus/thesaurus.lst.gz"),
                        SharedDatasets.file("unbis-thesaurus/zh_sorted.json.gz")));

        assertEquals(7_281, converted.figure("concepts loaded"));
        assertEquals(143, converted.figure("categories and domains among the concepts"));
        assertEquals(10_908 + 7_279, converted.figure("rows read"));
        assertEquals(10_908, converted.figure("rows with a repaired address"));
        assertEquals(142, converted.figure("rows that repeat another"), "7,279 Chinese rows are 7,137 concepts");
        assertEquals(15, converted.figure("rows refused"));
        assertEquals(
                Map.of("CONCEPT-LABEL-CUT", 15L), converted.result().account().codes());
        assertEquals(1, converted.figure("concepts loaded, of which repaired"), "SEPARATION  FENCES");
        assertTrue(converted.result().account().addsUp());
        assertEquals(2, converted.count(RDFS.label.asNode(), english("HUMAN RIGHTS")));
        assertTrue(converted.has(THESAURUS + "1001197", SKOS.altLabel.asNode(), english("CYBERSECURITY")));
        assertTrue(converted.has(
                THESAURUS + "1002975", SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("人权", "zh")));
    }

    private DataFile file(String text) throws Exception {
        return Converted.file(temp, "labels.txt", text);
    }

    private Converted convert(String text) throws Exception {
        return Converted.of(ConceptDataset.UNBIS, NO_TABLES, List.of(file(text)));
    }

    private String fault(String text) {
        return assertThrows(FileFault.class, () -> convert(text)).problem().toString();
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
