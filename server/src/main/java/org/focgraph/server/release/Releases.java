package org.focgraph.server.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Manifest;

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

    /** What is known of the releases that are kept, the newest first; empty where nothing is known of them. */
    default List<Manifest> kept() {
        return List.of();
    }

    /**
     * The statements of an imported graph, which a release holds among all facts only: kept apart for the release they
     * were last imported into.
     *
     * @return what sends them; empty where they are not kept apart
     */
    default Optional<Consumer<StreamRDF>> apart(GraphRecord graph) {
        return Optional.empty();
    }
}
