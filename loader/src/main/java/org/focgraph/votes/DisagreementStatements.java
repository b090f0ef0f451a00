package org.focgraph.votes;

import static org.focgraph.dataset.Statements.*;

import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.focgraph.dataset.Statements;
import org.focgraph.votes.KnownFacts.CuratedRollCall;

/**
 * Where a data set records a roll call that is already among the facts: nothing is written twice, and every position
 * that differs becomes a node with both.
 */
final class DisagreementStatements {

    private final Statements out;
    private final StateNames names;
    private final Node source;

    DisagreementStatements(Statements out, StateNames names, Node source) {
        this.out = out;
        this.names = names;
        this.source = source;
    }

    /** Compares with a roll call of the curated tables, which are preferred: they have been looked at one by one. */
    void compare(RollCall rollCall, Gate.Verdict verdict, CuratedRollCall curated, VoteAccount account) {
        if (curated.date().isPresent() && !curated.date().get().equals(rollCall.date())) {
            account.note(rollCall.reason(
                    "VOTES-OTHER-DAY",
                    rollCall.key() + " is dated " + rollCall.date() + " here and "
                            + curated.date().get() + " in table roll-calls",
                    "look it up; the table is followed"));
        }
        if (curated.resolution().isPresent() && !curated.resolution().get().equals(rollCall.resolutionKey())) {
            account.note(rollCall.reason(
                    "VOTES-OTHER-TEXT",
                    rollCall.key() + " is on " + rollCall.symbolText() + " here and on resolution/"
                            + curated.resolution().get() + " in table roll-calls",
                    "look it up; the table is followed"));
        }
        if (curated.positions().isEmpty()) {
            return;
        }
        var here = new TreeMap<String, Position>();
        for (int i = 0; i < rollCall.ballots().size(); i++) {
            if (verdict.admits(i)) {
                here.put(rollCall.ballots().state(i), rollCall.ballots().position(i));
            }
        }
        here.forEach((state, position) -> {
            var preferred = curated.positions().get(state);
            if (preferred == null) {
                account.note(rollCall.reason(
                        "VOTES-ONLY-HERE",
                        rollCall.key() + " lists " + state + " as " + position.words()
                                + ", table ga-positions does not list it",
                        "look it up; the table is followed"));
            } else if (preferred != position) {
                write(rollCall, state, preferred, position);
                account.disagreement();
            }
        });
    }

    private void write(RollCall rollCall, String state, Position preferred, Position other) {
        var node = thing("disagreement", rollCall.key() + "-" + state);
        out.add(node, TYPE, foc("Disagreement"));
        out.add(
                node,
                LABEL,
                english(names.label(state) + " on " + rollCall.symbolText() + ": " + preferred.words() + " or "
                        + other.words()));
        out.add(node, foc("rollCall"), RollCallStatements.node(rollCall));
        out.add(node, foc("state"), out.state(state));
        out.add(node, foc("preferredPosition"), preferred.term());
        out.add(node, foc("otherPosition"), other.term());
        out.add(node, foc("preferredSource"), thing("graph", "ga-positions"));
        out.add(node, foc("otherSource"), source);
    }
}
