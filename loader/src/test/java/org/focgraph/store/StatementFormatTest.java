package org.focgraph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.Test;

class StatementFormatTest {

    private static final Node THING = NodeFactory.createURI("https://example.org/thing");
    private static final Node SAYS = NodeFactory.createURI("https://example.org/says");

    @Test
    void everyKindOfTermComesBackAsItWas() throws IOException {
        var statement = Triple.create(THING, SAYS, THING);
        var terms = List.of(
                NodeFactory.createURI("https://example.org/état"),
                NodeFactory.createBlankNode("b0"),
                NodeFactory.createLiteralString(""),
                NodeFactory.createLiteralString("two\nlines, \"quoted\" \uD83C\uDF0D"),
                NodeFactory.createLiteralLang("Türkiye", "tr"),
                NodeFactory.createLiteralDirLang("שלום", "he", TextDirection.RTL),
                NodeFactory.createLiteralDT("007", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("Tuesday", XSDDatatype.XSDdate),
                NodeFactory.createTripleTerm(statement));
        var statements =
                terms.stream().map(term -> Triple.create(THING, SAYS, term)).toList();

        assertEquals(statements, read(write(statements)));
    }

    @Test
    void moreTermsThanTheTableHasPlacesTakeEachOthersPlaces() throws IOException {
        var statements = new ArrayList<Triple>();
        for (int i = 0; i < 200_000; i++) {
            statements.add(Triple.create(number(i), SAYS, number(i * 7919 % 150_000)));
        }

        assertEquals(statements, read(write(statements)));
    }

    @Test
    void theSameStatementsGiveTheSameBytes() throws IOException {
        var statements = List.of(Triple.create(THING, SAYS, THING), Triple.create(SAYS, SAYS, number(1)));

        assertArrayEquals(write(statements), write(statements));
    }

    @Test
    void aFileThatBreaksOffIsNotReadAsAShorterOne() throws IOException {
        var bytes = write(List.of(Triple.create(THING, SAYS, THING)));

        for (int length = 0; length < bytes.length; length++) {
            if (length != "focgraph statements 1\n".length()) {
                var part = Arrays.copyOf(bytes, length);
                assertThrows(IOException.class, () -> read(part), "the first " + length + " bytes");
            }
        }
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertThrows(IOException.class, () -> read("<a> <b> <c> . # a file of N-Triples".getBytes()));
    }

    @Test
    void aTermThatWasNeverSpelledOutIsRefused() throws IOException {
        var bytes = write(List.of());
        var damaged = Arrays.copyOf(bytes, bytes.length + 3);

        assertThrows(IOException.class, () -> read(damaged));
    }

    private static Node number(int number) {
        return NodeFactory.createURI("https://example.org/" + number);
    }

    private static byte[] write(List<Triple> statements) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            var writer = new StatementFormat.Writer(out);
            writer.start();
            statements.forEach(writer::triple);
            writer.finish();
            return out.toByteArray();
        }
    }

    private static List<Triple> read(byte[] bytes) throws IOException {
        var statements = new ArrayList<Triple>();
        StatementFormat.read(new ByteArrayInputStream(bytes), new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                statements.add(triple);
            }
        });
        return statements;
    }
}
