package org.focgraph.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.irix.IRIx;
import org.focgraph.problem.Problems;

/** Reads a metadata file: one table, or a group of them. */
record MetadataReader(Path file, String displayName, Problems problems) {

    /** Empty where the metadata has an error: rows read by it would be wrong, or all be reported. */
    List<TableSchema> read() {
        var document = MetadataFile.read(file, displayName, problems);
        return document.map(this::tables).orElse(List.of());
    }

    private List<TableSchema> tables(MetadataNode document) {
        var context = MetadataContext.of(document, IRIx.create(file.toUri().toString()));
        var tables = document.get("tables").isPresent() ? group(document, context) : single(document, context);
        return document.file().isFaulty() ? List.of() : tables;
    }

    private List<TableSchema> single(MetadataNode table, MetadataContext context) {
        table.expect(MetadataKind.TABLE);
        return new TableMetadata(table, MetadataScope.of(table), context, file, displayName)
                .read(problems).stream().toList();
    }

    private List<TableSchema> group(MetadataNode group, MetadataContext context) {
        group.expect(MetadataKind.GROUP);
        var tables = group.get("tables").orElseThrow().items();
        if (tables.isEmpty()) {
            group.error("METADATA-VALUE", "a group without tables", "list them under \"tables\"");
        }
        return tables.stream()
                .filter(table -> table.object().isPresent())
                .peek(table -> table.expect(MetadataKind.TABLE))
                .map(table -> new TableMetadata(table, MetadataScope.of(table, group), context, file, displayName))
                .flatMap(table -> table.read(problems).stream())
                .toList();
    }

    /** As if there were metadata that gives the address and nothing else. */
    static Optional<TableSchema> ofHeader(Path csv, String displayName, String url, Problems problems) {
        var json = JsonNodeFactory.instance.objectNode().put("url", url);
        var node = MetadataFile.without(displayName, problems, json);
        var context = new MetadataContext(IRIx.create(url), "und");
        return new TableMetadata(node, MetadataScope.of(node), context, csv, displayName)
                .read(url, new CsvPlace(csv, displayName), problems);
    }
}
