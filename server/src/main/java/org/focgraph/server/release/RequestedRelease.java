package org.focgraph.server.release;

import org.focgraph.problem.Printable;
import org.focgraph.server.http.Refused;
import org.focgraph.store.Manifest;

/** The release a request asks for by its name, or the one in use. */
public final class RequestedRelease {

    private RequestedRelease() {}

    /**
     * @param release the name, or null for the release in use
     * @throws Refused with 404 where it is not kept, naming those that are
     */
    public static Lease lease(Releases releases, String release) {
        return release == null || release.isEmpty()
                ? releases.acquire()
                : releases.acquire(release).orElseThrow(() -> notKept(releases, release));
    }

    private static Refused notKept(Releases releases, String release) {
        String current;
        try (var lease = releases.acquire()) {
            current = lease.release();
        }
        var others = releases.kept().stream()
                .map(Manifest::id)
                .filter(id -> !id.equals(current))
                .toList();
        return new Refused(
                404,
                "The release %s is not kept here. In use is %s%s."
                        .formatted(
                                Printable.quoted(release),
                                current,
                                others.isEmpty() ? "" : "; kept are also " + String.join(", ", others)));
    }
}
