package org.focgraph.votes.join;

import java.time.LocalDate;
import org.focgraph.symbol.Symbol;
import org.focgraph.votes.Days;
import org.focgraph.votes.voeten.VoetenRollCall;

/**
 * A roll call that may be one that a preferred source has.
 *
 * @param resolution key of the text it names; empty where it names none
 * @param positions by the numbers of the index that the preferred source has too
 */
record Candidate(VoetenRollCall rollCall, String resolution, Positions positions) {

    static Candidate of(VoetenRollCall rollCall, StateIndex states) {
        var positions = new Positions();
        for (int i = 0; i < rollCall.states().size(); i++) {
            positions.put(states.number(rollCall.states().get(i)), rollCall.position(i));
        }
        var resolution = rollCall.symbol().isEmpty() ? "" : Symbol.keyOf(rollCall.symbol());
        return new Candidate(rollCall, resolution, positions);
    }

    String key() {
        return rollCall.key();
    }

    String number() {
        return rollCall.number();
    }

    Days days() {
        return rollCall.days();
    }

    /** The day in the middle of the month where only the month is reliable. */
    LocalDate given() {
        return days().isDay() ? days().first() : days().first().plusDays(14);
    }

    boolean isFlagged() {
        return rollCall.isFlagged();
    }
}
