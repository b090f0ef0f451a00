package org.focgraph.server.page;

import java.util.List;

/**
 * What is inside a release.
 *
 * @param statements how many statements the default graph has
 * @param kinds the classes of the vocabulary and how many things each has
 */
public record Contents(String release, long statements, List<Kind> kinds) {

    /** A class with its name in English and the number of its things. */
    public record Kind(String iri, String label, long count) {}
}
