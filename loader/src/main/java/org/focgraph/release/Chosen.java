package org.focgraph.release;

import org.focgraph.content.Vocabulary;
import org.focgraph.store.GraphRecord;

/**
 * What a release does with one graph, and why.
 *
 * @param place whether and how it is in the release
 */
record Chosen(GraphRecord record, OpenTerms terms, Place place, String reason) {

    /** Whether a graph is in a release. */
    enum Place {
        /** As it stands in the store. */
        WHOLE,
        /** Made again from the graphs that are in. */
        DERIVED_ANEW,
        /** Without what it says about graphs that are out. */
        FILTERED,
        OUT
    }

    boolean isIn() {
        return place != Place.OUT;
    }

    String name() {
        return record.name();
    }

    String iri() {
        return Vocabulary.BASE + "graph/" + record.name();
    }
}
