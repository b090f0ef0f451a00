package org.focgraph.server.reconcile;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.system.Txn;
import org.focgraph.link.GraphColumns;
import org.focgraph.link.GraphKnowledge;
import org.focgraph.link.PrefixIndex;
import org.focgraph.link.Reconciler;
import org.focgraph.server.http.Refused;
import org.focgraph.server.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of the release in use, made when it is first asked for, on a thread of its own. */
final class ReleaseIndexes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseIndexes.class);
    private static final long PATIENCE_SECONDS = 15;

    private final Releases releases;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "reconcile-index");
        daemon.setDaemon(true);
        return daemon;
    });
    private String release;
    private CompletableFuture<ReleaseIndex> index;

    ReleaseIndexes(Releases releases) {
        this.releases = releases;
    }

    /**
     * Waits for it some seconds.
     *
     * @throws Refused where it is not there by then
     */
    ReleaseIndex current() {
        try {
            return begun().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException notYet) {
            throw new Refused(
                    503,
                    "The names of this release are being put in order; please try again in a few seconds.",
                    Map.of("Retry-After", "5"));
        } catch (ExecutionException failed) {
            LOG.error("the index for reconciliation could not be made", failed.getCause());
            forget();
            throw new Refused(503, "The names of this release could not be read.", Map.of("Retry-After", "60"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "The server is stopping.");
        }
    }

    /** Begins to make it, where it is not there yet; waits for nothing. */
    synchronized CompletableFuture<ReleaseIndex> begun() {
        try (var lease = releases.acquire()) {
            if (!lease.release().equals(release)) {
                release = lease.release();
                index = CompletableFuture.supplyAsync(this::build, thread);
            }
        }
        return index;
    }

    private synchronized void forget() {
        release = null;
    }

    private ReleaseIndex build() {
        try (var lease = releases.acquire()) {
            var dataset = lease.dataset();
            return Txn.calculateRead(dataset, () -> {
                long begun = System.nanoTime();
                var columns = new GraphColumns(dataset.getDefaultGraph());
                var reconciler = Reconciler.of(new GraphKnowledge(columns));
                var index = new ReleaseIndex(
                        lease.release(),
                        reconciler,
                        new PrefixIndex(reconciler.things()),
                        Descriptions.of(reconciler.things(), columns));
                LOG.info(
                        "names of {} things put in order in {} ms",
                        reconciler.things().all().size(),
                        (System.nanoTime() - begun) / 1_000_000);
                return index;
            });
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
