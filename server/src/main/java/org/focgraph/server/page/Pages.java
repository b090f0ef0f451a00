package org.focgraph.server.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
            List<Example> examples,
            Workers workers,
            Census census,
            BooleanSupplier stopping,
            Outbox outbox) {
        var start = new StartPage(base, limits, examples);
        var health = new Health(releases, workers, census, stopping);
        this.outbox = outbox;
        this.pages = Map.of("/", () -> start(start, releases, census), "/health", health::reply);
    }

    private static Reply start(StartPage page, Releases releases, Census census) {
        String release;
        try (var lease = releases.acquire()) {
            release = lease.release();
        }
        return Reply.text(200, "text/html", page.of(release, census.of(release, PATIENCE)))
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
