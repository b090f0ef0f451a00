package org.focgraph.server.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.http.Refused;

/** Look-ups in one release, each by an index, within the time of one page and to a stated length. */
public final class Facts {

    /** How many statements one thing may be the subject of; more is refused, never cut. */
    public static final int MOST_STATEMENTS = 20_000;

    private final DatasetGraph dataset;
    private final Graph graph;
    private final Budget budget;
    private final Map<Node, String> labels = new HashMap<>();

    public Facts(DatasetGraph dataset, Budget budget) {
        this.dataset = dataset;
        this.graph = dataset.getDefaultGraph();
        this.budget = budget;
    }

    public DatasetGraph dataset() {
        return dataset;
    }

    public Budget budget() {
        return budget;
    }

    /** Every statement with this subject. */
    public List<Triple> about(Node subject) {
        var found = take(graph.find(subject, Node.ANY, Node.ANY), MOST_STATEMENTS + 1);
        if (found.size() > MOST_STATEMENTS) {
            throw new Refused(
                    413,
                    "More than %,d statements are about this thing; ask for parts of them in SPARQL."
                            .formatted(MOST_STATEMENTS));
        }
        return found;
    }

    public boolean isSubject(Node node) {
        return graph.contains(node, Node.ANY, Node.ANY);
    }

    public boolean isObject(Node node) {
        return graph.contains(Node.ANY, Node.ANY, node);
    }

    public boolean contains(Node subject, Node predicate, Node object) {
        budget.step();
        return graph.contains(subject, predicate, object);
    }

    public List<Node> objects(Node subject, Node predicate) {
        return take(graph.find(subject, predicate, Node.ANY), MOST_STATEMENTS).stream()
                .map(Triple::getObject)
                .toList();
    }

    /** The one value, or the first of several in the order of their text. */
    public Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().min(Comparator.comparing((Node node) -> node.toString()));
    }

    /** The text of the one value; empty where there is none. */
    public String text(Node subject, Node predicate) {
        return object(subject, predicate).map(Facts::text).orElse("");
    }

    /** The text in English, else the first there is; empty where there is none. */
    public String english(Node subject, Node predicate) {
        var all = objects(subject, predicate).stream().filter(Node::isLiteral).toList();
        return all.stream()
                .filter(value -> value.getLiteralLanguage().startsWith("en"))
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder())
                .or(() -> all.stream().map(Node::getLiteralLexicalForm).min(Comparator.naturalOrder()))
                .orElse("");
    }

    /** What points to an object by a predicate, as many as asked for. */
    public List<Node> subjects(Node predicate, Node object, int most) {
        return take(graph.find(Node.ANY, predicate, object), most).stream()
                .map(Triple::getSubject)
                .toList();
    }

    /** Statements with this object, as many as asked for. */
    public List<Triple> onto(Node object, int most) {
        return take(graph.find(Node.ANY, Node.ANY, object), most);
    }

    /** Statements with this predicate, as many as asked for. */
    public List<Triple> with(Node predicate, int most) {
        return take(graph.find(Node.ANY, predicate, Node.ANY), most);
    }

    public Count count(Node predicate, Node object, int most) {
        int number = 0;
        var found = graph.find(Node.ANY, predicate, object);
        try {
            while (found.hasNext()) {
                if (number == most) {
                    return new Count(number, true);
                }
                found.next();
                budget.step();
                number++;
            }
        } finally {
            found.close();
        }
        return new Count(number, false);
    }

    /** The named graphs each statement about a subject stands in; imports have no named copy of theirs. */
    public Map<Triple, List<Node>> graphs(Node subject) {
        var graphs = new LinkedHashMap<Triple, List<Node>>();
        var quads = dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
        int number = 0;
        while (quads.hasNext() && number++ < MOST_STATEMENTS) {
            budget.step();
            var quad = quads.next();
            graphs.computeIfAbsent(quad.asTriple(), any -> new ArrayList<>(1)).add(quad.getGraph());
        }
        return graphs;
    }

    public List<Node> types(Node node) {
        return objects(node, Terms.TYPE);
    }

    public boolean is(Node node, Node type) {
        return contains(node, Terms.TYPE, type);
    }

    /** The name of a thing: its label in English, else in any language, else the end of its address. */
    public String label(Node node) {
        return labels.computeIfAbsent(node, this::named);
    }

    private String named(Node node) {
        if (!node.isURI()) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : "unnamed";
        }
        var label = english(node, Terms.LABEL);
        return label.isEmpty() ? shortName(node.getURI()) : label;
    }

    /** Whether it has a name of its own. */
    public boolean isLabelled(Node node) {
        return graph.contains(node, Terms.LABEL, Node.ANY);
    }

    /** {@code foc:State}, or the address as it is where no prefix fits. */
    public static String shortName(String iri) {
        var shortened = Vocabulary.bundled().prefixes().shortForm(iri);
        return shortened == null ? iri : shortened;
    }

    public static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    public static Node iri(String address) {
        return NodeFactory.createURI(address);
    }

    /** A list in the order of its labels. */
    public List<Node> byLabel(Iterable<Node> nodes) {
        var sorted = new TreeSet<Node>(
                Comparator.comparing(this::label, Natural.ORDER).thenComparing(node -> node.toString()));
        nodes.forEach(sorted::add);
        return List.copyOf(sorted);
    }

    /** Subjects of statements with this predicate that fit, until there are enough or the statements are at their end. */
    public List<Node> anySubjects(Node predicate, Predicate<Node> fits, int most) {
        var found = new ArrayList<Node>();
        var statements = graph.find(Node.ANY, predicate, Node.ANY);
        try {
            while (statements.hasNext() && found.size() < most) {
                budget.step();
                var subject = statements.next().getSubject();
                if (fits.test(subject)) {
                    found.add(subject);
                }
            }
        } finally {
            statements.close();
        }
        return found;
    }

    private List<Triple> take(ExtendedIterator<Triple> statements, int most) {
        return taken(statements, statements::close, most);
    }

    private List<Triple> taken(Iterator<Triple> statements, Runnable close, int most) {
        var found = new ArrayList<Triple>();
        try {
            while (statements.hasNext() && found.size() < most) {
                budget.step();
                found.add(statements.next());
            }
        } finally {
            close.run();
        }
        return found;
    }
}
