package org.focgraph.server.site;

import org.focgraph.server.facts.Facts;

/** One release, open for one request. */
public record Reading(Edition edition, Facts facts) {

    public String release() {
        return edition.id();
    }
}
