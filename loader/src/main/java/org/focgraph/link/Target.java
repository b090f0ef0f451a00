package org.focgraph.link;

import org.focgraph.content.Vocabulary;

/** Something with an address in the graph. */
public record Target(String iri, String label) {

    static Target of(LinkKind kind, String key, String label) {
        return new Target(Vocabulary.BASE + kind.word() + "/" + key, label);
    }
}
