package org.focgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The alignments are an SSSOM mapping set that fits the vocabulary, its axioms and the tables. */
class AlignmentsTest {

    private static final Set<String> PREDICATES = Set.of(
            "rdfs:subClassOf",
            "rdfs:subPropertyOf",
            "skos:exactMatch",
            "skos:closeMatch",
            "skos:broadMatch",
            "skos:narrowMatch",
            "skos:relatedMatch");

    @Test
    void theHeaderNamesTheSetItsLicenceAndItsPrefixes() throws Exception {
        var header = header();
        assertEquals(
                "https://w3id.org/focgraph/alignments.sssom.tsv",
                header.path("mapping_set_id").asText());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                header.path("license").asText());
        var list = OntologyFolder.prefixes();
        header.path("curie_map")
                .properties()
                .forEach(prefix -> assertEquals(
                        list.get(prefix.getKey()), prefix.getValue().asText()));
    }

    @Test
    void everyRowRefersToDeclaredTermsAndSaysWhy() throws Exception {
        var terms = OntologyFolder.terms();
        var prefixes = header().path("curie_map");
        var wrong = new ArrayList<String>();
        for (var row : rows()) {
            var subject = row.get("subject_id");
            var confidence = Double.parseDouble(row.get("confidence"));
            var fine = (!subject.startsWith("foc:") || terms.contains(subject.replace("foc:", OntologyFolder.FOC)))
                    && prefixes.has(subject.substring(0, subject.indexOf(':')))
                    && prefixes.has(row.get("object_id")
                            .substring(0, row.get("object_id").indexOf(':')))
                    && PREDICATES.contains(row.get("predicate_id"))
                    && Set.of("", "Not").contains(row.get("predicate_modifier"))
                    && row.get("mapping_justification").equals("semapv:ManualMappingCuration")
                    && confidence > 0
                    && confidence <= 1
                    && !row.get("comment").isBlank()
                    && !row.get("object_label").isBlank();
            if (!fine) {
                wrong.add(row.toString());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows().stream().anyMatch(row -> row.get("predicate_modifier").equals("Not")), "reviewed negatives");
    }

    @Test
    void noRowIsBothStatedAndDenied() throws Exception {
        var seen = new TreeSet<String>();
        for (var row : rows()) {
            var mapping = row.get("subject_id") + " " + row.get("predicate_id") + " " + row.get("object_id");
            assertTrue(seen.add(mapping), mapping);
        }
    }

    @Test
    void everyAxiomTowardsAnotherVocabularyStandsAmongTheAlignments() throws Exception {
        var all = OntologyFolder.read(OntologyFolder.VOCABULARY);
        all.add(OntologyFolder.read(OntologyFolder.FOLDER.resolve("alignments.ttl")));
        var axioms = new TreeSet<String>();
        axioms(all, "rdfs:subClassOf", RDFS.subClassOf, axioms);
        axioms(all, "rdfs:subPropertyOf", RDFS.subPropertyOf, axioms);
        assertFalse(axioms.isEmpty());
        var rows = rows().stream()
                .filter(row -> row.get("predicate_modifier").isEmpty())
                .map(row -> row.get("subject_id") + " " + row.get("predicate_id") + " " + row.get("object_id"))
                .collect(Collectors.toSet());
        axioms.removeAll(rows);
        assertEquals(Set.of(), axioms);
    }

    @Test
    void noAxiomStatesWhatAnAlignmentDenies() throws Exception {
        var all = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var axioms = new TreeSet<String>();
        axioms(all, "rdfs:subClassOf", RDFS.subClassOf, axioms);
        axioms(all, "rdfs:subPropertyOf", RDFS.subPropertyOf, axioms);
        rows().stream()
                .filter(row -> row.get("predicate_modifier").equals("Not"))
                .map(row -> row.get("subject_id") + " " + row.get("predicate_id") + " " + row.get("object_id"))
                .forEach(denied -> assertFalse(axioms.contains(denied), denied));
    }

    /** Rights and threats carry their thesaurus concept in their table as well; the two must say the same. */
    @Test
    void matchesOfRightsAndThreatsAgreeWithTheirTables() throws Exception {
        for (var kind : List.of("right", "threat")) {
            var table = OntologyFolder.REPOSITORY.resolve("data/" + kind + "s/" + kind + "s.csv");
            var inTable = new TreeSet<String>();
            var keys = new TreeSet<String>();
            for (var row : OntologyFolder.table(table)) {
                keys.add(kind + ":" + row.get("key"));
                if (!row.get("unbis_id").isEmpty()) {
                    inTable.add(kind + ":" + row.get("key") + " skos:" + row.get("unbis_match") + "Match unbis:"
                            + row.get("unbis_id"));
                }
            }
            var inAlignments = new TreeSet<String>();
            for (var row : rows()) {
                if (row.get("subject_id").startsWith(kind + ":")) {
                    assertTrue(keys.contains(row.get("subject_id")), row.get("subject_id") + " is no key of " + table);
                    if (row.get("predicate_modifier").isEmpty()
                            && row.get("object_id").startsWith("unbis:")) {
                        inAlignments.add(
                                row.get("subject_id") + " " + row.get("predicate_id") + " " + row.get("object_id"));
                    }
                }
            }
            assertEquals(inTable, inAlignments, "alignments.sssom.tsv and " + table);
        }
    }

    private static void axioms(
            Model model, String name, org.apache.jena.rdf.model.Property property, Set<String> axioms) {
        var prefixes = OntologyFolder.prefixes();
        model.listStatements(null, property, (org.apache.jena.rdf.model.RDFNode) null)
                .filterKeep(s -> s.getObject().isURIResource()
                        && !s.getResource().getURI().startsWith(OntologyFolder.FOC))
                .forEach(s -> axioms.add(shorten(s.getSubject().getURI(), prefixes) + " " + name + " "
                        + shorten(s.getResource().getURI(), prefixes)));
    }

    private static String shorten(String address, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(p -> address.startsWith(p.getValue()))
                .max(java.util.Comparator.comparing(p -> p.getValue().length()))
                .map(p -> p.getKey() + ":" + address.substring(p.getValue().length()))
                .orElse(address);
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(OntologyFolder.FOLDER.resolve("alignments.sssom.tsv"));
    }

    private static JsonNode header() throws IOException {
        var yaml = lines().stream()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
        return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    }

    private static List<Map<String, String>> rows() throws IOException {
        var table = lines().stream().dropWhile(line -> line.startsWith("#")).toList();
        var names = table.get(0).split("\t", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : table.subList(1, table.size())) {
            var cells = line.split("\t", -1);
            assertEquals(names.length, cells.length, line);
            rows.add(OntologyFolder.row(names, cells));
        }
        return rows;
    }
}
