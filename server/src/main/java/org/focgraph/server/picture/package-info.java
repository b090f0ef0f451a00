/** What the pages say of a picture in words, and the small still pictures: from the rows of an answer, without a browser. */
package org.focgraph.server.picture;
