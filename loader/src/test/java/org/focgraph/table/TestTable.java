package org.focgraph.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/** A table {@code t.csv} in a folder of its own, read as the loader reads it. */
record TestTable(List<Row> rows, Problems problems) {

    static final String KEY_AND_DATE =
            """
            {"columns": [
               {"name": "key", "required": true},
               {"name": "date", "datatype": "date"}
             ], "primaryKey": "key", "aboutUrl": "t.csv#row-{key}"}
            """;

    static TestTable of(Path folder, String tableSchema, String csv) {
        return of(folder, tableSchema, csv.getBytes(StandardCharsets.UTF_8));
    }

    static TestTable of(Path folder, String tableSchema, byte[] csv) {
        return describedBy(folder, metadata("\"tableSchema\": " + tableSchema), csv);
    }

    /** Metadata of t.csv with further properties. */
    static String metadata(String properties) {
        return """
            {"@context": ["http://www.w3.org/ns/csvw", {"@base": "http://example.org/data/"}],
             "url": "t.csv", %s}
            """
                .formatted(properties);
    }

    static TestTable describedBy(Path folder, String metadata, byte[] csv) {
        write(folder.resolve("t.csv"), csv);
        return describedBy(folder, metadata);
    }

    static TestTable describedBy(Path folder, String metadata) {
        var file = folder.resolve("t.csv-metadata.json");
        write(file, metadata.getBytes(StandardCharsets.UTF_8));
        var problems = new Problems();
        var rows = new ArrayList<Row>();
        var tables = Tables.of(TableSchema.readAll(file, "t.csv-metadata.json", problems), problems);
        tables.rows(problems, rows::add);
        return new TestTable(rows, problems);
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a user sees them. */
    String shown() {
        return String.join(
                "\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    /** The first column of the rows that were handed on. */
    List<String> keys() {
        return rows.stream().map(row -> row.cells().get(0).text()).toList();
    }

    Graph graph() {
        var graph = GraphFactory.createGraphMem();
        rows.forEach(row -> RowTriples.write(row, StreamRDFLib.graph(graph)));
        return graph;
    }
}
