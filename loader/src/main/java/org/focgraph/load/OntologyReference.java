package org.focgraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.FocGraphException;

/**
 * The classes, properties and values of the ontology in words, as Markdown, each with one example from the curated
 * graph; in the sections and the order of {@code ontology/foc.ttl}.
 */
public final class OntologyReference {

    private static final Pattern SECTION = Pattern.compile("# \\d+\\. (.+)");
    private static final Pattern TERM = Pattern.compile("foc:(\\w+) a .+");

    private final Graph ontology;
    private final OntologyEntry entry;
    private final List<Section> sections;
    private final StringBuilder text = new StringBuilder(
            """
            # Ontology reference

            Made from `ontology/` and the curated tables; the build fails when it is out of date (`mvn verify -Dupdate.expected` rewrites it).
            The order is that of [foc.ttl](../ontology/foc.ttl). The shapes named are those of [shapes](../ontology/shapes): every load holds the whole graph against them.
            Each example is the first in the order of addresses. Prefixes are those of [prefixes.ttl](../ontology/prefixes.ttl).

            [Classes](#classes) · [Object properties](#object-properties) · [Datatype properties](#datatype-properties) · [Values](#values)
            """);

    private OntologyReference(Vocabulary vocabulary, Graph curated) {
        this.ontology = vocabulary.ontology();
        this.entry = new OntologyEntry(vocabulary, new TermExamples(curated, vocabulary.prefixes()));
        this.sections = sections();
    }

    /** @param curated every statement of the curated tables */
    public static String of(Vocabulary vocabulary, Graph curated) {
        var reference = new OntologyReference(vocabulary, curated);
        reference.terms("Classes", OWL2.Class.asNode(), reference.entry::ofClass);
        reference.terms("Object properties", OWL2.ObjectProperty.asNode(), reference.entry::ofProperty);
        reference.terms("Datatype properties", OWL2.DatatypeProperty.asNode(), reference.entry::ofProperty);
        reference.values();
        return reference.text.toString();
    }

    private record Section(String title, List<Node> terms) {}

    /** A graph has no order; the file has, and headings in its comments. */
    private static List<Section> sections() {
        var sections = new ArrayList<Section>();
        try {
            for (var line : Files.readAllLines(Content.folder("ontology").resolve("foc.ttl"))) {
                var section = SECTION.matcher(line);
                var term = TERM.matcher(line);
                if (section.matches()) {
                    sections.add(new Section(section.group(1), new ArrayList<>()));
                } else if (term.matches()) {
                    var iri = NodeFactory.createURI(Vocabulary.FOC + term.group(1));
                    sections.get(sections.size() - 1).terms().add(iri);
                }
            }
        } catch (IOException e) {
            throw FocGraphException.environment("the file ontology/foc.ttl cannot be read", e);
        }
        return sections;
    }

    private void terms(String heading, Node kind, Function<Node, String> write) {
        text.append("\n## ").append(heading).append("\n");
        for (var section : sections) {
            var terms = section.terms().stream().filter(term -> is(term, kind)).toList();
            if (!terms.isEmpty()) {
                text.append("\n### ").append(section.title()).append("\n");
                terms.forEach(term -> text.append(write.apply(term)));
            }
        }
    }

    private void values() {
        text.append("\n## Values\n");
        for (var section : sections) {
            for (var kind : section.terms()) {
                var values = section.terms().stream()
                        .filter(term -> is(term, OWL2.NamedIndividual.asNode()) && is(term, kind))
                        .toList();
                if (!values.isEmpty()) {
                    text.append(entry.ofValues(kind, values));
                }
            }
        }
    }

    private boolean is(Node term, Node kind) {
        return ontology.contains(term, RDF.type.asNode(), kind);
    }
}
