package org.focgraph.server.vocab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Natural;

/** One term of the vocabulary with what the ontology says of it. */
record Term(Node node, Graph ontology) {

    static final Comparator<Term> ORDER =
            Comparator.comparing(Term::anchor, Natural.ORDER).thenComparing(Term::anchor);

    /** Every term of a class of terms, such as {@code owl:Class}, in the order of names. */
    static List<Term> all(Graph ontology, Node type) {
        return ontology
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .filterKeep(node -> node.isURI() && node.getURI().startsWith(Vocabulary.FOC))
                .toList()
                .stream()
                .distinct()
                .map(node -> new Term(node, ontology))
                .sorted(ORDER)
                .toList();
    }

    /** As it stands after the {@code #}. */
    String anchor() {
        return node.getURI().substring(Vocabulary.FOC.length());
    }

    String label() {
        var label = text(RDFS.label);
        return label.isEmpty() ? anchor() : label;
    }

    String definition() {
        return text(SKOS.definition);
    }

    String example() {
        return text(SKOS.example);
    }

    String note() {
        return text(SKOS.scopeNote);
    }

    List<Node> sources() {
        return objects(DCTerms.source);
    }

    boolean isDeprecated() {
        return ontology.contains(node, OWL2.deprecated.asNode(), Node.ANY);
    }

    boolean isSingle() {
        return is(OWL2.FunctionalProperty.asNode());
    }

    boolean is(Node type) {
        return ontology.contains(node, RDF.type.asNode(), type);
    }

    List<Node> types() {
        return objects(RDF.type);
    }

    List<Node> domains() {
        return members(RDFS.domain);
    }

    List<Node> ranges() {
        return members(RDFS.range);
    }

    List<Node> broader() {
        return Stream.of(RDFS.subClassOf, RDFS.subPropertyOf)
                .flatMap(property -> objects(property).stream())
                .filter(Node::isURI)
                .sorted(Comparator.comparing(Facts::text))
                .toList();
    }

    List<Term> narrower() {
        return Stream.of(RDFS.subClassOf, RDFS.subPropertyOf)
                .flatMap(property -> ontology.find(Node.ANY, property.asNode(), node).toList().stream())
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .map(each -> new Term(each, ontology))
                .filter(term -> term.node().getURI().startsWith(Vocabulary.FOC))
                .sorted(ORDER)
                .toList();
    }

    /** Properties that begin or end at a class. */
    List<Term> properties(Property end) {
        return ontology.find(Node.ANY, end.asNode(), Node.ANY).toList().stream()
                .filter(triple -> members(triple.getObject()).contains(node))
                .map(Triple::getSubject)
                .filter(each -> each.isURI() && each.getURI().startsWith(Vocabulary.FOC))
                .distinct()
                .map(each -> new Term(each, ontology))
                .sorted(ORDER)
                .toList();
    }

    private List<Node> objects(Property property) {
        return ontology.find(node, property.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing((Node node) -> node.toString()))
                .toList();
    }

    private List<Node> members(Property property) {
        var found = new ArrayList<Node>();
        objects(property).forEach(each -> found.addAll(members(each)));
        return found.stream().distinct().toList();
    }

    /** The class itself, or those of a union. */
    private List<Node> members(Node type) {
        return type.isURI()
                ? List.of(type)
                : ontology.find(type, OWL2.unionOf.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                        .flatMap(list -> GraphList.members(GNode.create(ontology, list)).stream())
                        .filter(Node::isURI)
                        .toList();
    }

    private String text(Property property) {
        return objects(property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }
}
