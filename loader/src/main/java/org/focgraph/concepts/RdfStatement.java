package org.focgraph.concepts;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A statement of a file and where it stands. */
record RdfStatement(Triple triple, String file, long line) {

    Node subject() {
        return triple.getSubject();
    }

    Node property() {
        return triple.getPredicate();
    }

    Node object() {
        return triple.getObject();
    }

    /** As a line of N-Triples would have it, near enough for a reader. */
    String verbatim() {
        return subject() + " " + property() + " " + object();
    }
}
