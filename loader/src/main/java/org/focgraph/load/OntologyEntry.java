package org.focgraph.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;

/** What the reference says about one term. */
final class OntologyEntry {

    private static final String UNUSED = "not used in the curated tables";

    private final Graph ontology;
    private final Graph shapes;
    private final TermExamples examples;
    private final Alignments alignments = Alignments.bundled();

    OntologyEntry(Vocabulary vocabulary, TermExamples examples) {
        this.ontology = vocabulary.ontology();
        this.shapes = vocabulary.shapes();
        this.examples = examples;
    }

    String ofClass(Node term) {
        var lines = new ArrayList<String>();
        add(lines, "kind of", links(supers(term, RDFS.subClassOf)));
        add(lines, "has the", propertiesOf(term));
        about(term, lines);
        add(lines, "checked by", shapes(checking(term)));
        lines.add("example: " + examples.ofClass(term).orElse(UNUSED));
        return entry("class", term, lines);
    }

    String ofProperty(Node term) {
        var lines = new ArrayList<String>();
        var from = choice(described(term, RDFS.domain));
        var to = choice(described(term, RDFS.range));
        boolean single = ontology.contains(term, RDF.type.asNode(), OWL2.FunctionalProperty.asNode());
        lines.add("from " + (from.isEmpty() ? "anything" : from) + " to " + (to.isEmpty() ? "anything" : to)
                + (single ? ", at most one" : ""));
        add(lines, "narrower than", links(supers(term, RDFS.subPropertyOf)));
        about(term, lines);
        add(lines, "checked by", shapes(paths(term)));
        lines.add("example: " + examples.ofProperty(term).orElse(UNUSED));
        return entry("property", term, lines);
    }

    /** The values of one class, as a table. */
    String ofValues(Node type, List<Node> values) {
        var rows = values.stream()
                .map(value -> "| <a id=\"%s\"></a>`%s` | %s | %s | %s |\n"
                        .formatted(
                                anchor("value", value),
                                examples.shortName(value),
                                label(value),
                                text(value, SKOS.definition).replace("|", "\\|"),
                                examples.ofValue(value).orElse(UNUSED)))
                .collect(Collectors.joining());
        return "\n### " + label(type) + ": values\n\nOf class " + link(type)
                + ".\n\n| value | label | definition | first use |\n|---|---|---|---|\n" + rows;
    }

    private String entry(String kind, Node term, List<String> lines) {
        return "\n#### <a id=\"%s\"></a>%s\n\n`%s` <%s>: %s\n\n%s"
                .formatted(
                        anchor(kind, term),
                        label(term),
                        examples.shortName(term),
                        term.getURI(),
                        text(term, SKOS.definition),
                        lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()));
    }

    private void about(Node term, List<String> lines) {
        add(lines, "elsewhere", String.join("; ", alignments.of(examples.shortName(term))));
        add(lines, "note", text(term, SKOS.scopeNote));
        add(
                lines,
                "source",
                objects(term, DCTerms.source).map(this::link).sorted().collect(Collectors.joining(", ")));
    }

    private static void add(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add(what + ": " + text);
        }
    }

    private Stream<Node> supers(Node term, Property property) {
        return objects(term, property).filter(Node::isURI);
    }

    private String propertiesOf(Node type) {
        return links(ontology.find(Node.ANY, RDFS.domain.asNode(), Node.ANY).toList().stream()
                .filter(triple -> members(triple.getObject()).anyMatch(type::equals))
                .map(Triple::getSubject));
    }

    private Stream<Node> described(Node term, Property property) {
        return objects(term, property).flatMap(this::members);
    }

    /** The class itself, or those of a union. */
    private Stream<Node> members(Node type) {
        return type.isURI()
                ? Stream.of(type)
                : ontology.find(type, OWL2.unionOf.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream()
                        .flatMap(list -> GraphList.members(GNode.create(ontology, list)).stream());
    }

    private Stream<Node> checking(Node type) {
        return shapes.find(Node.ANY, SHACL.targetClass, type).mapWith(Triple::getSubject).toList().stream();
    }

    /** Shapes that hold a property against something, alone or with others of its kind. */
    private Stream<Node> paths(Node property) {
        return shapes.find(Node.ANY, SHACL.path, Node.ANY).toList().stream()
                .filter(triple -> triple.getObject().equals(property) || isOneOf(property, triple.getObject()))
                .flatMap(triple -> owners(triple.getSubject()));
    }

    private boolean isOneOf(Node property, Node path) {
        return shapes.find(path, SHACL.alternativePath, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .anyMatch(list -> GraphList.members(GNode.create(shapes, list)).contains(property));
    }

    private Stream<Node> owners(Node shape) {
        return shape.isURI()
                ? Stream.of(shape)
                : shapes.find(Node.ANY, Node.ANY, shape).mapWith(Triple::getSubject).toList().stream()
                        .flatMap(this::owners);
    }

    private String shapes(Stream<Node> found) {
        return found.map(shape -> "`" + examples.shortName(shape) + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Stream<Node> objects(Node term, Property property) {
        return ontology.find(term, property.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private String text(Node term, Property property) {
        return objects(term, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse("");
    }

    private String label(Node term) {
        return text(term, RDFS.label);
    }

    private String choice(Stream<Node> classes) {
        return classes.map(this::link).distinct().sorted().collect(Collectors.joining(" or "));
    }

    private String links(Stream<Node> terms) {
        return terms.map(this::link).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** A term of this vocabulary by its entry, another by its address. */
    private String link(Node term) {
        var name = examples.shortName(term);
        if (term.getURI().startsWith(Vocabulary.FOC)) {
            boolean isClass = ontology.contains(term, RDF.type.asNode(), OWL2.Class.asNode());
            return "[" + label(term) + "](#" + anchor(isClass ? "class" : "property", term) + ")";
        }
        return name.equals(term.getURI()) ? "<" + name + ">" : "[" + name + "](" + term.getURI() + ")";
    }

    /** Browsers tell capitals apart in anchors, renderers of Markdown not always: the kind does it for them. */
    private static String anchor(String kind, Node term) {
        return kind + "-" + term.getURI().substring(Vocabulary.FOC.length()).toLowerCase(Locale.ROOT);
    }
}
