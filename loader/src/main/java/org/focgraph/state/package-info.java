/** Which state a name or code means on a date, and whether that state was a member of the United Nations then. */
package org.focgraph.state;
