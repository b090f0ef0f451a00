package org.focgraph.release;

import java.util.Map;
import java.util.Optional;

/**
 * A file of a release.
 *
 * @param path within the release, with slashes
 * @param mediaType of the content, without its compression
 * @param compressed whether it is gzip
 * @param graph IRI of the graph it holds, or null
 * @param sha256 null where the size is not known either
 */
public record ReleasedFile(
        String path, String title, String mediaType, boolean compressed, String graph, long bytes, String sha256) {

    /** The size of a file that is written only when it is asked for. */
    static final long UNKNOWN = -1;

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "nq", "application/n-quads",
            "nt", "application/n-triples",
            "ttl", "text/turtle",
            "csv", "text/csv",
            "tsv", "text/tab-separated-values",
            "json", "application/json",
            "jsonld", "application/ld+json",
            "rq", "application/sparql-query",
            "md", "text/markdown",
            "cff", "application/yaml");

    static ReleasedFile of(String path, String title, String graph, long bytes, String sha256) {
        boolean compressed = path.endsWith(".gz");
        return new ReleasedFile(path, title, mediaType(path), compressed, graph, bytes, sha256);
    }

    private static String mediaType(String path) {
        var name = path.replaceFirst("\\.gz$", "");
        if (name.endsWith(".csv-metadata.json")) {
            return "application/csvm+json";
        }
        return Optional.ofNullable(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .orElse("text/plain");
    }
}
