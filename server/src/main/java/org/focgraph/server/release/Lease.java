package org.focgraph.server.release;

import org.apache.jena.sparql.core.DatasetGraph;

/** Hold on one release for the time of one request: its data stay open until the lease is closed. */
public interface Lease extends AutoCloseable {

    /** The identifier of the release; the same identifier means the same data. */
    String release();

    /** The data, to be read in a transaction of the caller's. */
    DatasetGraph dataset();

    /** Gives the release back; closing twice does no harm. */
    @Override
    void close();
}
