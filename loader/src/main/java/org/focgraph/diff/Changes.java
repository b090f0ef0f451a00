package org.focgraph.diff;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import org.apache.jena.sparql.core.Quad;
import org.focgraph.release.SortedLines;

/** The statements that one of two sorted sequences has and the other has not, in order, in no more memory than a buffer. */
final class Changes implements Iterator<Changes.Change>, AutoCloseable {

    /** A statement that came or went. */
    record Change(boolean added, Quad quad) {}

    private final SortedLines before;
    private final SortedLines after;
    /** Whether each line handed to the parser, and not yet back from it, was added. */
    private final Deque<Boolean> pending = new ArrayDeque<>();

    private final Iterator<Quad> quads;

    Changes(SortedLines before, SortedLines after) throws IOException {
        this.before = before;
        this.after = after;
        this.quads = new Different(before.next(), after.next()).quads();
    }

    @Override
    public boolean hasNext() {
        return quads.hasNext();
    }

    @Override
    public Change next() {
        var quad = quads.next();
        return new Change(pending.remove(), quad);
    }

    @Override
    public void close() throws IOException {
        before.close();
        after.close();
    }

    private final class Different implements SortedLines {
        private byte[] left;
        private byte[] right;

        Different(byte[] left, byte[] right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public byte[] next() throws IOException {
            while (left != null || right != null) {
                int order = order();
                if (order == 0) {
                    left = before.next();
                    right = after.next();
                } else {
                    return order < 0 ? removed() : added();
                }
            }
            return null;
        }

        private int order() {
            if (left == null) {
                return 1;
            }
            return right == null ? -1 : Arrays.compareUnsigned(left, right);
        }

        private byte[] removed() throws IOException {
            var line = left;
            left = before.next();
            pending.add(false);
            return line;
        }

        private byte[] added() throws IOException {
            var line = right;
            right = after.next();
            pending.add(true);
            return line;
        }

        @Override
        public void close() {
            // the two sequences are closed by whoever opened them
        }
    }
}
