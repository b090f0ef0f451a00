package org.focgraph.release;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sorted lines in a file of their own, each behind its length: scratch, read again as often as needed. */
public record LineRun(Path file) {

    private static final int BUFFER = 1 << 16;

    public static LineRun write(Path file, SortedLines lines) throws IOException {
        try (lines;
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                out.writeInt(line.length);
                out.write(line);
            }
        }
        return new LineRun(file);
    }

    public SortedLines open() throws IOException {
        var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        return new SortedLines() {
            @Override
            public byte[] next() throws IOException {
                try {
                    var line = new byte[in.readInt()];
                    in.readFully(line);
                    return line;
                } catch (EOFException end) {
                    return null;
                }
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** The same statements in a named graph: the order stays, since every line is longer by the same ending. */
    SortedLines openIn(String graph) throws IOException {
        var name = CanonicalLine.graph(graph);
        var lines = open();
        return new SortedLines() {
            @Override
            public byte[] next() throws IOException {
                var line = lines.next();
                return line == null ? null : CanonicalLine.inGraph(line, name);
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }
}
