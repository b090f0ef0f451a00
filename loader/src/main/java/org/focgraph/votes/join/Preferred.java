package org.focgraph.votes.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.dataset.Statements;
import org.focgraph.votes.Days;
import org.focgraph.votes.Position;
import org.focgraph.votes.VotingBody;

/** The roll calls of the preferred sources, read from their graphs in the order of preference. */
public final class Preferred {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node ROLL_CALL = Statements.foc("RollCall");
    private static final Node DATE = DCTerms.date.asNode();
    private static final Node ON_RESOLUTION = Statements.foc("onResolution");
    private static final Node ON_PART = Statements.foc("onPart");
    private static final Node VOTING_BODY = Statements.foc("votingBody");
    private static final Node ROWS = Statements.foc("rowGiven");
    private static final Node GIVEN = Statements.foc("recordGiven");
    private static final Node NUMBER = Statements.foc("voetenNumber");
    private static final Node ASSEMBLY = NodeFactory.createURI(
            Statements.thing("body", VotingBody.GENERAL_ASSEMBLY.key()).getURI());
    private static final String ADDRESS = Statements.thing("roll-call", "").getURI();

    private final StateIndex states = new StateIndex();
    private final Map<Node, Position> terms = new HashMap<>();
    private final Map<Node, Listed> rollCalls = new LinkedHashMap<>();
    private final Set<Node> described = new HashSet<>();
    private final Set<Node> setApart = new HashSet<>();
    private final Map<Node, String> given = new HashMap<>();

    public Preferred() {
        for (var position : Position.values()) {
            terms.put(position.term(), position);
        }
    }

    /**
     * Takes the statements of one source, which may stand in several graphs.
     *
     * @param source what a disagreement names as the preferred source
     */
    public StreamRDF reader(Node source) {
        return new StreamRDFBase() {
            private Listed last;

            @Override
            public void triple(Triple triple) {
                var subject = triple.getSubject();
                if (!subject.isURI() || !subject.getURI().startsWith(ADDRESS)) {
                    return;
                }
                if (last == null || !last.node().equals(subject)) {
                    last = rollCalls.computeIfAbsent(subject, node -> new Listed(node, source));
                }
                take(last, triple.getPredicate(), triple.getObject());
            }
        };
    }

    private void take(Listed rollCall, Node predicate, Node object) {
        var position = terms.get(predicate);
        if (position != null) {
            rollCall.positions().put(states.number(last(object)), position);
        } else if (predicate.equals(TYPE) && object.equals(ROLL_CALL)) {
            described.add(rollCall.node());
        } else if (predicate.equals(DATE)) {
            rollCall.dated(Days.of(object));
        } else if (predicate.equals(ON_RESOLUTION)) {
            rollCall.on(last(object));
        } else if (predicate.equals(ON_PART)) {
            rollCall.onPart();
        } else if (predicate.equals(VOTING_BODY) && object.equals(ASSEMBLY)) {
            rollCall.ofAssembly();
        } else if (predicate.equals(NUMBER)) {
            rollCall.numbered(object.getLiteralLexicalForm());
        }
    }

    private static String last(Node thing) {
        return thing.getURI().substring(thing.getURI().lastIndexOf('/') + 1);
    }

    /** Takes what a source that is preferred has set apart: a list that is wrong there is wrong here too. */
    public StreamRDF readerOfQuarantine() {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                if (triple.getPredicate().equals(ROWS)) {
                    setApart.add(triple.getSubject());
                } else if (triple.getPredicate().equals(GIVEN)) {
                    given.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm());
                }
            }
        };
    }

    /** Numbers of the roll calls that a preferred source has set apart as a whole. */
    Set<String> setApart() {
        return given.entrySet().stream()
                .filter(record -> setApart.contains(record.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    StateIndex states() {
        return states;
    }

    List<Listed> rollCalls() {
        return new ArrayList<>(rollCalls.values().stream()
                .filter(rollCall -> described.contains(rollCall.node()) && rollCall.isComparable())
                .toList());
    }
}
