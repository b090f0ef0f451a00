package org.focgraph.release;

import java.io.IOException;

/** Counts the lines that pass. */
final class CountedLines implements SortedLines {

    private final SortedLines lines;
    private long count;

    CountedLines(SortedLines lines) {
        this.lines = lines;
    }

    @Override
    public byte[] next() throws IOException {
        var line = lines.next();
        count += line == null ? 0 : 1;
        return line;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
