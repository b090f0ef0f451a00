package org.focgraph.server.release;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;
import org.focgraph.server.guard.Busy;
import org.focgraph.store.Generation;
import org.focgraph.store.Store;

/**
 * The generations of a store that are open: each once, however many requests read it, opened when first asked for and
 * closed when nobody has asked for a while. Only so many are open at once.
 *
 * <p>TDB2 has one connection for each folder, so whoever opens a generation must share it with all others.
 */
final class OpenGenerations implements AutoCloseable {

    private final Store store;
    private final int most;
    private final Duration idle;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        var daemon = new Thread(task, "releases");
        daemon.setDaemon(true);
        return daemon;
    });
    private boolean closed;

    /**
     * @param most how many may be open at once
     * @param idle how long one stays open after the last request for it
     */
    OpenGenerations(Store store, int most, Duration idle) {
        this.store = store;
        this.most = most;
        this.idle = idle;
        long between = Math.max(10, idle.toMillis() / 2);
        sweeper.scheduleWithFixedDelay(this::sweep, between, between, TimeUnit.MILLISECONDS);
    }

    /**
     * Hold on a generation.
     *
     * @throws Busy where as many as may be are open, and all of them are being read
     */
    synchronized Lease lease(String id) {
        var known = open.get(id);
        if (known == null) {
            makeRoom();
            known = new Open(store.open(id));
            open.put(id, known);
        }
        return known.lease();
    }

    /** Hold on the generation in use, however many others are open. */
    synchronized Lease leaseInUse(String id) {
        return open.computeIfAbsent(id, name -> new Open(store.open(name))).lease();
    }

    private void makeRoom() {
        if (open.size() < most) {
            return;
        }
        var longest = open.values().stream()
                .filter(each -> each.holders == 0)
                .min(Comparator.comparing(each -> each.idleSince))
                .orElseThrow(Busy::new);
        closeNow(longest);
    }

    private synchronized void sweep() {
        long now = System.nanoTime();
        List<Open> stale = new ArrayList<>(open.values());
        stale.removeIf(each -> each.holders > 0 || now - each.idleSince < idle.toNanos());
        stale.forEach(this::closeNow);
    }

    private void closeNow(Open each) {
        open.remove(each.generation.id());
        each.generation.close();
    }

    /** How many are open, for whoever watches. */
    synchronized int count() {
        return open.size();
    }

    /** Closes what nobody reads, and the rest when it is given back. */
    @Override
    public synchronized void close() {
        closed = true;
        sweeper.shutdownNow();
        List<Open> unused = new ArrayList<>(open.values());
        unused.removeIf(each -> each.holders > 0);
        unused.forEach(this::closeNow);
    }

    private synchronized void giveBack(Open each) {
        each.holders--;
        each.idleSince = System.nanoTime();
        if (closed && each.holders == 0) {
            closeNow(each);
        }
    }

    private final class Open {
        private final Generation generation;
        private int holders;
        private long idleSince;

        private Open(Generation generation) {
            this.generation = generation;
        }

        private Lease lease() {
            holders++;
            var held = new AtomicBoolean(true);
            return new Lease() {
                @Override
                public String release() {
                    return generation.id();
                }

                @Override
                public DatasetGraph dataset() {
                    return generation.dataset();
                }

                @Override
                public void close() {
                    if (held.compareAndSet(true, false)) {
                        giveBack(Open.this);
                    }
                }
            };
        }
    }
}
