package org.focgraph.server.release;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something made from a release, once for each, on a thread of its own: nobody waits long for it. */
public final class PerRelease<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PerRelease.class);

    private final Releases releases;
    private final String name;
    private final Function<Lease, T> maker;
    private final ExecutorService thread;
    private String release;
    private CompletableFuture<T> made;

    /**
     * @param name what is made, for the log
     * @param maker makes it, within a read transaction
     */
    public PerRelease(Releases releases, String name, Function<Lease, T> maker) {
        this.releases = releases;
        this.name = name;
        this.maker = maker;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            var daemon = new Thread(task, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** What is made of a release, or nothing where it is not there within some milliseconds. */
    public Optional<T> of(String wanted, long milliseconds) {
        if (!isInUse(wanted)) {
            return Optional.empty();
        }
        try {
            return Optional.of(begun(wanted).get(milliseconds, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.warn("making the {} of a release failed", name, failed.getCause());
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Of an earlier release nothing is made: what is made of the one in use would make room for it. */
    private boolean isInUse(String wanted) {
        try (var lease = releases.acquire()) {
            return lease.release().equals(wanted);
        }
    }

    /** Begins with the release in use, so that the first reader need not wait. */
    public void begin() {
        try (var lease = releases.acquire()) {
            begun(lease.release());
        }
    }

    private synchronized CompletableFuture<T> begun(String wanted) {
        if (!wanted.equals(release)) {
            release = wanted;
            made = CompletableFuture.supplyAsync(this::make, thread);
        }
        return made;
    }

    private T make() {
        try (var lease = releases.acquire()) {
            var dataset = lease.dataset();
            boolean transacted = dataset.supportsTransactions();
            if (transacted) {
                dataset.begin(ReadWrite.READ);
            }
            try {
                return maker.apply(lease);
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
