package org.focgraph.release;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/**
 * A statement as one line of canonical N-Quads (RDF Dataset Canonicalization, W3C 2024, appendix A): one blank between
 * terms, UTF-8, only those escapes that must be. Lines are in order when their bytes are ({@code LC_ALL=C sort}).
 */
public final class CanonicalLine {

    private static final byte[] END = {'.'};

    private CanonicalLine() {}

    /** Without the end of the line. */
    public static byte[] of(Triple triple) {
        return of(triple.getSubject(), triple.getPredicate(), triple.getObject(), null);
    }

    /** Without the end of the line. */
    public static byte[] of(Quad quad) {
        return of(
                quad.getSubject(),
                quad.getPredicate(),
                quad.getObject(),
                quad.isDefaultGraph() ? null : quad.getGraph());
    }

    private static byte[] of(Node subject, Node predicate, Node object, Node graph) {
        var line = new StringBuilder(160);
        term(subject, line).append(' ');
        term(predicate, line).append(' ');
        term(object, line).append(' ');
        if (graph != null) {
            term(graph, line).append(' ');
        }
        return line.append('.').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The line of a statement of the default graph as the line of the same statement in a named graph. */
    static byte[] inGraph(byte[] line, byte[] graph) {
        var named = Arrays.copyOf(line, line.length + graph.length + 1);
        System.arraycopy(graph, 0, named, line.length - END.length, graph.length);
        named[named.length - 2] = ' ';
        named[named.length - 1] = '.';
        return named;
    }

    /** The name of a graph as {@link #inGraph} takes it. */
    static byte[] graph(String iri) {
        var name = new StringBuilder();
        iri(iri, name);
        return name.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder term(Node node, StringBuilder line) {
        if (node.isURI()) {
            iri(node.getURI(), line);
        } else if (node.isBlank()) {
            line.append("_:").append(label(node.getBlankNodeLabel()));
        } else if (node.isLiteral()) {
            literal(node, line);
        } else {
            throw new IllegalArgumentException("no term of RDF 1.1: " + node);
        }
        return line;
    }

    /** Names that could not stand there are spelt out byte by byte. */
    private static String label(String label) {
        if (label.matches("[A-Za-z0-9]+")) {
            return label;
        }
        var spelt = new StringBuilder("x");
        for (byte b : label.getBytes(StandardCharsets.UTF_8)) {
            spelt.append(String.format("%02x", b & 0xFF));
        }
        return spelt.toString();
    }

    private static void iri(String iri, StringBuilder line) {
        line.append('<');
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                line.append(String.format("\\u%04X", (int) c));
            } else {
                line.append(c);
            }
        }
        line.append('>');
    }

    private static void literal(Node node, StringBuilder line) {
        line.append('"');
        var text = node.getLiteralLexicalForm();
        for (int i = 0; i < text.length(); i++) {
            escaped(text.charAt(i), line);
        }
        line.append('"');
        if (!node.getLiteralLanguage().isEmpty()) {
            line.append('@').append(node.getLiteralLanguage());
        } else if (!node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            line.append("^^");
            iri(node.getLiteralDatatypeURI(), line);
        }
    }

    private static void escaped(char c, StringBuilder line) {
        switch (c) {
            case '\b' -> line.append("\\b");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\f' -> line.append("\\f");
            case '\r' -> line.append("\\r");
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            default -> {
                if (c < ' ' || c == 0x7F) {
                    line.append(String.format("\\u%04X", (int) c));
                } else {
                    line.append(c);
                }
            }
        }
    }
}
