/** Data sets of records on texts: drafts, sponsors, outcomes, vetoes; read, identified and turned into statements. */
package org.focgraph.records;
