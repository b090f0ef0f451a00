package org.focgraph.dataset;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.focgraph.state.StateDirectory;

/** A data set of others that can be imported: what it is, and how its files become statements. */
public interface Dataset {

    About about();

    /** Names of the curated graphs that decide what becomes of its records; a change in one makes a new import necessary. */
    List<String> curated();

    /** Raised whenever the same files would become other statements. */
    String pipeline();

    /**
     * Prepares the conversion of files.
     *
     * @param curated the statements of {@link #curated()}
     */
    Conversion conversion(List<DataFile> files, Graph curated, StateDirectory states);

    /** Is it one source of roll calls among several, to be joined with the others before it is among the facts? */
    default boolean isJoined() {
        return false;
    }

    default String key() {
        return about().key();
    }
}
