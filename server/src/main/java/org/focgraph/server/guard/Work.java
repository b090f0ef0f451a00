package org.focgraph.server.guard;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** One query on its way through the {@link Workers}: waiting, running, ended or given up. */
final class Work<T> implements Runnable {

    private final Function<Effort, T> query;
    private final Duration total;
    private final Set<Work<?>> register;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean stuck = new AtomicBoolean();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile Effort effort;
    private volatile long start;

    Work(Function<Effort, T> query, Duration total, Set<Work<?>> register) {
        this.query = query;
        this.total = total;
        this.register = register;
    }

    @Override
    public void run() {
        if (!taken.compareAndSet(false, true)) {
            return;
        }
        start = System.nanoTime();
        effort = new Effort(total);
        register.add(this);
        begun.countDown();
        try {
            result.complete(query.apply(effort));
        } catch (Throwable failed) {
            result.completeExceptionally(failed);
        } finally {
            register.remove(this);
        }
    }

    /** Whether a thread takes it in time; where not, none will. */
    boolean begins(Duration patience) throws InterruptedException {
        return begun.await(patience.toMillis(), TimeUnit.MILLISECONDS) || !taken.compareAndSet(false, true);
    }

    T result(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void cancelWithoutRow() {
        var running = effort;
        if (running != null) {
            running.cancelWithoutRow();
        }
    }

    void cancel() {
        var running = effort;
        if (running != null) {
            running.cancel();
        }
    }

    boolean isLate() {
        return System.nanoTime() - start > 2 * total.toNanos();
    }

    boolean markStuck() {
        return stuck.compareAndSet(false, true);
    }

    boolean isStuck() {
        return stuck.get();
    }
}
