package org.focgraph.votes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.focgraph.dataset.Reason;
import org.focgraph.state.MembershipOn;

/** What cannot have happened in one roll call: votes of states outside the United Nations, totals that do not add up. */
final class Gate {

    /**
     * What the gate makes of a roll call.
     *
     * @param failures why it is no fact; empty where it is
     * @param reviewed ballots outside membership that stand, by name, in a table of reviewed exceptions
     * @param outside ballots of "not voting" outside membership that nobody has reviewed
     */
    record Verdict(List<Reason> failures, List<Integer> reviewed, List<Integer> outside) {

        boolean passes() {
            return failures.isEmpty();
        }

        /** Is this ballot, by its number, one of the facts? */
        boolean admits(int ballot) {
            return !reviewed.contains(ballot) && !outside.contains(ballot);
        }
    }

    private static final List<Position> COUNTED =
            List.of(Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING, Position.NOT_VOTING);

    private final StateNames names;
    private final KnownFacts known;

    Gate(StateNames names, KnownFacts known) {
        this.names = names;
        this.known = known;
    }

    Verdict judge(RollCall rollCall) {
        var failures = new ArrayList<Reason>();
        var reviewed = new ArrayList<Integer>();
        var outside = new ArrayList<Integer>();
        membership(rollCall, failures, reviewed, outside);
        twice(rollCall, failures);
        size(rollCall, reviewed.size() + outside.size(), failures);
        totals(rollCall, failures);
        return new Verdict(failures, reviewed, outside);
    }

    private void membership(RollCall rollCall, List<Reason> failures, List<Integer> reviewed, List<Integer> outside) {
        var ballots = rollCall.ballots();
        for (int i = 0; i < ballots.size(); i++) {
            var state = ballots.state(i);
            if (names.membership(state, rollCall.date()) instanceof MembershipOn.NotAMember not) {
                if (known.isReviewed(rollCall.key(), state, ballots.position(i))) {
                    reviewed.add(i);
                } else if (ballots.position(i).isCast()) {
                    failures.add(rollCall.reason(
                            i,
                            "VOTES-NOT-A-MEMBER",
                            names.label(state) + " (" + state + ") votes "
                                    + ballots.position(i).words() + " on " + rollCall.symbolText() + " on "
                                    + rollCall.date() + " but is " + not.reason(),
                            "check the record; a true oddity goes into table ballots-outside-membership"));
                } else {
                    outside.add(i);
                }
            }
        }
    }

    private void twice(RollCall rollCall, List<Reason> failures) {
        var seen = new HashSet<String>();
        var ballots = rollCall.ballots();
        for (int i = 0; i < ballots.size(); i++) {
            if (!seen.add(ballots.state(i))) {
                failures.add(rollCall.reason(
                        i,
                        "VOTES-TWICE",
                        names.label(ballots.state(i)) + " (" + ballots.state(i) + ") has two ballots on "
                                + rollCall.symbolText(),
                        "a state has one vote; leave the row that the record has"));
            }
        }
    }

    private void size(RollCall rollCall, int setApart, List<Reason> failures) {
        int members = names.membersOn(rollCall.date());
        int seats = rollCall.body().seats(rollCall.date(), members);
        int ballots = rollCall.ballots().size() - setApart;
        if (ballots > seats) {
            failures.add(rollCall.reason(
                    "VOTES-TOO-MANY",
                    ballots + " ballots on " + rollCall.symbolText() + " on " + rollCall.date() + ", when " + seats
                            + " states could vote",
                    "rows of another roll call may have got under this record"));
        }
    }

    /** A refused row may be any of the positions the totals have more of. */
    private static void totals(RollCall rollCall, List<Reason> failures) {
        int spare = rollCall.refused().size();
        var stated = rollCall.stated();
        var wrong = new ArrayList<String>();
        for (var position : COUNTED) {
            int missing = stated.of(position) == Totals.UNKNOWN
                    ? 0
                    : stated.of(position) - rollCall.ballots().count(position);
            if (missing < 0 || missing > spare) {
                wrong.add(stated.of(position) + " " + position.words() + " stated, "
                        + rollCall.ballots().count(position) + " listed");
            } else {
                spare -= missing;
            }
        }
        int rows = rollCall.ballots().size() + rollCall.refused().size();
        if (stated.members() != Totals.UNKNOWN && stated.members() != rows) {
            wrong.add(stated.members() + " members stated, " + rows + " listed");
        }
        if (!wrong.isEmpty()) {
            failures.add(rollCall.reason(
                    "VOTES-TOTALS",
                    "the totals of " + rollCall.symbolText() + " do not add up: " + String.join("; ", wrong),
                    "rows are missing or wrong; compare with record "
                            + rollCall.source().record()));
        }
    }
}
