package org.focgraph.votes.join;

import static org.focgraph.dataset.Statements.*;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Statements;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;
import org.focgraph.votes.Position;
import org.focgraph.votes.Totals;
import org.focgraph.votes.VotingBody;
import org.focgraph.votes.join.Matching.Match;
import org.focgraph.votes.voeten.VoetenRollCall;

/** What a joined data set adds: numbers and issues of roll calls that are known, disagreements, roll calls of its own. */
final class JoinStatements {

    private static final Node SOURCE = DCTerms.source.asNode();
    private static final Node NUMBER = foc("voetenNumber");
    private static final Node ISSUE = foc("voetenIssue");

    private final Statements out;
    private final About about;
    private final Node source;
    private final StateIndex states;
    private final UnaryOperator<String> labels;
    private final Set<String> described = new HashSet<>();

    /** @param labels name of a state by its key */
    JoinStatements(Statements out, About about, Node source, StateIndex states, UnaryOperator<String> labels) {
        this.out = out;
        this.about = about;
        this.source = source;
        this.states = states;
        this.labels = labels;
    }

    /** A roll call that a preferred source has: how many positions differ. */
    int matched(Match match) {
        var rollCall = match.ours().rollCall();
        var node = match.theirs().node();
        common(node, rollCall);
        out.add(
                node,
                foc("matchBasis"),
                english(about.key() + " " + rollCall.number() + ": "
                        + match.basis().words() + "; "
                        + match.difference().differ() + " of "
                        + match.difference().voting()
                        + " voting states differ"));
        return disagreements(match);
    }

    private void common(Node node, VoetenRollCall rollCall) {
        out.add(node, NUMBER, text(rollCall.number()));
        rollCall.issues().forEach(issue -> out.add(node, ISSUE, text(issue)));
        if (rollCall.important() != null) {
            out.add(
                    node,
                    foc("importantVote"),
                    NodeFactory.createLiteralDT(rollCall.important().toString(), XSDDatatype.XSDboolean));
        }
    }

    private int disagreements(Match match) {
        int differing = 0;
        var ours = match.ours().positions();
        var theirs = match.theirs().positions();
        for (int state = 0; state < Math.max(ours.length(), theirs.length()); state++) {
            if (differ(theirs.of(state), ours.of(state))) {
                disagreement(match, states.state(state), theirs.of(state), ours.of(state));
                differing++;
            }
        }
        return differing;
    }

    /**
     * A record that lists who does not vote does not tell why, so that "not voting", "absent" and no entry at all agree; "not a
     * member" of a state that is listed does not.
     */
    private static boolean differ(Position preferred, Position other) {
        boolean cast = preferred != null && preferred.isCast() || other != null && other.isCast();
        return cast
                ? preferred != other
                : preferred != null
                        && other != null
                        && (preferred == Position.NOT_A_MEMBER) != (other == Position.NOT_A_MEMBER);
    }

    private void disagreement(Match match, String state, Position preferred, Position other) {
        var node = thing("disagreement", match.theirs().key() + "-" + state + "-" + about.key());
        out.add(node, TYPE, foc("Disagreement"));
        out.add(
                node,
                LABEL,
                english(labels.apply(state) + " on " + subject(match) + ", "
                        + match.theirs().days().words() + ": " + words(preferred) + " or " + words(other)));
        out.add(node, foc("rollCall"), match.theirs().node());
        out.add(node, foc("state"), out.state(state));
        if (preferred != null) {
            out.add(node, foc("preferredPosition"), preferred.term());
        }
        if (other != null) {
            out.add(node, foc("otherPosition"), other.term());
        }
        out.add(node, foc("preferredSource"), match.theirs().source());
        out.add(node, foc("otherSource"), source);
    }

    private static String subject(Match match) {
        var ours = match.ours().rollCall();
        return ours.symbol().isEmpty()
                        || !match.ours().resolution().equals(match.theirs().resolution())
                ? "roll call " + match.theirs().key()
                : ours.symbol();
    }

