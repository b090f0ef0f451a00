package org.focgraph.server.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.BooleanSupplier;
import org.focgraph.server.guard.Workers;
import org.focgraph.server.http.Reply;
import org.focgraph.server.release.Releases;

/** How the server is, for whoever watches it: it needs no query and no free worker to say so. */
final class Health {

    private static final JsonMapper JSON = new JsonMapper();

    private final Releases releases;
    private final Workers workers;
    private final Census census;
    private final BooleanSupplier stopping;

    Health(Releases releases, Workers workers, Census census, BooleanSupplier stopping) {
        this.releases = releases;
        this.workers = workers;
        this.census = census;
        this.stopping = stopping;
    }

    Reply reply() {
        var json = JSON.createObjectNode();
        var release = release();
        int stuck = workers.stuck();
        var status = status(release, stuck);
        json.put("status", status).put("release", release);
        if (release != null) {
            census.of(release, 0).ifPresent(contents -> json.put("statements", contents.statements()));
        }
        json.putObject("queries")
                .put("running", workers.running())
                .put("waiting", workers.waiting())
                .put("stuck", stuck)
                .put("stuckSinceStart", workers.stuckEver());
        return Reply.text(status.equals("ok") ? 200 : 503, "application/json", json.toPrettyString() + "\n")
                .with("Cache-Control", "no-store");
    }

    private String status(String release, int stuck) {
        if (stopping.getAsBoolean()) {
            return "stopping";
        }
        if (release == null) {
            return "no release";
        }
        return stuck > 0 ? "stuck" : "ok";
    }

    private String release() {
        try (var lease = releases.acquire()) {
            return lease.release();
        } catch (RuntimeException none) {
            return null;
        }
    }
}
