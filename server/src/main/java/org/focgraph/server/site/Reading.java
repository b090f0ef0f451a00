package org.focgraph.server.site;

import org.focgraph.server.facts.Facts;

/** One release, open for one request. */
public record Reading(String release, Facts facts) {}
