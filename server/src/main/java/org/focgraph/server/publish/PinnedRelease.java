package org.focgraph.server.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.problem.FocGraphException;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.Releases;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Manifest;

/**
 * One release and no other: a site is made of one, whatever is loaded while it is written.
 *
 * @param id of the release
 */
public record PinnedRelease(Releases all, String id) implements Releases {

    /** The one in use now. */
    public static PinnedRelease inUse(Releases all) {
        try (var lease = all.acquire()) {
            return new PinnedRelease(all, lease.release());
        }
    }

    @Override
    public Lease acquire() {
        return all.acquire(id)
                .orElseThrow(() -> FocGraphException.environment(
                        "the release " + id + " was removed from the store while the site was written; run it again",
                        null));
    }

    @Override
    public Optional<Lease> acquire(String release) {
        return release.equals(id) ? Optional.of(acquire()) : Optional.empty();
    }

    @Override
    public List<Manifest> kept() {
        return all.kept().stream().filter(manifest -> manifest.id().equals(id)).toList();
    }

    @Override
    public Optional<Consumer<StreamRDF>> apart(GraphRecord graph) {
        return all.apart(graph);
    }
}
