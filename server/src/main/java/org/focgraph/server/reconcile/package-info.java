/** The reconciliation service: other people's tables matched against the graph, by the W3C community group's protocol 0.2. */
package org.focgraph.server.reconcile;
