package org.focgraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shapes speak of declared terms, tell the editor of a table what to do, and have examples. */
class ShapesTest {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SHAPE = "https://w3id.org/focgraph/shape/";

    @TestFactory
    Stream<DynamicTest> shapesUseDeclaredTermsOnly() throws Exception {
        var terms = OntologyFolder.terms();
        return shapeFiles().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var unknown = new TreeSet<String>();
                    OntologyFolder.read(file)
                            .listObjects()
                            .filterKeep(o -> o.isURIResource()
                                    && o.asResource().getURI().startsWith(OntologyFolder.FOC)
                                    && !terms.contains(o.asResource().getURI()))
                            .forEach(o -> unknown.add(o.toString()));
                    assertEquals(Set.of(), unknown);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyConstraintTellsTheEditorWhatToDo() throws Exception {
        return shapeFiles().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var model = OntologyFolder.read(file);
                    for (var property :
                            model.listObjectsOfProperty(sh("property")).toList()) {
                        var shape = property.asResource();
                        var innermost = model.listSubjectsWithProperty(sh("property"), property)
                                .next()
                                .hasProperty(RDF.type);
                        assertTrue(
                                !innermost || shape.hasProperty(sh("message")),
                                "no sh:message on " + shape.getProperty(sh("path")));
                    }
                    for (var shape : nodeShapes(model)) {
                        var resource = model.getResource(SHAPE + shape);
                        assertTrue(
                                !resource.hasProperty(sh("pattern")) || resource.hasProperty(sh("message")),
                                "no sh:message on the address of " + shape);
                    }
                }));
    }

    @Test
    void shapesAreShaclCore() throws Exception {
        for (var file : shapeFiles()) {
            assertTrue(!Files.readString(file).contains("sh:sparql"), file + " uses sh:sparql");
        }
    }

    @Test
    void everyNodeShapeHasAPassingAndAFailingExample() throws Exception {
        var expected = new TreeSet<String>();
        for (var file : shapeFiles()) {
            nodeShapes(OntologyFolder.read(file)).forEach(shape -> {
                expected.add(shape + ".pass.ttl");
                expected.add(shape + ".fail.ttl");
            });
        }
        var found = new TreeSet<String>();
        OntologyFolder.files(OntologyFolder.EXAMPLES, ".ttl")
                .forEach(file -> found.add(file.getFileName().toString()));
        assertEquals(expected, found);
    }

    /** Value classes are closed lists in the vocabulary; everything else that is made from a table has a shape. */
    @Test
    void everyClassHasAShapeOfItsOwnOrThatOfItsParent() throws Exception {
        var shapes = ModelFactory.createDefaultModel();
        for (var file : shapeFiles()) {
            shapes.add(OntologyFolder.read(file));
        }
        var vocabulary = OntologyFolder.read(OntologyFolder.VOCABULARY);
        var without = new TreeSet<String>();
        vocabulary
                .listSubjectsWithProperty(RDF.type, OWL.Class)
                .filterKeep(c -> c.isURIResource() && c.getURI().startsWith(OntologyFolder.FOC))
                .filterDrop(c -> c.hasProperty(OWL.equivalentClass))
                .filterDrop(c -> shapes.contains(null, sh("targetClass"), c)
                        || c.listProperties(org.apache.jena.vocabulary.RDFS.subClassOf)
                                .filterKeep(s -> shapes.contains(null, sh("targetClass"), s.getObject()))
                                .hasNext())
                .forEach(c -> without.add(c.getURI()));
        assertEquals(Set.of(), without);
    }

    @TestFactory
    Stream<DynamicTest> examplesUseDeclaredTermsOnly() throws Exception {
        var terms = OntologyFolder.terms();
        return OntologyFolder.files(OntologyFolder.EXAMPLES, ".ttl").stream()
                .filter(file -> !file.toString().endsWith("HasStatus.fail.ttl"))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    var unknown = new TreeSet<String>();
                    for (var statement :
                            OntologyFolder.read(file).listStatements().toList()) {
                        for (var node : List.of(statement.getPredicate(), statement.getObject())) {
                            if (node.isURIResource()
                                    && node.asResource().getURI().startsWith(OntologyFolder.FOC)
                                    && !terms.contains(node.asResource().getURI())) {
                                unknown.add(node.toString());
                            }
                        }
                    }
                    assertEquals(Set.of(), unknown);
                }));
    }

    private static List<Path> shapeFiles() throws Exception {
        return OntologyFolder.files(OntologyFolder.SHAPES, ".ttl").stream()
                .filter(file -> file.getParent().equals(OntologyFolder.SHAPES))
                .toList();
    }

    private static Set<String> nodeShapes(Model model) {
        var names = new TreeSet<String>();
        model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(SH + "NodeShape"))
                .forEach(shape -> names.add(shape.getURI().substring(SHAPE.length())));
        return names;
    }

    private static Property sh(String name) {
        return ResourceFactory.createProperty(SH + name);
    }
}
