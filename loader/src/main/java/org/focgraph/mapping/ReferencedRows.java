package org.focgraph.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.focgraph.table.ForeignKey;
import org.focgraph.table.Row;
import org.focgraph.table.RowTriples;
import org.focgraph.table.TableSchema;
import org.focgraph.table.Tables;
import org.focgraph.table.Value;

/** The rows that other tables refer to, kept so that a mapping can say a state's name and not only its code. */
public final class ReferencedRows {

    private record Target(String url, List<String> columns) {}

    private final Map<Target, Map<List<String>, Row>> rows = new HashMap<>();

    public ReferencedRows(Tables tables) {
        for (var table : tables.schemas()) {
            for (var key : table.foreignKeys()) {
                rows.put(target(key), new HashMap<>());
            }
        }
    }

    private static Target target(ForeignKey key) {
        return new Target(key.referencedUrl(), key.referencedColumns());
    }

    /** Keeps a row if anything refers to its table. */
    public void offer(Row row) {
        rows.forEach((target, kept) -> {
            if (target.url().equals(row.table().url())) {
                kept.put(
                        target.columns().stream()
                                .map(column -> single(row.values(column)))
                                .toList(),
                        row);
            }
        });
    }

    private static String single(List<Value> values) {
        return values.isEmpty() ? "" : values.get(0).lexical();
    }

    /** Adds to a graph the triples of every row that these rows refer to. */
    void writeFor(List<Row> batch, TableSchema table, Graph graph) {
        StreamRDF sink = StreamRDFLib.graph(graph);
        Set<String> written = new HashSet<>();
        for (var key : table.foreignKeys()) {
            var kept = rows.get(target(key));
            for (var row : batch) {
                referred(row, key, kept).stream()
                        .filter(target -> written.add(target.table().url() + ' ' + target.number()))
                        .forEach(target -> RowTriples.write(target, sink));
            }
        }
    }

    /** A list cell refers to several rows; a key of several columns to one. */
    private static List<Row> referred(Row row, ForeignKey key, Map<List<String>, Row> kept) {
        if (key.columns().size() == 1) {
            return row.values(key.columns().get(0)).stream()
                    .map(value -> kept.get(List.of(value.lexical())))
                    .filter(Objects::nonNull)
                    .toList();
        }
        var target = kept.get(
                key.columns().stream().map(column -> single(row.values(column))).toList());
        return target == null ? List.of() : List.of(target);
    }
}
