package org.focgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLoaderTest {

    @TempDir
    Path folder;

    /** A block of an index holds 340 triples or 255 quads, a node above it some 290 blocks. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 254, 255, 256, 339, 340, 341, 680, 681, 1021, 50_000, 101_000})
    void whatWasLoadedIsFoundByEveryPattern(int size) {
        var random = new Random(size);
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < size; i++) {
            quads.add(Quad.create(
                    thing("graph", random.nextInt(3)),
                    thing("subject", i / 4),
                    thing("predicate", random.nextInt(5)),
                    NodeFactoryExtra.intToNode(i - size / 2)));
        }
        load(quads);

        read(database -> {
            assertEquals(new HashSet<>(quads), found(database, Node.ANY, Node.ANY, Node.ANY, Node.ANY));
            for (int i = 0; i < Math.min(size, 2); i++) {
                var quad = quads.get(random.nextInt(size));
                patternsOf(quad, quads, database);
            }
        });
    }

    private static void patternsOf(Quad quad, Collection<Quad> all, DatasetGraph database) {
        for (int bound = 0; bound < 16; bound++) {
            var g = (bound & 1) > 0 ? quad.getGraph() : Node.ANY;
            var s = (bound & 2) > 0 ? quad.getSubject() : Node.ANY;
            var p = (bound & 4) > 0 ? quad.getPredicate() : Node.ANY;
            var o = (bound & 8) > 0 ? quad.getObject() : Node.ANY;
            Predicate<Quad> matches = q -> q.matches(g, s, p, o);
            assertEquals(
                    all.stream().filter(matches).collect(Collectors.toSet()),
                    found(database, g, s, p, o),
                    () -> "pattern " + List.of(g, s, p, o));
            if (bound % 2 == 0) {
                assertEquals(
                        all.stream().filter(matches).map(Quad::asTriple).collect(Collectors.toSet()),
                        Iter.toSet(Iter.map(database.find(Quad.defaultGraphIRI, s, p, o), Quad::asTriple)));
            }
        }
    }

    @Test
    void aStatementThatComesTwiceIsThereOnce() {
        var quad = Quad.create(thing("graph", 1), thing("s", 1), thing("p", 1), thing("o", 1));
        load(List.of(quad, quad, quad));

        read(database -> {
            assertEquals(1, Iter.count(database.getDefaultGraph().find()));
            assertEquals(1, Iter.count(database.find(quad.getGraph(), Node.ANY, Node.ANY, Node.ANY)));
        });
    }

    @Test
    void termsOfEveryKindKeepTheirValue() {
        var values =
                List.of("1.5", "-3", "1.0e0", "true", "'2016-10-17'^^xsd:date", "'a'@en", "'a'", "<urn:a>").stream()
                        .map(NodeFactoryExtra::parseNode)
                        .toList();
        load(values.stream()
                .map(value -> Quad.create(thing("graph", 1), thing("s", 1), thing("p", 1), value))
                .toList());

        read(database -> assertEquals(
                Set.copyOf(values),
                Iter.toSet(Iter.map(database.getDefaultGraph().find(), Triple::getObject))));
    }

    @Test
    void theLoadedDatabaseCanBeWrittenTo() {
        load(List.of(Quad.create(thing("graph", 1), thing("s", 1), thing("p", 1), thing("o", 1))));
        var more = Triple.create(thing("s", 1), thing("p", 1), thing("o", 2));
        var database = DatabaseMgr.connectDatasetGraph(folder.toString());
        Txn.executeWrite(database, () -> database.getDefaultGraph().add(more));
        TDBInternal.expel(database);

        read(reopened -> assertTrue(reopened.getDefaultGraph().contains(more)));
    }

    private void load(Collection<Quad> quads) {
        var database = DatabaseMgr.connectDatasetGraph(folder.toString());
        var loader = new PackedLoader(database);
        quads.forEach(quad -> {
            loader.quad(quad);
            loader.triple(quad.asTriple());
        });
        loader.finish();
        TDBInternal.expel(database);
    }

    private void read(Consumer<DatasetGraph> test) {
        var database = DatabaseMgr.connectDatasetGraph(folder.toString());
        Txn.executeRead(database, () -> test.accept(database));
        TDBInternal.expel(database);
    }

    private static Set<Quad> found(DatasetGraph database, Node g, Node s, Node p, Node o) {
        return Iter.toSet(database.findNG(g, s, p, o));
    }

    private static Node thing(String kind, int number) {
        return NodeFactory.createURI("https://example.org/" + kind + "/" + number);
    }
}
