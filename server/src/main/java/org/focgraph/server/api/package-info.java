/** The catalogue over HTTP: answers with parameters, permalinks and citations, and what describes them to programs. */
package org.focgraph.server.api;
