package org.focgraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Names for blank nodes that follow from what is said about them, so that the same statements get the same names on every
 * machine, and a change elsewhere in the graph leaves them alone.
 *
 * <p>Each node is coloured by its statements, round after round. Nodes of one colour are told apart one by one and
 * numbered; where they can be exchanged for one another, as almost always, the names do not depend on who came first.
 */
public final class BlankNames {

    /** Enough for the lists and class expressions of an ontology; more rounds are made where they tell more apart. */
    private static final int ROUNDS = 16;

    private final Map<Node, List<Triple>> about = new HashMap<>();

    private BlankNames(Graph graph) {
        graph.find().forEachRemaining(triple -> {
            if (triple.getSubject().isBlank()) {
                about.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>())
                        .add(triple);
            }
            if (triple.getObject().isBlank() && !triple.getObject().equals(triple.getSubject())) {
                about.computeIfAbsent(triple.getObject(), any -> new ArrayList<>())
                        .add(triple);
            }
        });
    }

    /** The same statements with these names; the graph itself where it has no blank node. */
    public static Graph given(Graph graph) {
        var names = new BlankNames(graph).names();
        if (names.isEmpty()) {
            return graph;
        }
        var named = GraphFactory.createDefaultGraph();
        graph.find()
                .forEachRemaining(triple -> named.add(
                        names.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        names.getOrDefault(triple.getObject(), triple.getObject())));
        return named;
    }

    private Map<Node, Node> names() {
        Map<Node, String> start = new HashMap<>();
        about.keySet().forEach(node -> start.put(node, ""));
        var colours = refined(start);
        var told = toldApart(colours);
        Map<Node, Node> names = new HashMap<>();
        classes(colours).forEach((colour, nodes) -> {
            nodes.sort(Comparator.comparing(told::get));
            for (int i = 0; i < nodes.size(); i++) {
                var name = "b" + colour.substring(0, 16) + (nodes.size() == 1 ? "" : "x" + i);
                names.put(nodes.get(i), NodeFactory.createBlankNode(name));
            }
        });
        return names;
    }

    private Map<Node, String> refined(Map<Node, String> start) {
        var colours = rounds(start, ROUNDS);
        for (int more = ROUNDS; ; more *= 2) {
            var next = rounds(colours, more);
            if (count(next) == count(colours)) {
                return colours;
            }
            colours = next;
        }
    }

    /** Singles out one node of the first colour that several have, until each has its own. */
    private Map<Node, String> toldApart(Map<Node, String> start) {
        var colours = new HashMap<>(start);
        while (count(colours) < colours.size()) {
            var several = classes(colours).values().stream()
                    .filter(nodes -> nodes.size() > 1)
                    .findFirst()
                    .orElseThrow();
            colours.merge(several.get(0), "one", (colour, mark) -> Digest.of(colour + mark));
            colours = new HashMap<>(rounds(colours, ROUNDS));
        }
        return colours;
    }

    private static int count(Map<Node, String> colours) {
        return new HashSet<>(colours.values()).size();
    }

    private static Map<String, List<Node>> classes(Map<Node, String> colours) {
        var classes = new TreeMap<String, List<Node>>();
        colours.forEach((node, colour) ->
                classes.computeIfAbsent(colour, any -> new ArrayList<>()).add(node));
        return classes;
    }

    private Map<Node, String> rounds(Map<Node, String> start, int rounds) {
        var colours = start;
        for (int i = 0; i < rounds && !colours.isEmpty(); i++) {
            var last = colours;
            Map<Node, String> next = new HashMap<>();
            last.keySet().forEach(node -> next.put(node, colour(node, last)));
            colours = next;
        }
        return colours;
    }

    private String colour(Node node, Map<Node, String> last) {
        var statements = new ArrayList<String>();
        for (var triple : about.get(node)) {
            statements.add(term(triple.getSubject(), node, last) + " "
                    + triple.getPredicate().getURI() + " " + term(triple.getObject(), node, last));
        }
        statements.sort(null);
        return Digest.of(last.get(node) + "\n" + String.join("\n", statements));
    }

    private static String term(Node term, Node self, Map<Node, String> last) {
        if (term.equals(self)) {
            return "self";
        }
        return term.isBlank() ? "_:" + last.get(term) : NodeFmtLib.strNT(term);
    }
}
