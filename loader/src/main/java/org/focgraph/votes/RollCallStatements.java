package org.focgraph.votes;

import static org.focgraph.dataset.Statements.*;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.dataset.Statements;

/** A roll call that passed the gate, and its text, as statements: one per vote, a node only for a vote with a note. */
final class RollCallStatements {

    private static final Node ROLL_CALL = foc("RollCall");
    private static final Node RESOLUTION = foc("Resolution");
    private static final Node ON_RESOLUTION = foc("onResolution");
    private static final Node ON_PART = foc("onPart");
    private static final Node VOTING_BODY = foc("votingBody");
    private static final Node UNDL_RECORD = foc("undlRecord");
    private static final Node POSITIONS_KNOWN = foc("positionsKnown");
    private static final Node TOTAL_MEMBERS = foc("totalMembers");
    private static final Node REPAIR = foc("repair");
    private static final Node STATUS = foc("status");
    private static final Node VERIFIED = foc("verified");
    private static final Node SOURCE = DCTerms.source.asNode();
    private static final Node DATE = DCTerms.date.asNode();
    private static final Node YES = yes();

    private static final Node[] TOTALS = {
        foc("totalInFavour"), foc("totalAgainst"), foc("totalAbstaining"), foc("totalNotVoting")
    };

    private final Statements out;
    private final KnownFacts known;
    private final StateNames names;
    private final Node source;
    private final Set<String> described = new HashSet<>();

    RollCallStatements(Statements out, KnownFacts known, StateNames names, Node source) {
        this.out = out;
        this.known = known;
        this.names = names;
        this.source = source;
    }

    static Node node(RollCall rollCall) {
        return thing("roll-call", rollCall.key());
    }

    void write(RollCall rollCall, Gate.Verdict verdict) {
        var node = node(rollCall);
        var resolution = thing("resolution", rollCall.resolutionKey());
        if (!known.hasResolution(rollCall.resolutionKey()) && described.add(rollCall.resolutionKey())) {
            resolution(resolution, rollCall);
        }
        out.add(node, TYPE, ROLL_CALL);
        out.add(
                node,
                LABEL,
                english("Vote on " + (rollCall.part().isEmpty() ? "" : "[" + rollCall.part() + "] of ")
                        + rollCall.symbolText() + ", " + Wording.day(rollCall.date())));
        out.add(node, ON_RESOLUTION, resolution);
        if (!rollCall.part().isEmpty()) {
            out.add(node, ON_PART, text(rollCall.part()));
        }
        out.add(node, VOTING_BODY, rollCall.body().node());
        out.add(node, DATE, day(rollCall.date()));
        totals(node, rollCall.stated());
        out.add(node, UNDL_RECORD, text(rollCall.source().record()));
        out.add(node, POSITIONS_KNOWN, YES);
        out.add(node, STATUS, VERIFIED);
        out.add(node, SOURCE, source);
        rollCall.repairs().forEach(repair -> out.add(node, REPAIR, english(repair)));
        if (!rollCall.source().note().isBlank()) {
            out.add(node, COMMENT, english(Wording.tidy(rollCall.source().note())));
        }
        ballots(node, rollCall, verdict);
    }

    private void totals(Node node, Totals stated) {
        var numbers = new int[] {stated.inFavour(), stated.against(), stated.abstaining(), stated.notVoting()};
        for (int i = 0; i < numbers.length; i++) {
            total(node, TOTALS[i], numbers[i]);
        }
        total(node, TOTAL_MEMBERS, stated.members());
    }

    private void total(Node node, Node property, int number) {
        if (number != Totals.UNKNOWN) {
            out.add(node, property, integer(number));
        }
    }

    private void ballots(Node node, RollCall rollCall, Gate.Verdict verdict) {
        var ballots = rollCall.ballots();
        boolean all = verdict.reviewed().isEmpty() && verdict.outside().isEmpty();
        for (int i = 0; i < ballots.size(); i++) {
            if (all || verdict.admits(i)) {
                out.add(node, ballots.position(i).term(), out.state(ballots.state(i)));
                var note = rollCall.source().rows().note(ballots.row(i));
                if (!note.isEmpty()) {
                    ballot(node, rollCall, i, note);
                }
            }
        }
    }

    private void ballot(Node rollCallNode, RollCall rollCall, int number, String note) {
        var state = rollCall.ballots().state(number);
        var position = rollCall.ballots().position(number);
        var node = thing("ballot", rollCall.key() + "-" + state);
        out.add(node, TYPE, foc("Ballot"));
        out.add(node, LABEL, english(names.label(state) + ", " + position.words() + " on " + rollCall.symbolText()));
        out.add(node, foc("rollCall"), rollCallNode);
        out.add(node, foc("state"), out.state(state));
        out.add(node, foc("position"), position.term());
        out.add(node, COMMENT, english(Wording.tidy(note)));
        out.add(node, SOURCE, source);
    }

    private void resolution(Node node, RollCall rollCall) {
        var record = rollCall.source();
        boolean whole = rollCall.part().isEmpty();
        var title = whole ? rollCall.title() : Wording.withoutPart(rollCall.title());
        boolean titled = !title.isEmpty();
        out.add(node, TYPE, RESOLUTION);
        out.add(node, LABEL, english(rollCall.symbolText() + (titled ? ": " + title : "")));
        if (titled) {
            out.add(node, DCTerms.title.asNode(), english(title));
        }
        out.add(node, foc("symbol"), text(rollCall.symbolText()));
        out.add(node, foc("issuedBy"), rollCall.body().node());
        session(node, rollCall);
        if (whole) {
            out.add(node, foc("adoptionDate"), day(rollCall.date()));
        }
        adoption(node, rollCall, whole);
        Wording.agenda(record.agenda()).forEach(item -> out.add(node, foc("agendaItem"), text(item)));
        Wording.list(record.draft()).forEach(draft -> out.add(node, foc("draftSymbol"), text(draft)));
        Wording.list(record.report()).forEach(report -> out.add(node, foc("committeeReport"), text(report)));
        if (!rollCall.meeting().isEmpty()) {
            out.add(node, foc("meeting"), text(rollCall.meeting()));
        }
        out.add(node, SEE_ALSO, NodeFactory.createURI("https://digitallibrary.un.org/record/" + record.record()));
        out.add(node, STATUS, VERIFIED);
        out.add(node, SOURCE, source);
    }

    private void session(Node node, RollCall rollCall) {
        var symbol = rollCall.symbol();
        if (symbol.sessionNumber().isPresent()) {
            out.add(node, foc("session"), integer(symbol.sessionNumber().getAsInt()));
        } else if (!symbol.session().isEmpty()) {
            out.add(node, foc("specialSession"), text(symbol.session()));
        }
    }

    private void adoption(Node node, RollCall rollCall, boolean whole) {
        if (!whole) {
            out.add(node, foc("adoption"), foc("unknownAdoption"));
        } else if (rollCall.isWithoutVote()) {
            out.add(node, foc("adoption"), foc("withoutVote"));
            out.add(node, foc("adoptionBasis"), english("the voting record lists every state as not voting"));
        } else {
            out.add(node, foc("adoption"), foc("recordedVote"));
            out.add(node, foc("adoptionBasis"), english("UN Digital Library voting record"));
        }
    }
}
