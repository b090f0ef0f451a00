package org.focgraph.server.page;

/** A question that the start page offers, with the query that answers it. */
public record Example(String title, String description, String sparql) {}
