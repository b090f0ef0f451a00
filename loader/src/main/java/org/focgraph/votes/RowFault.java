package org.focgraph.votes;

/**
 * Something wrong with a row, found while reading.
 *
 * @param found in words
 * @param advice what to do
 */
record RowFault(long line, String code, String found, String advice) {}
