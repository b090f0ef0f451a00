package org.focgraph.server.reconcile;

import org.focgraph.link.PrefixIndex;
import org.focgraph.link.Reconciler;

/** All that matching in one release needs, in memory. */
record ReleaseIndex(String release, Reconciler reconciler, PrefixIndex prefixes, Descriptions descriptions) {}
