package org.focgraph.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.core.Quad;

/** Lines in the order of their bytes, each once, read one at a time. */
public interface SortedLines extends AutoCloseable {

    /** The next line, without its end; null after the last. */
    byte[] next() throws IOException;

    @Override
    void close() throws IOException;

    /** Writes what is left, each line ended by a line feed. */
    default void writeTo(OutputStream out) throws IOException {
        for (var line = next(); line != null; line = next()) {
            out.write(line);
            out.write('\n');
        }
    }

    /** What is left, read as statements of the default graph. */
    default Iterator<Triple> triples() {
        return IteratorParsers.createIteratorNTriples(text(), profile());
    }

    /** What is left, read as statements with their graphs. */
    default Iterator<Quad> quads() {
        return IteratorParsers.createIteratorNQuads(text(), profile());
    }

    /** Blank nodes keep their names, and nothing is checked again. */
    static ParserProfile profile() {
        return RiotLib.createParserProfile(
                RiotLib.factoryRDF(LabelToNode.createUseLabelAsGiven()),
                ErrorHandlerFactory.errorHandlerStrictNoLogging,
                false);
    }

    private InputStream text() {
        return new InputStream() {
            private byte[] line = {};
            private int from;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int done = 0;
                while (done < length && hasBytes()) {
                    if (from == line.length) {
                        target[offset + done++] = '\n';
                        line = SortedLines.this.next();
                        from = 0;
                    } else {
                        int part = Math.min(length - done, line.length - from);
                        System.arraycopy(line, from, target, offset + done, part);
                        from += part;
                        done += part;
                    }
                }
                return done == 0 && length > 0 ? -1 : done;
            }

            private boolean hasBytes() throws IOException {
                if (line != null && line.length == 0) {
                    line = SortedLines.this.next();
                    from = 0;
                }
                return line != null;
            }
        };
    }
}
