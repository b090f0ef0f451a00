package org.focgraph.concepts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.dataset.Converted;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.SharedDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdgTest {

    private static final String SDG = "http://metadata.un.org/sdg/";
    private static final String FOLDER = "sdg-kos/";

    @TempDir
    Path temp;

    private static final String CONCEPTS =
            """
            @prefix sdg: <http://metadata.un.org/sdg/> . @prefix sdgo: <http://metadata.un.org/sdg/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <http://metadata.un.org/sdg/ontology> a owl:Ontology ; owl:imports <http://127.0.0.1:9/nothing> .
            sdgo:Series a owl:Class .
            sdg:16 a sdgo:Goal, skos:Concept ; skos:prefLabel "Peace  "@en, "Paix"@fr, "Paz"@es ; skos:narrower sdg:16.10 .
            sdg:16.10 a sdgo:Target, skos:Concept ; skos:prefLabel "Access to information"@en ; skos:broader sdg:16 ; sdgo:isTargetOf sdg:16 .
            sdg:SI_POV_EMP1 a sdgo:Series, skos:Concept ; skos:prefLabel "Employed poor"@en ;
              dct:subject <http://metadata.un.org/thesaurus#1001531>, <http://eurovoc.europa.eu/c_406ad4cc> .
            sdg:SI_UNKNOWN dct:subject <http://metadata.un.org/thesaurus/1001531> .
            """;

    @Test
    void goalsTargetsAndSeriesAreConceptsOfTheirKindsAndAxiomsStayOut() throws Exception {
        var converted = convert(CONCEPTS);

        assertEquals(3, converted.count(RDF.type.asNode(), SKOS.Concept.asNode()));
        assertTrue(converted.has(SDG + "SI_POV_EMP1", RDF.type.asNode(), kind("Series")));
        assertTrue(converted.has(SDG + "16", RDF.type.asNode(), kind("Goal")));
        assertFalse(converted.has(SDG + "16", RDF.type.asNode(), kind("Series")));
        assertFalse(
                converted.facts().stream().anyMatch(triple -> triple.toString().contains("owl#")));
        assertTrue(converted.has(SDG + "16.10", SKOS.broader.asNode(), NodeFactory.createURI(SDG + "16")));
    }

    @Test
    void subjectsOfOneThesaurusHaveOneSpelling() throws Exception {
        var converted = convert(CONCEPTS);

        assertTrue(converted.has(
                SDG + "SI_POV_EMP1",
                DCTerms.subject.asNode(),
                NodeFactory.createURI("http://metadata.un.org/thesaurus/1001531")));
        assertTrue(converted.has(
                SDG + "SI_POV_EMP1",
                DCTerms.subject.asNode(),
                NodeFactory.createURI("http://eurovoc.europa.eu/c_406ad4cc")));
        assertEquals(1, converted.figure("subjects with a repaired address"));
    }

    @Test
    void whatNoFileDescribesIsSetApart() throws Exception {
        var converted = convert(CONCEPTS);

        assertEquals(
                Map.of("CONCEPT-NOT-DESCRIBED", 1L),
                converted.result().account().codes());
        assertEquals(1, converted.figure("rows refused"));
        assertTrue(converted.result().account().addsUp());
        assertFalse(converted.has(SDG + "SI_UNKNOWN", DCTerms.subject.asNode(), Node.ANY));
    }

    @Test
    void blanksAroundALabelAreLeftOutAndTheRepairIsRecorded() throws Exception {
        var converted = convert(CONCEPTS);

        assertTrue(converted.has(SDG + "16", SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("Peace", "en")));
        assertTrue(converted.has(
                SDG + "16",
                NodeFactory.createURI("https://w3id.org/focgraph/vocab#repair"),
                NodeFactory.createLiteralLang("\"Peace  \" read as \"Peace\"", "en")));
    }

    @Test
    void theWholeSystemIsAccountedFor() throws Exception {
        var files = new ArrayList<DataFile>();
        for (var name : List.of(
                "sdg-kos-goals-targets-indicators",
                "sdg-kos-subject-mappings",
                "sdg-ontology-with-taxonomy",
                "sdgs-ontology",
                "void")) {
            files.add(SharedDatasets.file(FOLDER + name + ".ttl.gz"));
        }

        var all = convert(files);
        var one = convert(List.of(SharedDatasets.file(FOLDER + "sdg-ontology-with-taxonomy.ttl.gz")));

        assertTrue(all.facts().isIsomorphicWith(one.facts()), "the file with all has all");
        assertEquals(812, one.figure("concepts read"));
        assertEquals(17, one.figure("of which goal"));
        assertEquals(168, one.figure("of which target"), "12.3 has two labels in each of its languages");
        assertEquals(232, one.figure("of which indicator"));
        assertEquals(394, one.figure("of which series"));
        assertEquals(1, one.figure("concepts quarantined"));
        assertEquals(
                Map.of("CONCEPT-NO-LABEL", 1L, "CONCEPT-TWO-LABELS", 11L, "CONCEPT-LABEL-CUT", 1L),
                one.result().account().codes());
        assertEquals(931 + 545, one.count(DCTerms.subject.asNode(), Node.ANY));
        assertTrue(one.result().account().addsUp());
        assertTrue(one.has(SDG + "C161001", SKOS.broader.asNode(), NodeFactory.createURI(SDG + "16.10")));
    }

    private static Node kind(String name) {
        return NodeFactory.createURI(SDG + "ontology#" + name);
    }

    private Converted convert(String text) throws Exception {
        return convert(List.of(Converted.file(temp, "sdg.ttl", text)));
    }

    private static Converted convert(List<DataFile> files) throws Exception {
        return Converted.of(ConceptDataset.SDG, GraphFactory.createDefaultGraph(), files);
    }
}
