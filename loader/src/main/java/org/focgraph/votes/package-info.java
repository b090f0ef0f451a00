/** Vote files: read, resolved, checked and turned into statements, roll call by roll call. */
package org.focgraph.votes;
