/** Citations, hashes of results and the addresses under which an answer is found again. */
package org.focgraph.cite;
