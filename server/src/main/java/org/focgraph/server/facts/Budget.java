package org.focgraph.server.facts;

import java.time.Duration;
import java.util.Map;
import org.focgraph.server.http.Refused;

/** The time one page may take; whoever reads the store looks at it. */
public final class Budget {

    private static final int LOOK_EVERY = 256;

    private final long end;
    private int steps;

    public Budget(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Counts one step, and now and then looks whether the time is over. */
    public void step() {
        if (++steps % LOOK_EVERY == 0) {
            check();
        }
    }

    /** @throws Refused where the time is over */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new Refused(
                    503,
                    "This page took too long to put together; please try again in a few seconds.",
                    Map.of("Retry-After", "10"));
        }
    }
}
