package org.focgraph.server.data;

import java.util.Arrays;
import java.util.Optional;

/** The files a graph can be had as. */
enum DumpFormat {
    TURTLE(".ttl", "text/turtle;charset=utf-8"),
    NTRIPLES(".nt", "application/n-triples"),
    NQUADS(".nq.gz", "application/gzip");

    private final String ending;
    private final String contentType;

    DumpFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    static Optional<DumpFormat> of(String file) {
        return Arrays.stream(values())
                .filter(format -> file.endsWith(format.ending))
                .findFirst();
    }

    /** The name of the graph in the name of a file. */
    String graph(String file) {
        return file.substring(0, file.length() - ending.length());
    }

    String contentType() {
        return contentType;
    }
}
