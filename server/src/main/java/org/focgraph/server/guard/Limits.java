package org.focgraph.server.guard;

import java.time.Duration;

/**
 * What one query may use, and how many may run.
 *
 * @param firstRow how long until the first row must have been found
 * @param total how long a query may run altogether
 * @param running how many queries run at the same time
 * @param waiting how many more may wait for their turn
 * @param patience how long they wait
 * @param rows how many rows or statements an answer may have
 * @param bytes how long an answer may be, uncompressed
 * @param pending how many bytes of answers may be held for clients that are still reading
 */
public record Limits(
        Duration firstRow,
        Duration total,
        int running,
        int waiting,
        Duration patience,
        long rows,
        long bytes,
        long pending) {

    public static Limits standard() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                cores,
                Math.max(24, 6 * cores),
                Duration.ofSeconds(5),
                100_000,
                64L << 20,
                Math.max(128L << 20, Runtime.getRuntime().maxMemory() / 4));
    }

    public Limits withTimeouts(Duration newFirstRow, Duration newTotal) {
        return new Limits(newFirstRow, newTotal, running, waiting, patience, rows, bytes, pending);
    }

    public Limits withQueries(int newRunning, int newWaiting, Duration newPatience) {
        return new Limits(firstRow, total, newRunning, newWaiting, newPatience, rows, bytes, pending);
    }

    public Limits withAnswer(long newRows, long newBytes) {
        return new Limits(firstRow, total, running, waiting, patience, newRows, newBytes, pending);
    }

    public Limits withPending(long newPending) {
        return new Limits(firstRow, total, running, waiting, patience, rows, bytes, newPending);
    }

    /** As every answer states them in a header. */
    public String header() {
        return "first-row=%ss; total=%ss; rows=%d; bytes=%d".formatted(seconds(firstRow), seconds(total), rows, bytes);
    }

    /** A duration as people read it: {@code 30} or {@code 0.5}. */
    public static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? Long.toString(duration.toSeconds())
                : Double.toString(duration.toMillis() / 1000.0);
    }
}
