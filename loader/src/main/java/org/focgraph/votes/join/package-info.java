/**
 * Roll calls of one source beside those of sources that are preferred: found to be one, compared state by state, and
 * counted once (docs/methods/joining-votes.md).
 */
package org.focgraph.votes.join;
