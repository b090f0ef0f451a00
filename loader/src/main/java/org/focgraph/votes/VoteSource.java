package org.focgraph.votes;

import java.io.IOException;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;

/** Reads roll calls from one format of vote file, one after the other. */
interface VoteSource {

    /** Takes roll calls in the order of the file. */
    interface Sink {
        void rollCall(RollCallRecord rollCall);

        /** A row that belongs to no roll call that can be told. */
        void stray(RowFault fault);
    }

    /** Reads a file to its end. */
    void read(DataFile file, Sink sink) throws IOException, FileFault;
}
