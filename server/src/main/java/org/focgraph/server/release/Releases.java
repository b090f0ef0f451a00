package org.focgraph.server.release;

import java.util.Optional;

/** Where a server finds the data in use: every request takes a lease and gives it back after its answer. */
@FunctionalInterface
public interface Releases {

    /** A lease on the release in use at this moment. */
    Lease acquire();

    /** A lease on a certain release; empty where it is not kept here. */
    default Optional<Lease> acquire(String release) {
        var current = acquire();
        if (current.release().equals(release)) {
            return Optional.of(current);
        }
        current.close();
        return Optional.empty();
    }
}
