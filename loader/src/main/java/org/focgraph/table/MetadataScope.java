package org.focgraph.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects a column inherits from: itself, its schema, its table, the group, the nearest first. */
record MetadataScope(List<MetadataNode> nearestFirst) {

    static MetadataScope of(MetadataNode... nearestFirst) {
        return new MetadataScope(List.of(nearestFirst));
    }

    MetadataScope inside(MetadataNode nearer) {
        return new MetadataScope(
                Stream.concat(Stream.of(nearer), nearestFirst.stream()).toList());
    }

    Optional<MetadataNode> find(String property) {
        return nearestFirst.stream()
                .flatMap(node -> node.get(property).stream())
                .findFirst();
    }

    Optional<String> text(String property) {
        return find(property).flatMap(MetadataNode::text);
    }

    boolean flag(String property) {
        return find(property).flatMap(MetadataNode::flag).orElse(false);
    }

    Optional<UriTemplate> template(String property) {
        return find(property).flatMap(node -> node.text().flatMap(text -> {
            try {
                return Optional.of(UriTemplate.parse(text));
            } catch (IllegalArgumentException e) {
                node.error(
                        "METADATA-TEMPLATE",
                        node.shown() + " is not a URI template: " + e.getMessage(),
                        "write it as RFC 6570 does: http://example.org/{column}");
                return Optional.empty();
            }
        }));
    }
}
