package org.focgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.junit.jupiter.api.Test;

class BlankNamesTest {

    private static final List<String> GRAPHS = List.of(
            ":a :p [ :q 1 ] , [ :q 2 ] .",
            ":a :p [ :q 1 ] , [ :q 1 ] . :b :p [ :q 1 ] .",
            ":a :p ( 1 2 3 ) . :b :p ( 1 2 3 ) , ( 1 2 ) .",
            "_:a :p _:b . _:b :p _:c . _:c :p _:a .",
            "_:a :p _:a , _:b . _:b :p _:b , _:a . [] :q [] .",
            ":a :p [ :p [ :p [ :p [] ] ] ] , [ :p [ :p [ :p [] ] ] ] .");

    private static Graph parsed(String turtle) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("@prefix : <http://example.org/> .\n" + turtle, Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    /** Statements with the names of blank nodes as they are. */
    private static Set<Triple> statements(Graph graph) {
        return graph.find().toSet();
    }

    @Test
    void theSameStatementsReadTwiceGetTheSameNames() {
        for (var turtle : GRAPHS) {
            var one = parsed(turtle);
            var two = parsed(turtle);
            assertTrue(!statements(one).equals(statements(two)), "read twice, blank nodes have other names: " + turtle);

            assertEquals(statements(BlankNames.given(one)), statements(BlankNames.given(two)), turtle);
        }
    }

    @Test
    void theGraphStaysTheSameButForTheNames() {
        for (var turtle : GRAPHS) {
            var graph = parsed(turtle);
            assertTrue(graph.isIsomorphicWith(BlankNames.given(graph)), turtle);
        }
    }

    @Test
    void aChangeElsewhereLeavesNamesAlone() {
        var before = names(BlankNames.given(parsed(":a :p [ :q 1 ] . :b :p ( 1 2 ) .")));
        var after = names(BlankNames.given(parsed(":a :p [ :q 1 ] . :b :p ( 1 2 ) . :c :p [ :q 3 ] , ( 1 2 ) .")));

        assertEquals(3, before.size());
        assertTrue(after.containsAll(before));
    }

    @Test
    void theOntologyReadTwiceIsTheSameToTheLetter() {
        var one = Vocabulary.read(Content.folder("ontology")).ontology();
        var two = Vocabulary.read(Content.folder("ontology")).ontology();

        assertEquals(statements(BlankNames.given(one)), statements(BlankNames.given(two)));
        assertTrue(one.isIsomorphicWith(BlankNames.given(one)));
    }

    private static Set<String> names(Graph graph) {
        return graph
                .find()
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isBlank)
                .mapWith(Node::getBlankNodeLabel)
                .toList()
                .stream()
                .collect(Collectors.toSet());
    }
}
