package org.focgraph.load;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The first use of a term in a graph, in the order of addresses, with the labels of the things in it. */
record TermExamples(Graph graph, PrefixMapping prefixes) {

    private static final int LONGEST = 80;
    private static final Comparator<Triple> ORDER = Comparator.comparing((Triple triple) -> key(triple.getSubject()))
            .thenComparing(triple -> key(triple.getObject()));

    Optional<String> ofClass(Node type) {
        return first(Node.ANY, RDF.type.asNode(), type).map(triple -> named(triple.getSubject()));
    }

    Optional<String> ofProperty(Node property) {
        return first(Node.ANY, property, Node.ANY)
                .map(triple ->
                        named(triple.getSubject()) + " `" + shortName(property) + "` " + named(triple.getObject()));
    }

    /** The value in use: what has it, and by which property. */
    Optional<String> ofValue(Node value) {
        return graph.find(Node.ANY, Node.ANY, value).toList().stream()
                .filter(triple -> triple.getSubject().isURI() && !isOwn(triple))
                .min(ORDER.thenComparing(triple -> key(triple.getPredicate())))
                .map(triple -> named(triple.getSubject()) + " `" + shortName(triple.getPredicate()) + "`");
    }

    /** What an assertion says of a term taken as a value is no use of the value. */
    private static boolean isOwn(Triple triple) {
        return triple.getPredicate().equals(RDF.predicate.asNode());
    }

    private Optional<Triple> first(Node subject, Node predicate, Node object) {
        return graph.find(subject, predicate, object).toList().stream()
                .filter(triple -> triple.getSubject().isURI())
                .min(ORDER);
    }

    String shortName(Node node) {
        return prefixes.shortForm(node.getURI());
    }

    private String named(Node node) {
        if (node.isLiteral()) {
            return "\"" + shortened(node.getLiteralLexicalForm()) + "\"" + datatype(node);
        }
        if (node.isBlank()) {
            return "(a thing without an address)";
        }
        var name = shortName(node);
        var shown = name.equals(node.getURI()) ? "<" + name + ">" : "`" + name + "`";
        return label(node).map(label -> shown + " (" + shortened(label) + ")").orElse(shown);
    }

    private static String datatype(Node literal) {
        if (!literal.getLiteralLanguage().isEmpty()) {
            return " (" + literal.getLiteralLanguage() + ")";
        }
        var type = literal.getLiteralDatatypeURI().replaceFirst("^.*#", "");
        return type.equals("string") ? "" : " (" + type + ")";
    }

    /** English where there is English, else the first. */
    private Optional<String> label(Node node) {
        List<Node> labels = graph.find(node, RDFS.label.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .toList();
        return labels.stream()
                .min(Comparator.comparing(
                                (Node label) -> !label.getLiteralLanguage().equals("en"))
                        .thenComparing(TermExamples::key))
                .map(Node::getLiteralLexicalForm);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
        return line.length() <= LONGEST ? line : line.substring(0, line.lastIndexOf(' ', LONGEST)) + " …";
    }

    private static String key(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm() + " " + node.getLiteralLanguage() + " " + node.getLiteralDatatypeURI()
                : node.toString();
    }
}
