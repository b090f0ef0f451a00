package org.focgraph.server.release;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.problem.FocGraphException;
import org.focgraph.server.http.Refused;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Manifest;
import org.focgraph.store.Store;

/**
 * The generations of a store on disk: the one in use, and those before it that are kept, by their names. When a load or a roll back names another one, requests from then on are
 * answered from that; those under way keep the one they began with.
 */
public final class StoreReleases implements Releases, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StoreReleases.class.getName());
    private static final long LOOK_AGAIN_AFTER_NANOS = 500_000_000L;
    private static final int MOST_OPEN = 4;
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final Store store;
    private final OpenGenerations generations;
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
        this(store, MOST_OPEN, IDLE);
    }

    /**
     * @param most how many generations may be open at once
     * @param idle how long one stays open that nobody asks for
     */
    StoreReleases(Store store, int most, Duration idle) {
        this.store = store;
        this.generations = new OpenGenerations(store, most, idle);
        open(store.currentId().orElse(null));
        lookedAt = System.nanoTime();
    }

    @Override
    public Lease acquire() {
        follow();
        return inUse.acquire();
    }

    @Override
    public Optional<Lease> acquire(String release) {
        follow();
        var current = inUse.acquire();
        if (current.release().equals(release)) {
            return Optional.of(current);
        }
        current.close();
        // only what is listed is looked for: a name from outside must not become a path
        if (!store.generationIds().contains(release)) {
            return Optional.empty();
        }
        try {
            return Optional.of(generations.lease(release));
        } catch (FocGraphException e) {
            LOG.log(Level.WARNING, "generation " + release + " cannot be opened: " + e.getMessage());
            throw new Refused(503, "The release " + release + " cannot be opened at the moment.");
        }
    }

    @Override
    public List<Manifest> kept() {
        return store.generationIds().stream()
                .map(store::manifest)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<Consumer<StreamRDF>> apart(GraphRecord graph) {
        var files = store.graphs();
        return files.record(graph.name()).filter(graph::equals).map(same -> sink -> files.read(same.name(), sink));
    }

    /** How many generations are open. */
    int open() {
        return generations.count();
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
        if (named == null) {
            // says that the store is empty, and what to do
            store.open().close();
        }
        var lease = generations.leaseInUse(named);
        inUse.use(lease.release(), lease.dataset(), lease::close);
        id = lease.release();
        refused = null;
    }

    @Override
    public void close() {
        inUse.close();
        generations.close();
    }
}
