package org.focgraph.table;

import java.util.List;
import org.focgraph.problem.Location;

/**
 * The promise that the values of some columns stand in a row of another table.
 *
 * @param referencedUrl absolute IRI of the other table
 * @param location where the metadata says so
 */
public record ForeignKey(
        List<String> columns, String referencedUrl, List<String> referencedColumns, Location location) {}
