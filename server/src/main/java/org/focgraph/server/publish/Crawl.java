package org.focgraph.server.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;

/** Asks the server for every address it is told or finds on a page, several at once, and writes what it answers. */
final class Crawl implements AutoCloseable {

    private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";
    private static final int MOST_TRIES = 60;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final URI server;
    private final PageWriter pages;
    private final SiteFolder folder;
    private final Progress progress;
    private final ExecutorService workers;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final Map<String, String> dead = new ConcurrentSkipListMap<>();
    private final Map<String, String> lacking = new ConcurrentSkipListMap<>();
    private final Map<String, String> collisions = new ConcurrentSkipListMap<>();
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final AtomicLong pending = new AtomicLong(1);
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param connections how many questions the server is asked at once */
    Crawl(URI server, PageWriter pages, SiteFolder folder, Progress progress, int connections) {
        this.server = server;
        this.pages = pages;
        this.folder = folder;
        this.progress = progress;
        this.workers = Executors.newFixedThreadPool(connections);
    }

    /** Has an address fetched and written, once. */
    void add(Destination.Saved wanted, String from) {
        if (asked.putIfAbsent(wanted.address(), from) == null && !collision(wanted.file(), wanted.address())) {
            pending.incrementAndGet();
            workers.execute(() -> run(wanted));
        }
    }

    private boolean collision(SiteFile file, String address) {
        var other = folder.take(file, address);
        other.ifPresent(holder -> collisions.put(address, holder));
        return other.isPresent();
    }

    /** Keeps an address for a file that is made here, not by the server. */
    boolean keep(String address, SiteFile file) {
        return asked.putIfAbsent(address, address) == null && !collision(file, address);
    }

    /** A page that is made here, as the server would have made it. */
    void write(String address, String html) throws IOException {
        written(address, SiteFile.page(address), html);
    }

    private void written(String address, SiteFile file, String html) throws IOException {
        var page = pages.write(html, address, file);
        folder.write(file, page.html());
        written.add(file.path());
        page.links().forEach(link -> add(link, address));
    }

    private void run(Destination.Saved wanted) {
        try {
            if (failure.get() == null) {
                fetch(wanted);
            }
        } catch (Throwable failed) {
            failure.compareAndSet(null, failed);
        } finally {
            progress(done.incrementAndGet());
            finishOne();
        }
    }

    private synchronized void progress(long number) {
        progress.advance(number, asked.size(), "addresses");
    }

    private void finishOne() {
        if (pending.decrementAndGet() == 0) {
            over.countDown();
        }
    }

    private void fetch(Destination.Saved wanted) throws IOException, InterruptedException {
        var answer = answer(wanted);
        try (var body = answer.body()) {
            int status = answer.statusCode();
            var type = answer.headers().firstValue("Content-Type").orElse("");
            boolean isPage = type.startsWith("text/html");
            if (status >= 300 && status < 400) {
                redirect(wanted, answer.headers().firstValue("Location").orElse(""));
            } else if (isPage && (status == 200 || status == 410 || status == 413)) {
                written(wanted.address(), wanted.file(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            } else if (status == 200) {
                folder.write(wanted.file(), body);
            } else if (status == 406 && !wanted.file().isPage()) {
                lacking.put(wanted.file().path(), asked.get(wanted.address()));
            } else {
                dead.put(wanted.address(), status + ", linked from " + asked.get(wanted.address()));
            }
        }
    }

    private void redirect(Destination.Saved wanted, String location) throws IOException {
        if (pages.plan().of(location, wanted.address()) instanceof Destination.Saved target
                && !target.address().equals(wanted.address())
                && wanted.file().isPage()) {
            folder.write(wanted.file(), OwnPages.redirect(wanted.file(), target.file(), pages.root()));
            add(target, wanted.address());
        } else {
            dead.put(wanted.address(), "leads to " + location + ", linked from " + asked.get(wanted.address()));
        }
    }

    private HttpResponse<InputStream> answer(Destination.Saved wanted) throws InterruptedException {
        var path = wanted.file().path();
        var accept = wanted.file().isPage() ? PAGES : path.endsWith(".json") ? "application/json" : "*/*";
        return answer(wanted.address(), accept);
    }

    /** A server that is busy says so, and is asked again. */
    private HttpResponse<InputStream> answer(String address, String accept) throws InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(address))
                .timeout(LONGEST)
                .header("Accept", accept)
                .build();
        for (int tries = 1; ; tries++) {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (answer.statusCode() != 503 || tries == MOST_TRIES) {
                    return answer;
                }
                answer.body().close();
            } catch (IOException e) {
                throw FocGraphException.environment(
                        "the server that pages are read from gave no answer at " + address + " (" + e + ");"
                                + " nothing was published",
                        e);
            }
            Thread.sleep(Math.min(2_000, 100L * tries));
        }
    }

    /** What the server says at an address, for what is made of it here. */
    byte[] read(String address) throws IOException {
        try (var body = answer(address, "application/json").body()) {
            return body.readAllBytes();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static FocGraphException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return FocGraphException.environment("the work was interrupted; nothing was published", e);
    }

    /** Waits until everything that was found is written. */
    void await() throws IOException {
        finishOne();
        try {
            over.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        var failed = failure.get();
        if (failed instanceof IOException e) {
            throw e;
        }
        if (failed instanceof UncheckedIOException e) {
            throw e.getCause();
        }
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed instanceof Error e) {
            throw e;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    /** The files of all pages, without those that only lead on to another. */
    Set<String> pages() {
        return written;
    }

    /** Takes links to formats that a thing cannot be had in off the page that offers them. */
    void withdrawLinks() throws IOException {
        for (var one : lacking.entrySet()) {
            var page = SiteFile.page(one.getValue());
            folder.replace(page, pages.without(folder.read(page), page, new SiteFile(one.getKey())));
        }
    }

    /** Addresses that lead nowhere, and what was answered. */
    Map<String, String> dead() {
        return dead;
    }

    /** Addresses whose file has the same name as that of another, and the other. */
    Map<String, String> collisions() {
        return collisions;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
