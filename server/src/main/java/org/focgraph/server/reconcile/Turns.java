package org.focgraph.server.reconcile;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.focgraph.server.http.Refused;

/** Lets few requests work at once and few wait, so that a flood of them takes neither all processors nor all threads. */
final class Turns {

    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore inside;
    private final Semaphore working;

    Turns(int most, int atOnce) {
        inside = new Semaphore(most);
        working = new Semaphore(atOnce, true);
    }

    /** @throws Refused where too many are before it */
    <T> T take(Supplier<T> work) {
        return take(() -> null, nothing -> work.get());
    }

    /**
     * Takes a turn when something is there that others make: waiting for it is no work.
     *
     * @throws Refused where too many are before it
     */
    <S, T> T take(Supplier<S> awaited, Function<S, T> work) {
        if (!inside.tryAcquire()) {
            throw busy();
        }
        try {
            var there = awaited.get();
            if (!working.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
            try {
                return work.apply(there);
            } finally {
                working.release();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            inside.release();
        }
    }

    private static Refused busy() {
        return new Refused(
                503,
                "Too many tables are being matched at the moment; please try again in a few seconds.",
                Map.of("Retry-After", "5"));
    }
}
