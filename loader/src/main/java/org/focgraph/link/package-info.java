/** Links the cells of a user's own table to resolutions, states, rights and recommendations. */
package org.focgraph.link;
