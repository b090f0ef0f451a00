package org.focgraph.server.guard;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;

/**
 * The threads queries run on: few, of their own, and never those that answer pages.
 *
 * <p>Whoever asks gets an answer in time even where a query ignores its deadline; such a query keeps its thread and is
 * found by {@link Watchdog}.
 */
public final class Workers {

    private static final long STACK = 4L << 20;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Limits limits;
    private final ThreadPoolExecutor threads;
    private final Set<Work<?>> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong stuckEver = new AtomicLong();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "query-clock");
        thread.setDaemon(true);
        return thread;
    });

    public Workers(Limits limits) {
        this.limits = limits;
        clock.setRemoveOnCancelPolicy(true);
        var number = new AtomicLong();
        this.threads = new ThreadPoolExecutor(
                limits.running(),
                limits.running(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(limits.waiting()),
                task -> {
                    var thread = new Thread(null, task, "query-" + number.incrementAndGet(), STACK);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Runs a query and waits for it.
     *
     * @param shorter a shorter time than queries have, or null
     * @throws Busy where no thread becomes free in time
     * @throws QueryCancelledException where the query did not end in time
     */
    public <T> T run(Function<Effort, T> query, Duration shorter) {
        var total = shorter == null || shorter.compareTo(limits.total()) > 0 ? limits.total() : shorter;
        var work = new Work<>(query, total, running);
        ScheduledFuture<?> first = null;
        ScheduledFuture<?> last = null;
        try {
            threads.execute(work);
        } catch (RejectedExecutionException full) {
            throw new Busy();
        }
        try {
            if (!work.begins(limits.patience())) {
                threads.remove(work);
                throw new Busy();
            }
            first = later(work::cancelWithoutRow, limits.firstRow());
            last = later(work::cancel, total);
            return work.result(total.plus(GRACE));
        } catch (RejectedExecutionException stopping) {
            work.cancel();
            throw new Busy();
        } catch (TimeoutException late) {
            work.cancel();
            throw new QueryCancelledException();
        } catch (InterruptedException stop) {
            work.cancel();
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException failed) {
            throw unwrapped(failed.getCause());
        } finally {
            forget(first);
            forget(last);
        }
    }

    /**
     * Puts a small question within a query that runs on one of these threads; it takes no other thread.
     *
     * @throws QueryCancelledException where it did not end in time
     */
    public <T> T within(Effort whole, Duration patience, Function<Effort, T> question) {
        whole.check();
        var part = whole.part(patience);
        var alarm = later(part::cancel, patience);
        try {
            return question.apply(part);
        } finally {
            forget(alarm);
        }
    }

    /**
     * The timeouts of the query engine wait for a lock that it holds while it builds hash tables, so the clock is here: it
     * only sets the flag that the engine and the guards look at.
     */
    private ScheduledFuture<?> later(Runnable cancellation, Duration delay) {
        return clock.schedule(cancellation, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void forget(ScheduledFuture<?> alarm) {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    public int running() {
        return running.size();
    }

    public int waiting() {
        return threads.getQueue().size();
    }

    /** How many run on although twice their time is over. */
    public int stuck() {
        return (int) running.stream().filter(Work::isStuck).count();
    }

    /** How many have ever been stuck. */
    public long stuckEver() {
        return stuckEver.get();
    }

    /** Marks what is stuck and was not before. */
    int look() {
        int found = 0;
        for (var work : running) {
            if (work.isLate() && work.markStuck()) {
                stuckEver.incrementAndGet();
                found++;
            }
        }
        return found;
    }

    boolean allStuck() {
        return stuck() >= limits.running();
    }

    /** Stops every query that runs, and begins no other. */
    public void stop() {
        threads.shutdownNow();
        clock.shutdownNow();
        running.forEach(Work::cancel);
    }
}
