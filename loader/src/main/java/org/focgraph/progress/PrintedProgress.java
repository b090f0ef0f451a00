package org.focgraph.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows steps as plain lines, and on a terminal also a line that keeps up with rows, rate and time left. */
public final class PrintedProgress implements Progress {

    private static final long BETWEEN_UPDATES = Duration.ofMillis(200).toNanos();
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private String step = "";
    private long stepBegan;
    private long shownAt;

    public PrintedProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void step(String name) {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
        step = name;
        stepBegan = System.nanoTime();
        shownAt = 0;
        out.println(name);
    }

    @Override
    public void advance(long done, long total, String unit) {
        long now = System.nanoTime();
        if (!terminal || now - shownAt < BETWEEN_UPDATES) {
            return;
        }
        shownAt = now;
        double seconds = Math.max(1e-3, (now - stepBegan) / 1e9);
        double rate = done / seconds;
        var line = new StringBuilder(CLEAR_LINE)
                .append(String.format(Locale.ROOT, "  %s: %,d %s, %,.0f a second", step, done, unit, rate));
        if (total > 0 && rate > 0) {
            line.append(String.format(Locale.ROOT, ", %d %%, %.0f s left", 100 * done / total, (total - done) / rate));
        }
        out.print(line);
        out.flush();
    }

    @Override
    public void finished() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
