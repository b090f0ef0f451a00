package org.focgraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.focgraph.mapping.Mapping;
import org.focgraph.problem.FocGraphException;
import org.focgraph.query.Catalogue;
import org.focgraph.store.Digest;
import org.focgraph.table.TableSchema;
import org.focgraph.table.Tables;

/** What a graph depends on, as hashes: while none of them changes, the graph need not be made again. */
final class Inputs {

    /** Raised whenever the same rows would become other statements. */
    private static final String PIPELINE = "2";

    private final Tables tables;
    private final Path ontology;
    private final Map<Path, String> known = new HashMap<>();

    Inputs(Tables tables, Path ontology) {
        this.tables = tables;
        this.ontology = ontology;
    }

    /** The table, its metadata, its mapping, and the tables it takes labels from. */
    SortedMap<String, String> of(TableSchema table) {
        var inputs = new TreeMap<String, String>();
        inputs.put("pipeline", PIPELINE);
        inputs.put("prefixes.ttl", hash(ontology.resolve("prefixes.ttl")));
        inputs.put(table.name() + ".csv", hash(table.csvFile()));
        inputs.put(table.name() + ".csv-metadata.json", hash(table.metadataFile()));
        inputs.put(table.name() + ".rq", hash(Mapping.file(table)));
        for (var key : table.foreignKeys()) {
            tables.at(key.referencedUrl())
                    .ifPresent(referenced -> inputs.put(referenced.name() + ".csv", hash(referenced.csvFile())));
        }
        return inputs;
    }

    /** The ontology, its shapes and the quality queries: a new rule means checking everything again. */
    SortedMap<String, String> ofRules(Catalogue quality) {
        var inputs = new TreeMap<String, String>();
        quality.queries().forEach(query -> inputs.put(query.file(), Digest.of(query.text())));
        inputs.put("pipeline", PIPELINE);
        try (var files = Files.walk(ontology)) {
            files.filter(file -> file.getFileName().toString().endsWith(".ttl"))
                    .filter(file -> !file.toString().contains("examples"))
                    .sorted()
                    .forEach(file -> inputs.put(ontology.relativize(file).toString(), hash(file)));
        } catch (IOException e) {
            throw FocGraphException.environment("the ontology cannot be read: " + e.getMessage(), e);
        }
        return inputs;
    }

    /** Everything that was staged before it. */
    static SortedMap<String, String> ofRecords(Iterable<StagedGraph> graphs) {
        var inputs = new TreeMap<String, String>();
        inputs.put("pipeline", PIPELINE);
        graphs.forEach(graph ->
                inputs.put(graph.name(), Digest.of(graph.record().inputs().toString())));
        return inputs;
    }

    private String hash(Path file) {
        return known.computeIfAbsent(file, f -> {
            try {
                return Files.exists(f) ? Digest.of(f) : Digest.of("missing");
            } catch (IOException e) {
                throw FocGraphException.environment("the file " + f + " cannot be read: " + e.getMessage(), e);
            }
        });
    }
}
