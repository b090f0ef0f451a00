package org.focgraph.server.facts;

import java.time.Duration;
import java.util.Optional;
import org.focgraph.server.release.PerRelease;
import org.focgraph.server.release.Releases;

/** The index of names of the release in use. */
public final class ReleaseIndex implements AutoCloseable {

    private static final Duration TIME = Duration.ofMinutes(2);

    private final PerRelease<Index> index;

    public ReleaseIndex(Releases releases, String base) {
        this.index = new PerRelease<>(
                releases, "index", lease -> Index.of(new Facts(lease.dataset(), new Budget(TIME)), base));
    }

    /** The index of a release, or nothing where it is not made within some milliseconds. */
    public Optional<Index> of(String release, long milliseconds) {
        return index.of(release, milliseconds);
    }

    /** Begins with the release in use, so that the first reader need not wait. */
    public void begin() {
        index.begin();
    }

    @Override
    public void close() {
        index.close();
    }
}
