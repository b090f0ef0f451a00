package org.focgraph.server.release;

/** Where a server finds the data in use: every request takes a lease and gives it back after its answer. */
@FunctionalInterface
public interface Releases {

    /** A lease on the release in use at this moment. */
    Lease acquire();
}
