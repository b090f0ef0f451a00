/** From tables to a validated graph in a store. */
package org.focgraph.load;
