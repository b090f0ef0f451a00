package org.focgraph.server.release;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The release in use, exchanged for the next one while requests run: they keep the one they began with, and it is closed
 * when the last of them has ended.
 */
public final class ReleaseSwitch implements Releases, AutoCloseable {

    private Held current;

    /** Every request from now on sees this release. */
    public synchronized void use(String id, DatasetGraph dataset, Runnable whenIdle) {
        var before = current;
        current = new Held(id, dataset, whenIdle);
        if (before != null) {
            before.giveBack();
        }
    }

    @Override
    public synchronized Lease acquire() {
        if (current == null) {
            throw new IllegalStateException("no release is open");
        }
        return current.lease();
    }

    /** No request from now on; the release is closed when the last one has ended. */
    @Override
    public synchronized void close() {
        if (current != null) {
            current.giveBack();
            current = null;
        }
    }

    /** A release and the number of those who hold it, the switch being one. */
    private static final class Held {

        private final String id;
        private final DatasetGraph dataset;
        private final Runnable whenIdle;
        private int holders = 1;

        private Held(String id, DatasetGraph dataset, Runnable whenIdle) {
            this.id = id;
            this.dataset = dataset;
            this.whenIdle = whenIdle;
        }

        private synchronized Lease lease() {
            holders++;
            return new HeldLease(this);
        }

        private void giveBack() {
            boolean idle;
            synchronized (this) {
                idle = --holders == 0;
            }
            if (idle) {
                whenIdle.run();
            }
        }
    }

    private static final class HeldLease implements Lease {

        private final Held held;
        private final AtomicBoolean closed = new AtomicBoolean();

        private HeldLease(Held held) {
            this.held = held;
        }

        @Override
        public String release() {
            return held.id;
        }

        @Override
        public DatasetGraph dataset() {
            return held.dataset;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                held.giveBack();
            }
        }
    }
}
