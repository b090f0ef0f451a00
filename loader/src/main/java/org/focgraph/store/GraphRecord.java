package org.focgraph.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one graph of the store was made from and what it holds; kept beside the graph's file.
 *
 * @param name path under {@code graph/}, such as {@code rights} or {@code derived/rosters}
 * @param kind how the graph came to be, which also decides where its triples go
 * @param title for people
 * @param license address of the licence, or null where none is stated
 * @param inputs SHA-256 of every input by its name; the same inputs need not be read again
 * @param rows rows of the table it was made from, or 0
 * @param triples number of triples in the file
 * @param sha256 of the uncompressed statements
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GraphRecord(
        String name,
        Kind kind,
        String title,
        String license,
        SortedMap<String, String> inputs,
        long rows,
        long triples,
        String sha256) {

    /** How a graph came to be, and where its statements are seen (docs/decisions/0002). */
    public enum Kind {
        ONTOLOGY(true, true),
        TABLE(true, true),
        DERIVED(true, true),
        CATALOG(true, true),
        /** A large data set from elsewhere: among all facts, but without a copy under the graph's name. */
        IMPORT(true, false),
        /** What waits to be joined with other sources before it is among the facts: kept beside the others, seen by no query. */
        UNJOINED(false, false),
        /** What did not pass the checks of an import: only under the graph's name, never among the facts. */
        QUARANTINE(false, true);

        private final boolean fact;
        private final boolean named;

        Kind(boolean fact, boolean named) {
            this.fact = fact;
            this.named = named;
        }

        /** Does a query without GRAPH see it? */
        public boolean isFact() {
            return fact;
        }

        /** Does a query see it under its name? */
        public boolean isNamed() {
            return named;
        }

        /** Does any query see it? */
        public boolean isSeen() {
            return fact || named;
        }

        /** Stays in the store when the tables are loaded again. */
        public boolean isImported() {
            return this == IMPORT || this == UNJOINED || this == QUARANTINE;
        }
    }

    /** A record before its file is written. */
    public static GraphRecord of(
            String name, Kind kind, String title, String license, Map<String, String> inputs, long rows) {
        return new GraphRecord(name, kind, title, license, new TreeMap<>(inputs), rows, 0, null);
    }

    public GraphRecord written(long triplesWritten, String sha256OfStatements) {
        return new GraphRecord(name, kind, title, license, inputs, rows, triplesWritten, sha256OfStatements);
    }

    public GraphRecord withRows(long rowsRead) {
        return new GraphRecord(name, kind, title, license, inputs, rowsRead, triples, sha256);
    }

    /** The same source, whatever came of it. */
    @JsonIgnore
    public boolean hasSameInputs(GraphRecord other) {
        return name.equals(other.name) && kind == other.kind && inputs.equals(other.inputs);
    }
}
