package org.focgraph.server.facts;

/**
 * A thing as lists and suggestions name it.
 *
 * @param iri its address
 * @param kind the name of its kind
 */
public record Entry(String iri, String label, String kind) {}
