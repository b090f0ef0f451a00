package org.focgraph.server.search;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param total how many there are altogether
 * @param limited whether there may be more than that
 */
record Results(Wanted wanted, String release, List<Hit> hits, int total, boolean limited) {}
