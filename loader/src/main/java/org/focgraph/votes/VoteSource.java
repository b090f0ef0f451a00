package org.focgraph.votes;

import java.io.IOException;

/** Reads roll calls from one format of vote file, one after the other. */
interface VoteSource {

    /** Takes roll calls in the order of the file. */
    interface Sink {
        void rollCall(RollCallRecord rollCall);

        /** A row that belongs to no roll call that can be told. */
        void stray(RowFault fault);
    }

    /** Reads a file to its end. */
    void read(VoteFile file, Sink sink) throws IOException, FileFault;
}
