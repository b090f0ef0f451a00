package org.focgraph.server.data;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.focgraph.server.guard.Busy;
import org.focgraph.server.http.Accept;
import org.focgraph.server.http.EntityTag;
import org.focgraph.server.http.Fault;
import org.focgraph.server.http.Outbox;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.Releases;
import org.focgraph.server.release.RequestedRelease;

/**
 * {@code /data}: the releases that are kept, and every graph of one as a file.
 *
 * <p>{@code /data} is a page or JSON, {@code /data/catalog.ttl} the catalogue in DCAT and VoID, {@code /data/NAME.ttl},
 * {@code .nt} and {@code .nq.gz} the graph of that name. Each takes {@code release}.
 */
public final class DataServlet extends HttpServlet {

    /** What it answers, as the servlet specification writes paths. */
    public static final List<String> PATHS = List.of("/data", "/data.json", "/data/*", "/.well-known/void");

    private static final long serialVersionUID = 1L;
    private static final String TABLE = ".csv";
    private static final String CATALOG = "/data/catalog.ttl";

    private final transient Releases releases;
    private final transient Outbox outbox;
    private final transient Catalogs catalogs;
    private final transient Dumps dumps;

    /** @param base the project's base IRI */
    public DataServlet(Releases releases, String base, Outbox outbox) {
        this.releases = releases;
        this.outbox = outbox;
        this.catalogs = new Catalogs(base + "data/");
        this.dumps = new Dumps(releases);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reply reply;
        try {
            reply = reply(request, response);
        } catch (Refused refused) {
            reply = Problems.of(refused, request);
        } catch (Busy busy) {
            reply = Problems.of(new Refused(503, busy.getMessage(), Map.of("Retry-After", "5")), request);
        } catch (RuntimeException failed) {
            if (response.isCommitted()) {
                // the connection is cut off: half a file must not look like a whole one
                throw failed;
            }
            reply = Problems.of(Fault.of(failed), request);
        }
        if (reply != null) {
            outbox.send(reply, request, response);
        }
    }

    /** The answer, or null where it has been written already. */
    private Reply reply(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                // answered below
            }
            case "OPTIONS" -> {
                return Reply.empty(204).with("Allow", "GET, HEAD, OPTIONS");
            }
            default -> throw new Refused(405, "This address can only be read.", Map.of("Allow", "GET, HEAD, OPTIONS"));
        }
        var path = request.getRequestURI();
        if (path.equals("/.well-known/void")) {
            return Reply.empty(303).with("Location", CATALOG);
        }
        if (path.equals("/data/")) {
            return Reply.empty(308).with("Location", "/data");
        }
        if (path.endsWith(TABLE)) {
            // a table that statements were made from is a thing of the project and has a page
            return Reply.empty(303).with("Location", "/doc" + path);
        }
        var release = Parameters.parse(request.getQueryString()).one("release");
        try (var lease = RequestedRelease.lease(releases, release)) {
            if (path.equals("/data") || path.equals("/data.json")) {
                return listing(request, lease, path.equals("/data.json"));
            }
            return path.equals(CATALOG)
                    ? catalog(request, lease)
                    : dumps.send(path.substring("/data/".length()), lease, request, response);
        }
    }

    private Reply listing(HttpServletRequest request, Lease lease, boolean asJson) {
        boolean page = !asJson && Accept.parse(request.getHeader("Accept")).weight("text/html") > 0;
        if (!page && !asJson && Accept.parse(request.getHeader("Accept")).weight("application/json") <= 0) {
            throw new Refused(406, "The list of releases can be had as text/html or application/json.");
        }
        var listing = Listing.of(releases, lease, catalogs);
        var body = page ? DataPage.of(listing) : listing.json();
        var type = page ? "text/html" : "application/json";
        // the list changes with what is kept, which no release says: the tag is made of the text
        return tagged(request, EntityTag.weak(List.of(type, body)), () -> Reply.text(200, type, body), lease);
    }

    private Reply catalog(HttpServletRequest request, Lease lease) {
        return tagged(
                request,
                EntityTag.weak(List.of("catalog", lease.release())),
                () -> Reply.text(200, "text/turtle", catalogs.turtle(releases, lease)),
                lease);
    }

    private static Reply tagged(
            HttpServletRequest request, String tag, java.util.function.Supplier<Reply> body, Lease lease) {
        var reply = EntityTag.isKnown(request.getHeader("If-None-Match"), tag) ? Reply.empty(304) : body.get();
        return reply.with("ETag", tag)
                .with("FocGraph-Release", lease.release())
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept, Accept-Encoding");
    }
}
