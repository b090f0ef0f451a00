package org.focgraph.server.guard;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a second for queries that ignore their deadline, says so in the log, and calls for help when all do. */
public final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Workers workers;
    private final Runnable whenAllStuck;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private boolean called;

    public Watchdog(Workers workers, Runnable whenAllStuck) {
        this.workers = workers;
        this.whenAllStuck = whenAllStuck;
    }

    public void start() {
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        int found = workers.look();
        if (found > 0) {
            LOG.error("{} more queries ignore their deadline; stuck now: {}", found, workers.stuck());
        }
        if (!called && workers.allStuck()) {
            called = true;
            LOG.error("all queries are stuck: nothing more can be answered until the server is restarted");
            whenAllStuck.run();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
