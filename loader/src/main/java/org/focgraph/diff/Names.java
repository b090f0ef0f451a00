package org.focgraph.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Printable;

/** What things, properties and values are called, by the later data and else by the earlier. */
final class Names {

    private static final Node SYMBOL = NodeFactory.createURI(Vocabulary.FOC + "symbol");
    private static final String OTHER = "Other";

    private final List<Graph> graphs;
    private final PrefixMapping prefixes;

    Names(Graph before, Graph after, PrefixMapping prefixes) {
        this.graphs = List.of(after, before);
        this.prefixes = prefixes;
    }

    /** The symbol of a text, else the English label, else the short form of the address. */
    String of(Node thing) {
        if (thing.isLiteral()) {
            return literal(thing);
        }
        if (thing.isBlank()) {
            return "something without a name";
        }
        return first(thing, SYMBOL)
                .or(() -> first(thing, RDFS.label.asNode()))
                .or(() -> first(thing, SKOS.prefLabel.asNode()))
                .map(Printable::of)
                .orElseGet(() -> prefixes.shortForm(thing.getURI()));
    }

    /** The label of a property, else its name in words. */
    String ofProperty(Node property) {
        return first(property, RDFS.label.asNode())
                .map(Printable::of)
                .orElseGet(() -> Printable.of(property.getLocalName()
                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT)));
    }

    /** The kind of thing by its class in our vocabulary, else by another class. */
    String kind(Node thing) {
        return graphs.stream()
                .flatMap(graph -> graph
                        .find(thing, RDF.type.asNode(), Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .filterKeep(Node::isURI)
                        .toList()
                        .stream())
                .min(Comparator.comparing((Node type) -> !type.getURI().startsWith(Vocabulary.FOC))
                        .thenComparing(Node::getURI))
                .map(this::of)
                .orElse(OTHER);
    }

    /** Whether the earlier data say anything about it. */
    boolean wasThere(Node thing) {
        return graphs.get(1).contains(thing, Node.ANY, Node.ANY);
    }

    /** Whether the later data say anything about it. */
    boolean isThere(Node thing) {
        return graphs.get(0).contains(thing, Node.ANY, Node.ANY);
    }

    private Optional<String> first(Node thing, Node property) {
        return graphs.stream()
                .flatMap(graph -> graph
                        .find(thing, property, Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .filterKeep(Node::isLiteral)
                        .toList()
                        .stream()
                        .sorted(Comparator.comparing((Node label) -> !isEnglish(label))
                                .thenComparing(Node::getLiteralLexicalForm))
                        .limit(1))
                .findFirst()
                .map(Node::getLiteralLexicalForm);
    }

    private static boolean isEnglish(Node label) {
        var language = label.getLiteralLanguage();
        return language.isEmpty() || language.startsWith("en");
    }

    private static String literal(Node value) {
        var text = Printable.quoted(value.getLiteralLexicalForm());
        if (!value.getLiteralLanguage().isEmpty()) {
            return text + " (" + value.getLiteralLanguage() + ")";
        }
        return value.getLiteralValue() instanceof String ? text : Printable.of(value.getLiteralLexicalForm());
    }
}
