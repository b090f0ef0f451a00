package org.focgraph.votes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;

/** What the curated tables already say: texts, roll calls, reviewed oddities. An import adds to it and repeats none. */
public final class KnownFacts {

    private final Map<String, Node> resolutions = new HashMap<>();
    private final Map<String, CuratedRollCall> rollCalls = new HashMap<>();
    private final Map<String, Position> reviewedBallots = new HashMap<>();
    private final Map<String, String> reviewedLists = new HashMap<>();

    private KnownFacts() {}

    /** @param positions who stands where, by key of the state */
    record CuratedRollCall(Optional<LocalDate> date, Map<String, Position> positions, Optional<String> resolution) {}

    /** Reads the statements of the curated tables on resolutions, roll calls and ballots. */
    public static KnownFacts read(Graph curated) {
        var facts = new KnownFacts();
        facts.readResolutions(curated);
        facts.readRollCalls(curated);
        facts.readReviewed(curated);
        return facts;
    }

    private void readResolutions(Graph graph) {
        subjects(graph, "Resolution")
                .forEach(resolution -> resolutions.put(key(resolution), one(graph, resolution, foc("series"))));
    }

    private void readRollCalls(Graph graph) {
        for (var rollCall : subjects(graph, "RollCall")) {
            var positions = new HashMap<String, Position>();
            for (var position : Position.values()) {
                graph.find(rollCall, position.term(), Node.ANY)
                        .forEachRemaining(triple -> positions.put(key(triple.getObject()), position));
            }
            var date = one(graph, rollCall, DCTerms.date.asNode());
            var resolution = one(graph, rollCall, foc("onResolution"));
            rollCalls.put(
                    key(rollCall),
                    new CuratedRollCall(
                            Optional.ofNullable(date).map(d -> LocalDate.parse(d.getLiteralLexicalForm())),
                            positions,
                            Optional.ofNullable(resolution).map(KnownFacts::key)));
        }
    }

    private void readReviewed(Graph graph) {
        for (var ballot : subjects(graph, "BallotOutsideMembership")) {
            reviewedBallots.put(
                    key(one(graph, ballot, foc("rollCall"))) + " " + key(one(graph, ballot, foc("state"))),
                    Position.of(one(graph, ballot, foc("position"))));
        }
        graph.find(Node.ANY, foc("sameBallotsAs"), Node.ANY).forEachRemaining(triple -> {
            var one = group(key(triple.getSubject()));
            reviewedLists.put(group(key(triple.getObject())), one);
        });
    }

    /** The roll call that stands for all that have its list. */
    private String group(String rollCall) {
        var next = reviewedLists.get(rollCall);
        return next == null || next.equals(rollCall) ? rollCall : group(next);
    }

    /** Does a curated table describe this text? */
    boolean hasResolution(String key) {
        return resolutions.containsKey(key);
    }

    /** The series a curated text belongs to. */
    Optional<Node> series(String resolutionKey) {
        return Optional.ofNullable(resolutions.get(resolutionKey));
    }

    Optional<CuratedRollCall> rollCall(String key) {
        return Optional.ofNullable(rollCalls.get(key));
    }

    /** Was this ballot, outside membership as it is, looked at and kept as an exception by name? */
    boolean isReviewed(String rollCall, String state, Position position) {
        return reviewedBallots.get(rollCall + " " + state) == position;
    }

    /** Were these two roll calls, alike in every ballot, looked at and found to be two votes? */
    boolean areTwoVotes(String rollCall, String other) {
        return group(rollCall).equals(group(other));
    }

    private static List<Node> subjects(Graph graph, String kind) {
        return new ArrayList<>(graph.find(Node.ANY, RDF.type.asNode(), foc(kind))
                .mapWith(triple -> triple.getSubject())
                .toList());
    }

    private static Node one(Graph graph, Node subject, Node predicate) {
        var values = graph.find(subject, predicate, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        return values.isEmpty() ? null : values.get(0);
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }

    static String key(Node thing) {
        var address = thing.getURI();
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
