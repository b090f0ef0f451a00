/** The files of the folder {@code explorer}, and the libraries the build unpacks beside them, over HTTP. */
package org.focgraph.server.explorer;
