package org.focgraph.table;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a table says about itself from its common properties. */
record MetadataDescription(MetadataNode table) {

    TableDescription read() {
        return new TableDescription(
                text(table, "dc:title", "dcterms:title", "schema:name", "rdfs:label"),
                text(table, "dc:description", "dcterms:description", "schema:description", "rdfs:comment"),
                text(table, "dc:license", "dcterms:license", "schema:license", "cc:license"),
                texts(table, "dc:source", "dcterms:source", "prov:wasDerivedFrom")
                        .toList(),
                text(table, "dc:modified", "dcterms:modified", "schema:dateModified"));
    }

    /** The first text under any of the names. */
    static Optional<String> text(MetadataNode node, String... names) {
        return texts(node, names).findFirst();
    }

    private static Stream<String> texts(MetadataNode node, String... names) {
        return Stream.of(names)
                .flatMap(name -> node.get(name).stream())
                .flatMap(value -> value.items().stream())
                .flatMap(MetadataDescription::plain);
    }

    private static Stream<String> plain(MetadataNode value) {
        if (value.isObject()) {
            return Stream.of("@id", "@value", "schema:url")
                    .flatMap(key -> value.get(key).stream())
                    .limit(1)
                    .map(MetadataNode::raw);
        }
        return Stream.of(value.raw());
    }
}
