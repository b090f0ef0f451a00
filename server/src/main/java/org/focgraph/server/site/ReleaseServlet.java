package org.focgraph.server.site;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.query.ReadWrite;
import org.focgraph.server.facts.Budget;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.http.Fault;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Problems;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.RequestedRelease;

/**
 * Pages made from one release each. They need no worker of the SPARQL endpoint: they read with index look-ups, within
 * {@link Site#time()}, and no more of them at once than {@link Site#turns()} lets.
 */
public abstract class ReleaseServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Site site;

    protected ReleaseServlet(Site site) {
        this.site = site;
    }

    protected final Site site() {
        return site;
    }

    /** The answer without a look at the data, or null where they are needed. */
    protected Reply atOnce(HttpServletRequest request, Edition edition) {
        return null;
    }

    /** The answer from the data of a release. */
    protected abstract Reply answer(HttpServletRequest request, Reading reading);

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        site.outbox().send(reply(request), request, response);
    }

    private Reply reply(HttpServletRequest request) {
        try {
            return switch (request.getMethod()) {
                case "GET", "HEAD" -> read(request);
                case "OPTIONS" -> Reply.empty(204).with("Allow", "GET, HEAD, OPTIONS");
                default -> throw new Refused(405, "This page can only be read.", Map.of("Allow", "GET, HEAD, OPTIONS"));
            };
        } catch (Refused refused) {
            return Problems.of(refused, request);
        } catch (RuntimeException failed) {
            return Problems.of(Fault.of(failed), request);
        }
    }

    private Reply read(HttpServletRequest request) {
        var named = Parameters.parse(request.getQueryString()).one("release");
        try (var lease = RequestedRelease.lease(site.releases(), named)) {
            var edition = new Edition(lease.release(), isInUse(lease), named != null && !named.isEmpty());
            var known = atOnce(request, edition);
            if (known != null) {
                return known.with("FocGraph-Release", lease.release());
            }
            try (var turn = site.turns().take()) {
                return read(request, lease, edition).with("FocGraph-Release", lease.release());
            }
        }
    }

    private boolean isInUse(Lease lease) {
        try (var current = site.releases().acquire()) {
            return current.release().equals(lease.release());
        }
    }

    private Reply read(HttpServletRequest request, Lease lease, Edition edition) {
        var dataset = lease.dataset();
        boolean transacted = dataset.supportsTransactions();
        if (transacted) {
            dataset.begin(ReadWrite.READ);
        }
        try {
            return answer(request, new Reading(edition, new Facts(dataset, new Budget(site.time()))));
        } finally {
            if (transacted) {
                dataset.end();
            }
        }
    }
}
