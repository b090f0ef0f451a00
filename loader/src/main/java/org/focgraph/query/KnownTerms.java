package org.focgraph.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.problem.Suggestion;

/** Which words a store knows, and which of them is nearest to one it does not know. */
final class KnownTerms {

    private static final Var ANY = Var.alloc("any");
    private static final Var OTHER = Var.alloc("other");
    private static final Node TYPE = RDF.type.asNode();
    private static final int MANY = 20_000;
    private static final String BY_LABEL =
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?thing WHERE {
              ?thing rdfs:label ?label .
              FILTER(LCASE(STR(?label)) = LCASE(?_label) && STRSTARTS(STR(?thing), ?_namespace))
            }""";
    private static final String SIBLINGS =
            "SELECT DISTINCT ?thing WHERE { ?thing a ?class FILTER(STRSTARTS(STR(?thing), ?_namespace)) }";

    private final Probe probe;
    private final ShortNames names;

    KnownTerms(Probe probe, ShortNames names) {
        this.probe = probe;
        this.names = names;
    }

    boolean isPredicate(Node iri) {
        return holds(ANY, iri, OTHER);
    }

    boolean isClass(Node iri) {
        return holds(ANY, TYPE, iri);
    }

    /** Whether anything is said with this term as subject or object. */
    boolean isKnown(Node iri) {
        return holds(iri, ANY, OTHER) || holds(ANY, OTHER, iri);
    }

    boolean holds(Node subject, Node predicate, Node object) {
        return probe.matches(GroupParts.single(new TriplePath(Triple.create(subject, predicate, object))));
    }

    String predicateAdvice(Node iri) {
        return advice(
                iri,
                probe.column("SELECT DISTINCT ?p { ?s ?p ?o }", Map.of(), MANY),
                "see the list of properties in the ontology");
    }

    String classAdvice(Node iri) {
        return advice(
                iri,
                probe.column("SELECT DISTINCT ?class { ?s a ?class }", Map.of(), MANY),
                "see the list of classes in the ontology");
    }

    /** Names near this one among the things of its kind, or the thing that bears it as a label. */
    String termAdvice(Node iri) {
        var text = iri.getURI();
        var namespace = text.substring(0, Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1);
        var given = Map.of(
                "_namespace", literal(namespace),
                "_label", literal(text.substring(namespace.length()).replace('_', ' ')));
        var byLabel = probe.column(BY_LABEL, given, 1);
        if (!byLabel.isEmpty()) {
            return "did you mean " + names.term(byLabel.get(0)) + "?";
        }
        var siblings = probe.column(SIBLINGS, given, MANY);
        return advice(
                iri, siblings, siblings.isEmpty() ? "no name begins with " + namespace : "such as " + some(siblings));
    }

    private static Node literal(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private String advice(Node iri, Collection<Node> known, String otherwise) {
        var local = iri.getURI().replaceFirst("^.*[/#]", "");
        for (var candidate : known) {
            if (candidate.isURI()
                    && candidate.getURI().replaceFirst("^.*[/#]", "").equalsIgnoreCase(local)) {
                return "did you mean " + names.term(candidate) + "?";
            }
        }
        var words = new TreeSet<String>();
        known.stream().filter(Node::isURI).map(node -> names.iri(node.getURI())).forEach(words::add);
        return Suggestion.didYouMean(names.iri(iri.getURI()), words, otherwise);
    }

    /** The classes of the things on one side of a property. */
    Set<Node> classesOf(List<Node> things) {
        var classes = new HashSet<Node>();
        for (var thing : things) {
            if (thing.isURI()) {
                classes.addAll(
                        probe.column("SELECT DISTINCT ?class { ?_thing a ?class }", Map.of("_thing", thing), 20));
            }
        }
        return classes;
    }

    /** A few of them, for a sentence; the same few each time. */
    String some(Collection<Node> nodes) {
        return nodes.stream().map(names::term).distinct().sorted().limit(3).collect(Collectors.joining(", "));
    }
}
