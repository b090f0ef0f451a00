/** Symbols of UN documents: read in every shape data sets have, written in one. */
package org.focgraph.symbol;
