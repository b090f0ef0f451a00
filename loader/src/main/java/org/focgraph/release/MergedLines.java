package org.focgraph.release;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Several sorted sequences as one; a line that stands in more than one of them comes once. */
final class MergedLines implements SortedLines {

    private record Head(byte[] line, SortedLines rest) {}

    private final List<SortedLines> sources;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::line, Arrays::compareUnsigned));
    private byte[] last;

    MergedLines(List<SortedLines> sources) throws IOException {
        this.sources = List.copyOf(sources);
        for (var source : sources) {
            advance(source);
        }
    }

    private void advance(SortedLines source) throws IOException {
        var line = source.next();
        if (line != null) {
            heads.add(new Head(line, source));
        }
    }

    @Override
    public byte[] next() throws IOException {
        while (!heads.isEmpty()) {
            var first = heads.poll();
            advance(first.rest());
            if (last == null || !Arrays.equals(last, first.line())) {
                last = first.line();
                return last;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        for (var source : sources) {
            source.close();
        }
    }
}
