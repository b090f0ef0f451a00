package org.focgraph.server.sparql;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.focgraph.server.guard.Effort;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.QueryRefused;

/** Holds an answer until it is complete, and refuses one that gets longer than answers may be. */
public final class AnswerBuffer extends OutputStream {

    private static final int SMALLEST = 1 << 13;
    private static final int LARGEST = 1 << 20;

    private final Limits limits;
    private final Effort effort;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] part = new byte[SMALLEST];
    private int used;
    private long length;

    public AnswerBuffer(Limits limits, Effort effort) {
        this.limits = limits;
        this.effort = effort;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        effort.step();
        length += count;
        if (length > limits.bytes()) {
            throw effort.refuse(QueryRefused.tooLarge(
                    "The answer is longer than %,d bytes. Ask for less of it, with LIMIT and OFFSET under ORDER BY."
                            .formatted(limits.bytes())));
        }
        int from = offset;
        int left = count;
        while (left > 0) {
            if (used == part.length) {
                full.add(part);
                part = new byte[Math.min(LARGEST, part.length * 2)];
                used = 0;
            }
            int copied = Math.min(left, part.length - used);
            System.arraycopy(bytes, from, part, used, copied);
            used += copied;
            from += copied;
            left -= copied;
        }
    }

    public List<byte[]> body() {
        var body = new ArrayList<>(full);
        if (used > 0) {
            body.add(Arrays.copyOf(part, used));
        }
        return body;
    }
}
