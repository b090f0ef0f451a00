package org.focgraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.focgraph.content.Vocabulary;
import org.focgraph.link.LinkKind;

/** The types of things that can be reconciled: the name of the class in the vocabulary is their identifier. */
enum EntityType {
    RESOLUTION(LinkKind.RESOLUTION, "A resolution or decision of a United Nations organ."),
    STATE(LinkKind.STATE, "A state or former state, under any of its names in six languages and its codes."),
    RIGHT(LinkKind.RIGHT, "A human right."),
    THREAT(LinkKind.THREAT, "A threat to human rights in cyberspace."),
    RECOMMENDATION(LinkKind.RECOMMENDATION, "One of the thirteen recommendations of the coalition's working group 1."),
    DOCUMENT(LinkKind.DOCUMENT, "A document of the Freedom Online Coalition.");

    private final LinkKind kind;
    private final String description;

    EntityType(LinkKind kind, String description) {
        this.kind = kind;
        this.description = description;
    }

    static EntityType of(LinkKind kind) {
        return valueOf(kind.name());
    }

    /** By identifier, with or without the namespace, in any letters; empty where there is no such type. */
    static Optional<EntityType> named(String text) {
        var name = text.strip();
        for (var space : new String[] {Vocabulary.FOC, "foc:"}) {
            name = name.startsWith(space) ? name.substring(space.length()) : name;
        }
        for (var type : values()) {
            if (type.id().equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The kind of thing an identifier such as {@code state/KEN} names. */
    static Optional<EntityType> ofEntity(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? Optional.empty() : named(id.substring(0, slash));
    }

    static Set<LinkKind> all() {
        return EnumSet.allOf(LinkKind.class);
    }

    LinkKind kind() {
        return kind;
    }

    String id() {
        return kind.term();
    }

    String description() {
        return description;
    }

    /** With its name, as manifests and candidates have it. */
    void addTo(ArrayNode types) {
        types.addObject().put("id", id()).put("name", id());
    }

    ObjectNode described(ObjectNode node) {
        return node.put("id", id()).put("name", id()).put("description", description);
    }
}