    private static String words(Position position) {
        return position == null ? "not listed" : position.words();
    }

    /** A roll call of its own; how many states stand in it. */
    void own(VoetenRollCall rollCall, MotionKind motion) {
        var node = thing("roll-call", rollCall.key());
        out.add(node, TYPE, foc("RollCall"));
        out.add(
                node,
                LABEL,
                english("Vote on " + motion.phrase() + rollCall.subject() + ", "
                        + rollCall.days().words() + " (Voeten " + rollCall.number() + ")"));
        if (!rollCall.symbol().isEmpty()) {
            out.add(node, foc("onResolution"), resolution(rollCall));
        } else if (!rollCall.symbolGiven().isEmpty()) {
            out.add(node, foc("symbolGiven"), text(rollCall.symbolGiven()));
        }
        out.add(node, foc("motionKind"), motion.term());
        if (motion != MotionKind.TEXT) {
            out.add(node, foc("onPart"), english(motion.part()));
        }
        out.add(node, foc("votingBody"), VotingBody.GENERAL_ASSEMBLY.node());
        out.add(node, DCTerms.date.asNode(), rollCall.days().literal());
        if (!rollCall.days().isDay()) {
            out.add(node, foc("dateGiven"), text(rollCall.dateGiven()));
        }
        if (!rollCall.title().isEmpty()) {
            out.add(node, DCTerms.title.asNode(), english(rollCall.title()));
        }
        if (!rollCall.description().isEmpty()) {
            out.add(node, DCTerms.description.asNode(), english(rollCall.description()));
        }
        totals(node, rollCall.stated());
        common(node, rollCall);
        out.add(node, foc("positionsKnown"), yes());
        out.add(node, foc("status"), foc("partlyVerified"));
        out.add(node, SOURCE, source);
        rollCall.repairs().forEach(repair -> out.add(node, foc("repair"), english(repair)));
        for (int i = 0; i < rollCall.states().size(); i++) {
            out.add(
                    node,
                    rollCall.position(i).term(),
                    out.state(rollCall.states().get(i)));
        }
    }

    private void totals(Node node, Totals stated) {
        total(node, "totalInFavour", stated.inFavour());
        total(node, "totalAgainst", stated.against());
        total(node, "totalAbstaining", stated.abstaining());
    }

    private void total(Node node, String property, int number) {
        if (number != Totals.UNKNOWN) {
            out.add(node, foc(property), integer(number));
        }
    }

    /** A text that is known from a roll call alone; another graph may describe it, and is then followed. */
    private Node resolution(VoetenRollCall rollCall) {
        var node = thing("resolution", Symbol.keyOf(rollCall.symbol()));
        if (described.add(rollCall.symbol())) {
            out.add(node, TYPE, foc("Resolution"));
            out.add(node, LABEL, english(rollCall.symbol()));
            out.add(node, foc("symbol"), text(rollCall.symbol()));
            out.add(node, foc("issuedBy"), VotingBody.GENERAL_ASSEMBLY.node());
            if (Symbol.read(rollCall.symbol()) instanceof SymbolReading.Parsed parsed) {
                if (parsed.symbol().sessionNumber().isPresent()) {
                    out.add(
                            node,
                            foc("session"),
                            integer(parsed.symbol().sessionNumber().getAsInt()));
                } else if (!parsed.symbol().session().isEmpty()) {
                    out.add(node, foc("specialSession"), text(parsed.symbol().session()));
                }
            }
            out.add(node, foc("adoption"), foc("unknownAdoption"));
            out.add(
                    node,
                    foc("adoptionBasis"),
                    english("named by a roll call in Voeten's data; no record of its adoption was read"));
            out.add(node, foc("status"), foc("partlyVerified"));
            out.add(node, SOURCE, source);
        }
        return node;
    }
}
