package org.focgraph.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every node shape accepts its passing example and rejects its failing one. */
class ShapeExamplesTest {

    private static final Path ONTOLOGY =
            Path.of(System.getProperty("basedir", ".")).resolve("../ontology").normalize();
    private static final Path SHAPES = ONTOLOGY.resolve("shapes");
    private static final String SHAPE = "https://w3id.org/focgraph/shape/";
    private static final Node NODE_SHAPE = NodeFactory.createURI("http://www.w3.org/ns/shacl#NodeShape");
    private static final Node TARGET_CLASS = NodeFactory.createURI("http://www.w3.org/ns/shacl#targetClass");

    @TestFactory
    Stream<DynamicTest> everyShapeFileParses() throws IOException {
        return shapeFiles()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertFalse(Shapes.parse(read(file)).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> passingExamplesPass() throws IOException {
        return byShape().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        "shapes/examples/" + shape.getKey() + ".pass.ttl",
                        () -> assertEquals(List.of(), check(shape.getKey(), shape.getValue(), "pass"))));
    }

    @TestFactory
    Stream<DynamicTest> failingExamplesFail() throws IOException {
        return byShape().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(
                        "shapes/examples/" + shape.getKey() + ".fail.ttl",
                        () -> assertFalse(
                                check(shape.getKey(), shape.getValue(), "fail").isEmpty(),
                                shape.getKey() + ".fail.ttl fits")));
    }

    /** A message is for people: every finding carries ours, not the one the engine makes up. */
    @TestFactory
    Stream<DynamicTest> failuresSayWhatToDo() throws IOException {
        var ours = shapeFiles().map(ShapeExamplesTest::read).collect(Collectors.toList());
        var messages = new HashSet<String>();
        for (var graph : ours) {
            graph.find(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/shacl#message"), Node.ANY)
                    .forEachRemaining(t -> messages.add(t.getObject().getLiteralLexicalForm()));
        }
        return byShape().entrySet().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> check(
                                shape.getKey(), shape.getValue(), "fail")
                        .forEach(finding -> assertTrue(messages.contains(finding.message()), finding.toString()))));
    }

    @Test
    void theVocabularyItselfFitsTheShapes() throws IOException {
        var shapes = GraphFactory.createDefaultGraph();
        shapeFiles().map(ShapeExamplesTest::read).forEach(graph -> copy(graph, shapes));
        assertEquals(List.of(), new ShapeCheck(shapes).check(read(ONTOLOGY.resolve("foc.ttl"))));
    }

    /** The findings of one shape alone, on its example beside the vocabulary. */
    private static List<ShapeCheck.Finding> check(String name, Path file, String kind) {
        var shape = NodeFactory.createURI(SHAPE + name);
        var alone = GraphFactory.createDefaultGraph();
        read(file)
                .find()
                .filterDrop(t ->
                        t.getPredicate().equals(TARGET_CLASS) && !t.getSubject().equals(shape))
                .forEachRemaining(alone::add);
        var data = read(ONTOLOGY.resolve("foc.ttl"));
        copy(read(SHAPES.resolve("examples").resolve(name + "." + kind + ".ttl")), data);
        return new ShapeCheck(alone).check(data);
    }

    private static Map<String, Path> byShape() throws IOException {
        var shapes = new TreeMap<String, Path>();
        shapeFiles().forEach(file -> read(file)
                .find(Node.ANY, RDF.type.asNode(), NODE_SHAPE)
                .forEachRemaining(t -> shapes.put(t.getSubject().getURI().substring(SHAPE.length()), file)));
        assertFalse(shapes.isEmpty(), "no shapes in " + SHAPES);
        return shapes;
    }

    private static Stream<Path> shapeFiles() throws IOException {
        try (var files = Files.list(SHAPES)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream();
        }
    }

    private static Graph read(Path turtle) {
        return RDFDataMgr.loadGraph(turtle.toString());
    }

    private static void copy(Graph from, Graph to) {
        from.find().forEachRemaining(to::add);
    }
}
