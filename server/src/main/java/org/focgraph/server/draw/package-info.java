/** Pictures of answers as files, drawn by the browser that is installed: the same script as in the explorer, so the same bytes. */
package org.focgraph.server.draw;
