package org.focgraph.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.focgraph.query.Catalogue;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.Workers;
import org.focgraph.server.http.Fault;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Releases;

/** The fixed pages of the site, and the page for every address that leads nowhere. */
public final class Pages extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long PATIENCE = 2_000;

    private final transient Map<String, Supplier<Reply>> pages;
    private final transient Outbox outbox;

    public Pages(
            Releases releases,
            String base,
            Limits limits,
            Catalogue catalogue,
            Workers workers,
            Census census,
            Showcase showcase,
            BooleanSupplier stopping,
            Outbox outbox) {
        var start = new StartPage(base, limits, catalogue);
        var health = new Health(releases, workers, census, stopping);
        this.outbox = outbox;
        var about = new TextPage("About", "about");
        var accessibility = new TextPage("Accessibility", "accessibility");
        this.pages = Map.of(
                "/", () -> page(releases, release -> start(start, release, census, showcase)),
                "/about", () -> page(releases, about::of),
                "/accessibility", () -> page(releases, accessibility::of),
                "/health", health::reply);
    }

    /** Both are made at the same time, and all that is waited for is the one patience. */
    private static String start(StartPage page, String release, Census census, Showcase showcase) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        showcase.of(release, 0);
        var contents = census.of(release, PATIENCE);
        long left = Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        return page.of(release, showcase.of(release, left), contents);
    }

    private static Reply page(Releases releases, UnaryOperator<String> text) {
        String release;
        try (var lease = releases.acquire()) {
            release = lease.release();
        }
        return Reply.text(200, "text/html", text.apply(release))
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept-Encoding");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        outbox.send(reply(request), request, response);
    }

    private Reply reply(HttpServletRequest request) {
        var page = pages.get(request.getRequestURI());
        if (page == null) {
            return Problems.of(new Refused(404, "There is nothing at this address."), request);
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Problems.of(new Refused(405, "This page can only be read.", Map.of("Allow", "GET, HEAD")), request);
        }
        try {
            return page.get();
        } catch (RuntimeException failed) {
            return Problems.of(Fault.of(failed), request);
        }
    }
}
