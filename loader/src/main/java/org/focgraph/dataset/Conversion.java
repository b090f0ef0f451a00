package org.focgraph.dataset;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/** From the files of a data set to statements. */
public interface Conversion {

    /**
     * What a run came to.
     *
     * @param account where every row went
     * @param quarantine what did not pass
     * @param days the roll calls that were written, with their days; empty for other data sets
     * @param statements how many were written
     * @param isFinal false where the run found something that condemns what it had already written: run again
     */
    record Result(Account account, Graph quarantine, Map<Node, LocalDate> days, long statements, boolean isFinal) {}

    /** Writes the facts; stops before the first statement of a file that cannot be read to its end. */
    Result run(StreamRDF facts) throws IOException, FileFault;
}
