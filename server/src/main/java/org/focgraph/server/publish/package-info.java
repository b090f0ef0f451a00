/** The whole site as files: what a server answers, saved so that any web host can serve it. */
package org.focgraph.server.publish;
