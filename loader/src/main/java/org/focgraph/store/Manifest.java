package org.focgraph.store;

import java.util.List;
import java.util.SortedMap;

/**
 * What a complete generation consists of; written last, so a generation with a manifest is whole.
 *
 * @param id the generation's name: a hash of its graphs, so the same graphs always give the same name
 * @param software version of focgraph that built it
 * @param graphs the records of its graphs, in order of name
 * @param files size in bytes of every file of the database and the text index, by path within the generation
 * @param hashes SHA-256 of the same files
 */
public record Manifest(
        String id,
        String software,
        List<GraphRecord> graphs,
        SortedMap<String, Long> files,
        SortedMap<String, String> hashes) {

    /** Statements over all graphs; one that stands in two graphs counts twice. */
    public long triples() {
        return graphs.stream()
                .filter(graph -> graph.kind().isSeen())
                .mapToLong(GraphRecord::triples)
                .sum();
    }
}
