package org.focgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.lang.IteratorParsers;
import org.junit.jupiter.api.Test;

class CanonicalLineTest {

    private static final Node S = NodeFactory.createURI("http://example.org/s");
    private static final Node P = NodeFactory.createURI("http://example.org/p");

    private static final List<Node> OBJECTS = List.of(
            NodeFactory.createLiteralString("a"),
            NodeFactory.createLiteralString("a ."),
            NodeFactory.createLiteralString("quote \" and \\ and \t and \n and \r and \b and \f"),
            NodeFactory.createLiteralString("\u0001 \u007F é 中 \uD83D\uDE00 \u2028"),
            NodeFactory.createLiteralLang("a", "en"),
            NodeFactory.createLiteralDT("2016-10-17", XSDDatatype.XSDdate),
            NodeFactory.createLiteralDT("not a number", XSDDatatype.XSDinteger),
            NodeFactory.createURI("http://example.org/ä"),
            NodeFactory.createBlankNode("b1"),
            NodeFactory.createBlankNode("b12"));

    @Test
    void everyTermIsReadBackAsItself() {
        for (var object : OBJECTS) {
            var triple = Triple.create(S, P, object);
            var line = new String(CanonicalLine.of(triple), StandardCharsets.UTF_8) + "\n";
            var read = IteratorParsers.createIteratorNTriples(
                            new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), SortedLines.profile())
                    .next();
            assertEquals(triple, read, line);
        }
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertEquals(
                "<http://example.org/s> <http://example.org/p> \"\\u0001 \\u007F é \\t\\b\\n\\r\\f \\\" \\\\\" .",
                text(NodeFactory.createLiteralString("\u0001 \u007F é \t\b\n\r\f \" \\")));
        assertEquals(
                "<http://example.org/s> <http://example.org/p> \"a\"@en-GB .",
                text(NodeFactory.createLiteralLang("a", "en-GB")));
        assertEquals(
                "<http://example.org/s> <http://example.org/p> <http://example.org/\\u0020\\u003Eé> .",
                text(NodeFactory.createURI("http://example.org/ >é")));
    }

    @Test
    void aNamedGraphDoesNotChangeTheOrder() {
        var graph = CanonicalLine.graph("http://example.org/g");
        for (var one : OBJECTS) {
            for (var two : OBJECTS) {
                var first = CanonicalLine.of(Triple.create(S, P, one));
                var second = CanonicalLine.of(Triple.create(S, P, two));
                assertEquals(
                        Integer.signum(Arrays.compareUnsigned(first, second)),
                        Integer.signum(Arrays.compareUnsigned(
                                CanonicalLine.inGraph(first, graph), CanonicalLine.inGraph(second, graph))),
                        one + " and " + two);
            }
        }
    }

    private static String text(Node object) {
        return new String(CanonicalLine.of(Triple.create(S, P, object)), StandardCharsets.UTF_8);
    }
}
