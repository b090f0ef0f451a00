package org.focgraph.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * Statements in few bytes: a term is spelled out once, and after that only its place in a table is named, until another
 * term takes the place. The million statements of an import have some ten thousand terms, so that they are read back in
 * a fraction of the time that RDF Thrift takes. For the store's own files only; the same statements in the same order
 * always give the same bytes.
 */
final class StatementFormat {

    private static final byte[] MARK = "focgraph statements 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PLACES = 1 << 16;

    private StatementFormat() {}

    private static int place(Node term) {
        int hash = term.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    /** Receives triples, and nothing else. */
    static final class Writer extends StreamRDFBase {
        private final DataOutputStream out;
        private final Node[] terms = new Node[PLACES];

        Writer(OutputStream out) {
            this.out = new DataOutputStream(out);
        }

        @Override
        public void start() {
            try {
                out.write(MARK);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void triple(Triple triple) {
            try {
                term(triple.getSubject());
                term(triple.getPredicate());
                term(triple.getObject());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void finish() {
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void term(Node term) throws IOException {
            int place = place(term);
            if (term.equals(terms[place])) {
                number(place << 1);
            } else {
                terms[place] = term;
                number(place << 1 | 1);
                spell(term);
            }
        }

        private void spell(Node term) throws IOException {
            if (term.isURI()) {
                out.writeByte('I');
                text(term.getURI());
            } else if (term.isBlank()) {
                out.writeByte('B');
                text(term.getBlankNodeLabel());
            } else if (term.isLiteral()) {
                literal(term);
            } else {
                out.writeByte('T');
                spell(term.getTriple().getSubject());
                spell(term.getTriple().getPredicate());
                spell(term.getTriple().getObject());
            }
        }

        private void literal(Node term) throws IOException {
            if (term.getLiteralBaseDirection() != null) {
                out.writeByte('R');
                text(term.getLiteralBaseDirection().direction());
                text(term.getLiteralLanguage());
            } else if (!term.getLiteralLanguage().isEmpty()) {
                out.writeByte('L');
                text(term.getLiteralLanguage());
            } else {
                out.writeByte('D');
                text(term.getLiteralDatatypeURI());
            }
            text(term.getLiteralLexicalForm());
        }

        private void text(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.write(bytes);
        }

        private void number(int number) throws IOException {
            int rest = number;
            while (rest >= 0x80) {
                out.writeByte(rest | 0x80);
                rest >>>= 7;
            }
            out.writeByte(rest);
        }
    }

    /** Hands over every statement of a file that {@link Writer} has written. */
    static void read(InputStream in, StreamRDF sink) throws IOException {
        new Reader(new DataInputStream(in)).read(sink);
    }

    private static final class Reader {
        private final DataInputStream in;
        private final Node[] terms = new Node[PLACES];

        Reader(DataInputStream in) {
            this.in = in;
        }

        void read(StreamRDF sink) throws IOException {
            if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
                throw new IOException("it is not a file of statements");
            }
            sink.start();
            for (int first = in.read(); first >= 0; first = in.read()) {
                sink.triple(Triple.create(term(first), term(in.readUnsignedByte()), term(in.readUnsignedByte())));
            }
            sink.finish();
        }

        private Node term(int first) throws IOException {
            int number = number(first);
            int place = number >>> 1;
            if (place >= PLACES) {
                throw new IOException("a term has a place that no table has");
            }
            if ((number & 1) == 1) {
                terms[place] = spelled();
            } else if (terms[place] == null) {
                throw new IOException("a term was never spelled out");
            }
            return terms[place];
        }

        private Node spelled() throws IOException {
            int kind = in.readUnsignedByte();
            return switch (kind) {
                case 'I' -> NodeFactory.createURI(text());
                case 'B' -> NodeFactory.createBlankNode(text());
                case 'D' -> typed(text());
                case 'L' -> inLanguage(text());
                case 'R' -> withDirection(text(), text());
                case 'T' -> NodeFactory.createTripleTerm(spelled(), spelled(), spelled());
                default -> throw new IOException("a term is of no known kind");
            };
        }

        private Node typed(String datatype) throws IOException {
            return NodeFactory.createLiteralDT(text(), NodeFactory.getType(datatype));
        }

        private Node inLanguage(String language) throws IOException {
            return NodeFactory.createLiteralLang(text(), language);
        }

        private Node withDirection(String direction, String language) throws IOException {
            return NodeFactory.createLiteralDirLang(text(), language, direction);
        }

        private String text() throws IOException {
            int length = number(in.readUnsignedByte());
            var bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("it breaks off");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private int number(int first) throws IOException {
            int number = first & 0x7F;
            int next = first;
            for (int shift = 7; next >= 0x80 && shift < Integer.SIZE; shift += 7) {
                next = in.readUnsignedByte();
                number |= (next & 0x7F) << shift;
            }
            if (next >= 0x80 || number < 0) {
                throw new IOException("a number is too large");
            }
            return number;
        }
    }
}
