package org.focgraph.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;

/**
 * Leaves a resolution to the first graph that describes it: several data sets bring the same texts, and two titles or two
 * days of adoption would make every count wrong. What else they say of it (sponsors, references, votes) stays.
 */
final class DescribedOnce {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node RESOLUTION = foc("Resolution");
    private static final Set<Node> DESCRIPTION = Set.of(
            TYPE,
            RDFS.label.asNode(),
            RDFS.comment.asNode(),
            RDFS.seeAlso.asNode(),
            DCTerms.title.asNode(),
            DCTerms.source.asNode(),
            foc("symbol"),
            foc("issuedBy"),
            foc("session"),
            foc("specialSession"),
            foc("adoptionDate"),
            foc("adoption"),
            foc("adoptionBasis"),
            foc("agendaItem"),
            foc("draftSymbol"),
            foc("committeeReport"),
            foc("meeting"),
            foc("status"));

    private final Set<Node> described = new HashSet<>();
    private final Set<Node> here = new HashSet<>();

    /** What of a graph goes on; graphs come in the order of precedence. */
    Consumer<Triple> filter(GraphRecord graph, Consumer<Triple> next) {
        described.addAll(here);
        here.clear();
        boolean isImport = graph.kind() == GraphRecord.Kind.IMPORT;
        if (!graph.kind().isFact()) {
            return next;
        }
        return triple -> {
            if (isImport && described.contains(triple.getSubject()) && DESCRIPTION.contains(triple.getPredicate())) {
                return;
            }
            if (triple.getPredicate().equals(TYPE) && triple.getObject().equals(RESOLUTION)) {
                here.add(triple.getSubject());
            }
            next.accept(triple);
        };
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }
}
