package org.focgraph.diff;

import java.util.List;

/**
 * What became of one thing.
 *
 * @param kind of thing, in words
 * @param iri its address
 * @param name what it is called
 * @param lines for a thing that changed: each property with what it was and is
 * @param statements how many statements about it came or went
 */
public record ThingChange(String kind, String iri, String name, Nature nature, List<String> lines, int statements) {

    /** Whether a thing came, went or changed. */
    public enum Nature {
        ADDED,
        REMOVED,
        CHANGED
    }

    public ThingChange {
        lines = List.copyOf(lines);
    }
}
