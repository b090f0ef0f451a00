package org.focgraph.table;

import java.util.List;
import java.util.Optional;
import org.focgraph.problem.Suggestion;

/** Reads which columns are keys, here and in other tables. */
record KeyMetadata(MetadataNode schema, List<Column> columns, MetadataContext context) {

    static List<String> columns(MetadataNode node, List<Column> columns) {
        var names = columns.stream().map(Column::name).toList();
        for (var item : node.items()) {
            item.text()
                    .filter(name -> !names.contains(name))
                    .ifPresent(name -> item.error(
                            "METADATA-COLUMN",
                            item.shown() + " is not a column of this table",
                            Suggestion.didYouMean(name, names, "write the name of a column")));
        }
        return node.texts();
    }

    List<ForeignKey> foreignKeys() {
        var given = schema.get("foreignKeys").map(MetadataNode::items).orElse(List.of());
        return given.stream()
                .filter(node -> node.object().isPresent())
                .flatMap(node -> foreignKey(node).stream())
                .toList();
    }

    private Optional<ForeignKey> foreignKey(MetadataNode node) {
        node.expect(MetadataKind.FOREIGN_KEY);
        var reference = node.get("reference").flatMap(MetadataNode::object);
        reference.ifPresent(known -> known.expect(MetadataKind.REFERENCE));
        reference
                .flatMap(known -> known.get("schemaReference"))
                .ifPresent(known -> known.error(
                        "METADATA-UNSUPPORTED",
                        "a reference to a schema",
                        "name the table: \"resource\": \"../x/x.csv\""));
        var resource = reference.flatMap(known -> known.get("resource"));
        var own = node.get("columnReference")
                .map(known -> columns(known, columns))
                .orElse(List.of());
        var theirs = reference
                .flatMap(known -> known.get("columnReference"))
                .map(MetadataNode::texts)
                .orElse(List.of());
        if (resource.isEmpty() || own.isEmpty() || own.size() != theirs.size()) {
            node.error(
                    "METADATA-REFERENCE",
                    "a foreign key that does not say which columns stand for which of what table",
                    "write {\"columnReference\": [\"x\"], \"reference\":"
                            + " {\"resource\": \"../t/t.csv\", \"columnReference\": [\"key\"]}}");
            return Optional.empty();
        }
        return context.iri(resource.get())
                .map(url -> new ForeignKey(own, url, theirs, resource.get().location()));
    }
}
