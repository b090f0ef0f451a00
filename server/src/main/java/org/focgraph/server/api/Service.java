package org.focgraph.server.api;

import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.problem.Printable;
import org.focgraph.query.Catalogue;
import org.focgraph.server.guard.Limits;
import org.focgraph.server.guard.Workers;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.Releases;
import org.focgraph.server.sparql.GuardedTarget;

/**
 * What every address of this package works with.
 *
 * @param base the project's base IRI, under which citations and permalinks stand
 * @param prefixes shorten IRIs and read prefixed names
 */
public record Service(
        Releases releases, String base, Limits limits, Workers workers, Catalogue catalogue, PrefixMapping prefixes) {

    /** The release in use at this moment. */
    String current() {
        try (var lease = releases.acquire()) {
            return lease.release();
        }
    }

    boolean has(String release) {
        var lease = releases.acquire(release);
        lease.ifPresent(Lease::close);
        return lease.isPresent();
    }

    /** A release by its name, or the one in use where there is no name. */
    private Lease lease(String release) {
        return release == null ? releases.acquire() : releases.acquire(release).orElseThrow(() -> notKept(release));
    }

    private ApiProblem notKept(String release) {
        return ApiProblem.of(
                404,
                "API-RELEASE",
                "The release %s is not kept here; in use is %s. Without the parameter release that one answers."
                        .formatted(Printable.quoted(release), current()));
    }

    /** Work over a release, on a thread for queries and within its limits. */
    <T> T run(String release, BiFunction<String, GuardedTarget, T> work) {
        return workers.run(
                effort -> {
                    try (var lease = lease(release)) {
                        return work.apply(
                                lease.release(), new GuardedTarget(lease.dataset(), base, limits, workers, effort));
                    }
                },
                null);
    }

    /** Headers of everything that depends on a release. */
    static Map<String, String> headers(String release, boolean named) {
        return Map.of(
                "FocGraph-Release",
                release,
                "Vary",
                "Accept, Accept-Encoding",
                "Cache-Control",
                named ? "public, max-age=86400" : "public, no-cache");
    }
}
