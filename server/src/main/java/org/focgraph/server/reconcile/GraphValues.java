package org.focgraph.server.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathParser;
import org.apache.jena.sparql.path.eval.PathEval;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;

/** The values that a property path leads to from a thing, in a language; to be used in a transaction. */
record GraphValues(Graph graph, String language) {

    private static final Map<String, Path> PATHS = new ConcurrentHashMap<>();
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final String FILTER = " \\? ";

    /**
     * A value as tables have it.
     *
     * @param id of a thing that can be reconciled; empty for all others
     * @param number where it is a whole number
     */
    record Value(String text, Optional<String> id, Optional<Long> number) {}

    GraphValues(Graph graph) {
        this(graph, "en");
    }

    /**
     * @param path as SPARQL writes it, or {@code path ? condition ? path}: from the nodes the first leads to, those that have
     *     {@code property value} (or, after an exclamation mark, have not the property), and from these on, or these themselves
     */
    List<Value> of(Node thing, String path) {
        var steps = path.split(FILTER);
        var nodes = steps.length == 1
                ? follow(thing, steps[0])
                : follow(thing, steps[0]).stream()
                        .filter(node -> holds(node, steps[1]))
                        .flatMap(node -> steps.length == 2 ? Stream.of(node) : follow(node, steps[2]).stream())
                        .toList();
        return inLanguage(nodes).stream()
                .map(this::value)
                .distinct()
                .sorted(Comparator.comparing(Value::text))
                .toList();
    }

    private List<Node> follow(Node node, String path) {
        var nodes = new ArrayList<Node>();
        PathEval.eval(graph, node, parsed(path), ARQ.getContext()).forEachRemaining(nodes::add);
        return nodes;
    }

    private static Path parsed(String path) {
        return PATHS.computeIfAbsent(
                path, text -> PathParser.parse(text, Vocabulary.bundled().prefixes()));
    }

    private boolean holds(Node node, String condition) {
        if (condition.startsWith("!")) {
            return follow(node, condition.substring(1)).isEmpty();
        }
        var parts = condition.split(" ");
        return follow(node, parts[0]).contains(NodeFactory.createURI(Vocabulary.BASE + parts[1]));
    }

    /** Texts of other languages are left out; texts of none are kept. */
    private List<Node> inLanguage(List<Node> nodes) {
        return new LinkedHashSet<>(nodes)
                .stream()
                        .filter(node -> !node.isLiteral()
                                || node.getLiteralLanguage().isEmpty()
                                || node.getLiteralLanguage().equals(language))
                        .filter(node -> !node.isBlank())
                        .toList();
    }

    private Value value(Node node) {
        if (node.isLiteral()) {
            var text = node.getLiteralLexicalForm();
            boolean whole = node.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
                    && WHOLE.matcher(text).matches();
            return new Value(text, Optional.empty(), whole ? Optional.of(Long.valueOf(text)) : Optional.empty());
        }
        var iri = node.getURI();
        var id = iri.startsWith(Vocabulary.BASE) ? iri.substring(Vocabulary.BASE.length()) : "";
        return new Value(label(node).orElse(iri), EntityType.ofEntity(id).map(type -> id), Optional.empty());
    }

    /** In the language asked for, or in English. */
    Optional<String> label(Node node) {
        var labels = graph.find(node, RDFS.label.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .toList();
        return in(language, labels).or(() -> in("en", labels));
    }

    private static Optional<String> in(String language, List<Node> labels) {
        return labels.stream()
                .filter(label -> label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }
}
