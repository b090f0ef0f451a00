/** Answers that are networks: read from rows, arranged, and written as files for other programs. */
package org.focgraph.network;
