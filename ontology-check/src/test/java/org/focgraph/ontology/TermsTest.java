package org.focgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every class, property and individual of the vocabulary is fit to be read and used. */
class TermsTest {

    @TestFactory
    Stream<DynamicTest> everyTermIsLabelledDefinedSourcedAndShownInAnExample() throws Exception {
        var vocabulary = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var terms = OntologyFolder.terms();
        return terms.stream()
                .map(term -> DynamicTest.dynamicTest(
                        shortName(term), () -> checkTerm(vocabulary, vocabulary.getResource(term), terms)));
    }

    private static void checkTerm(Model vocabulary, Resource term, Set<String> terms) {
        assertAll(
                term.getURI(),
                () -> assertEquals(1, english(term, RDFS.label).size(), "rdfs:label, one in English"),
                () -> assertEquals(1, english(term, SKOS.definition).size(), "skos:definition, one in English"),
                () -> assertTrue(
                        english(term, SKOS.definition).stream().allMatch(d -> d.endsWith(".")),
                        "skos:definition is a sentence"),
                () -> assertTrue(
                        term.hasProperty(DCTerms.source) || term.hasProperty(RDFS.isDefinedBy),
                        "dcterms:source or rdfs:isDefinedBy"),
                () -> assertTrue(term.hasProperty(SKOS.example), "skos:example"));
        for (var example : vocabulary.listObjectsOfProperty(term, SKOS.example).toList()) {
            var triples = OntologyFolder.read(example.asLiteral().getString());
            var used = addresses(triples);
            assertTrue(used.contains(term.getURI()), term + ": the example uses the term: " + example);
            used.removeIf(address -> !address.startsWith(OntologyFolder.FOC) || terms.contains(address));
            assertEquals(Set.of(), used, term + ": the example uses declared terms only");
        }
    }

    @Test
    void propertiesStartSmallAndClassesStartWithACapital() throws Exception {
        var vocabulary = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var wrong = new ArrayList<String>();
        for (var type : List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)) {
            vocabulary
                    .listSubjectsWithProperty(RDF.type, type)
                    .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(OntologyFolder.FOC))
                    .filterKeep(s -> Character.isUpperCase(shortName(s.getURI()).charAt(0)) != type.equals(OWL.Class))
                    .forEach(s -> wrong.add(shortName(s.getURI())));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyValueIsInASchemeThatIsDescribed() throws Exception {
        var schemes = new TreeSet<String>();
        for (var file : OntologyFolder.files(OntologyFolder.FOLDER.resolve("schemes"), ".ttl")) {
            for (var scheme : OntologyFolder.read(file)
                    .listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme)
                    .toList()) {
                assertTrue(scheme.hasProperty(RDFS.label) && scheme.hasProperty(SKOS.definition), scheme.toString());
                schemes.add(scheme.getURI());
            }
        }
        var vocabulary = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var individuals = vocabulary
                .listSubjectsWithProperty(RDF.type, OWL2_NAMED_INDIVIDUAL)
                .toList();
        assertTrue(individuals.size() > 20, "the values are declared as individuals");
        for (var individual : individuals) {
            var of = individual.getPropertyResourceValue(SKOS.inScheme);
            assertTrue(of != null && schemes.contains(of.getURI()), individual + " is in a described scheme");
        }
    }

    @Test
    void thePositionsOfARollCallCarryTheirCodes() throws Exception {
        var vocabulary = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var codes = new TreeSet<String>();
        vocabulary
                .listSubjectsWithProperty(RDF.type, vocabulary.createResource(OntologyFolder.FOC + "Position"))
                .forEach(p -> codes.add(shortName(p.getURI()) + " "
                        + new TreeSet<>(p.listProperties(SKOS.notation)
                                .mapWith(s -> s.getString())
                                .toList())));
        assertEquals(
                new TreeSet<>(List.of(
                        "abstaining [2, A]",
                        "absent [8]",
                        "against [3, N]",
                        "inFavour [1, Y]",
                        "notAMember [9]",
                        "notVoting [X]")),
                codes);
    }

    /** The table says why a role counts; what it counts for is the same in both places. */
    @Test
    void rolesOfMembersAgreeWithTheirTable() throws Exception {
        var vocabulary = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var counts = vocabulary.createProperty(OntologyFolder.FOC + "countsAsMember");
        var inVocabulary = new TreeSet<String>();
        vocabulary
                .listSubjectsWithProperty(counts)
                .forEach(role -> inVocabulary.add(shortName(role.getURI()) + " "
                        + english(role, RDFS.label).get(0) + " "
                        + (role.getProperty(counts).getBoolean() ? "yes" : "no")));
        var inTable = new TreeSet<String>();
        for (var row :
                OntologyFolder.table(OntologyFolder.REPOSITORY.resolve("data/membership-roles/membership-roles.csv"))) {
            inTable.add(row.get("term") + " " + row.get("label") + " " + row.get("counts_as_member"));
        }
        assertEquals(inTable, inVocabulary);
    }

    private static final Resource OWL2_NAMED_INDIVIDUAL =
            org.apache.jena.rdf.model.ResourceFactory.createResource(OWL.NS + "NamedIndividual");

    private static List<String> english(Resource term, Property property) {
        return term.listProperties(property)
                .filterKeep(s -> s.getLanguage().equals("en"))
                .mapWith(s -> s.getString())
                .toList();
    }

    private static TreeSet<String> addresses(Model triples) {
        var addresses = new TreeSet<String>();
        for (var statement : triples.listStatements().toList()) {
            for (RDFNode node : List.of(statement.getSubject(), statement.getPredicate(), statement.getObject())) {
                if (node.isURIResource()) {
                    addresses.add(node.asResource().getURI());
                }
            }
        }
        return addresses;
    }

    private static String shortName(String address) {
        return address.substring(address.indexOf('#') + 1);
    }
}
