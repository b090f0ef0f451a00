package org.focgraph.server.release;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.focgraph.problem.FocGraphException;
import org.focgraph.store.Store;

/**
 * The generation in use of a store on disk. When a load or a roll back names another one, requests from then on are
 * answered from that; those under way keep the one they began with.
 */
public final class StoreReleases implements Releases, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StoreReleases.class.getName());
    private static final long LOOK_AGAIN_AFTER_NANOS = 500_000_000L;

    private final Store store;
    private final ReleaseSwitch inUse = new ReleaseSwitch();
    private String id;
    private String refused;
    private long lookedAt;

    /**
     * Opens the generation in use.
     *
     * @throws FocGraphException where the store is empty, damaged or held by another process
     */
    public StoreReleases(Store store) {
        this.store = store;
        open(store.currentId().orElse(null));
        lookedAt = System.nanoTime();
    }

    @Override
    public Lease acquire() {
        follow();
        return inUse.acquire();
    }

    /** Looks now and then whether another generation was named, and goes on with the old one where that cannot be opened. */
    private synchronized void follow() {
        long now = System.nanoTime();
        if (now - lookedAt < LOOK_AGAIN_AFTER_NANOS) {
            return;
        }
        lookedAt = now;
        try {
            var named = store.currentId().orElse(id);
            if (!named.equals(id) && !named.equals(refused)) {
                open(named);
                LOG.log(Level.INFO, "now answering from generation {0}", named);
            }
        } catch (FocGraphException e) {
            refused = store.currentId().orElse(null);
            LOG.log(Level.WARNING, "still answering from generation " + id + ": " + e.getMessage());
        }
    }

    private void open(String named) {
        var generation = named == null ? store.open() : store.open(named);
        inUse.use(generation.id(), generation.dataset(), generation::close);
        id = generation.id();
        refused = null;
    }

    @Override
    public void close() {
        inUse.close();
    }
}
