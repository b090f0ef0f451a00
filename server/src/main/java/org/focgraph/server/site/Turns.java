package org.focgraph.server.site;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.focgraph.server.http.Refused;

/** How many pages are put together at once: never so many that no thread is left for others. */
public final class Turns {

    private final Semaphore free;
    private final long patience;

    /** @param patience how many milliseconds a page waits for its turn */
    public Turns(int most, long patience) {
        this.free = new Semaphore(most, true);
        this.patience = patience;
    }

    /** A turn, given back when it is closed. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Refused where none becomes free in time */
    public Turn take() {
        try {
            if (!free.tryAcquire(patience, TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        return free::release;
    }

    private static Refused busy() {
        return new Refused(
                503,
                "Too many pages are being put together at the moment; please try again in a few seconds.",
                Map.of("Retry-After", "5"));
    }
}
