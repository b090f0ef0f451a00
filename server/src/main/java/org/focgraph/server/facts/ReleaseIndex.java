package org.focgraph.server.facts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.ReadWrite;
import org.focgraph.server.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of the release in use, made once for each on a thread of its own: no page waits long for it. */
public final class ReleaseIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseIndex.class);
    private static final Duration TIME = Duration.ofMinutes(2);

    private final Releases releases;
    private final String base;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "index");
        daemon.setDaemon(true);
        return daemon;
    });
    private String indexed;
    private CompletableFuture<Index> index;

    public ReleaseIndex(Releases releases, String base) {
        this.releases = releases;
        this.base = base;
    }

    /** The index of a release, or nothing where it is not made within some milliseconds. */
    public Optional<Index> of(String release, long milliseconds) {
        try {
            return Optional.of(begun(release).get(milliseconds, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.warn("the index of names could not be made", failed.getCause());
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Begins with the release in use, so that the first reader need not wait. */
    public void begin() {
        try (var lease = releases.acquire()) {
            begun(lease.release());
        }
    }

    private synchronized CompletableFuture<Index> begun(String release) {
        if (!release.equals(indexed)) {
            indexed = release;
            index = CompletableFuture.supplyAsync(this::make, thread);
        }
        return index;
    }

    private Index make() {
        try (var lease = releases.acquire()) {
            var dataset = lease.dataset();
            boolean transacted = dataset.supportsTransactions();
            if (transacted) {
                dataset.begin(ReadWrite.READ);
            }
            try {
                return Index.of(new Facts(dataset, new Budget(TIME)), base);
            } finally {
                if (transacted) {
                    dataset.end();
                }
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
