package org.focgraph.concepts;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** What is taken over of a concept beside its labels and its kind. */
final class KeptProperties {

    private static final Set<Node> KEPT = Set.of(
            SKOS.broader.asNode(),
            SKOS.narrower.asNode(),
            SKOS.related.asNode(),
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(),
            SKOS.narrowMatch.asNode(),
            SKOS.relatedMatch.asNode(),
            SKOS.inScheme.asNode(),
            SKOS.topConceptOf.asNode(),
            SKOS.notation.asNode(),
            SKOS.note.asNode(),
            SKOS.scopeNote.asNode(),
            SKOS.historyNote.asNode(),
            SKOS.definition.asNode(),
            DCTerms.subject.asNode(),
            DCTerms.identifier.asNode());

    private KeptProperties() {}

    static boolean of(Node property) {
        return KEPT.contains(property);
    }
}
