package org.focgraph.votes.voeten;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.focgraph.dataset.Reason;
import org.focgraph.votes.Ballots;
import org.focgraph.votes.Days;
import org.focgraph.votes.Position;
import org.focgraph.votes.Totals;

/**
 * A roll call of Voeten's data whose month and states are known, as it waits to be joined with other sources.
 *
 * @param number of the roll call in the data ({@code rcid})
 * @param key last part of its address, {@code voeten-3}
 * @param line on which it stands, or its votes begin
 * @param first first day on which it may have taken place, yyyy-mm-dd
 * @param last last day on which it may have taken place; equal to the first where the day is reliable
 * @param dateGiven verbatim
 * @param symbol in normal form; empty where none can be told
 * @param symbolGiven verbatim
 * @param amendment was it flagged as a vote on an amendment?
 * @param paragraph was it flagged as a vote on a part of a text?
 * @param whole was it flagged as neither?
 * @param important was it flagged as important? null where nothing is said
 * @param stated totals as the table gives them; unknown where it gives none
 * @param states keys of the states with a ballot
 * @param positions one letter per state, the ordinal of the position
 * @param rows how many rows it has
 * @param rowsAgreeing rows that say of a state outside the United Nations that it was no member
 * @param rowsOutside rows that list a state outside the United Nations as absent
 * @param rowsRefused rows that say nothing certain
 * @param repairs what was put right, in words
 * @param faults why it is no fact unless a preferred source has it; empty where it passes
 */
public record VoetenRollCall(
        String number,
        String key,
        String file,
        long line,
        String first,
        String last,
        String dateGiven,
        String symbol,
        String symbolGiven,
        boolean amendment,
        boolean paragraph,
        boolean whole,
        Boolean important,
        SortedSet<String> issues,
        String session,
        String title,
        String description,
        Totals stated,
        List<String> states,
        String positions,
        int rows,
        int rowsAgreeing,
        List<Reason> rowsOutside,
        List<Reason> rowsRefused,
        List<String> repairs,
        List<Reason> faults) {

    /** Written compactly: one letter per position. */
    static String letters(Ballots ballots) {
        var letters = new StringBuilder(ballots.size());
        for (int i = 0; i < ballots.size(); i++) {
            letters.append((char) ('a' + ballots.position(i).ordinal()));
        }
        return letters.toString();
    }

    @JsonIgnore
    public Days days() {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    @JsonIgnore
    public boolean isFlagged() {
        return amendment || paragraph;
    }

    public Position position(int ballot) {
        return Position.at(positions.charAt(ballot) - 'a');
    }

    /** In words, for labels and reasons: the symbol, the title or the number. */
    public String subject() {
        if (!symbol.isEmpty()) {
            return symbol;
        }
        return title.isEmpty() ? "roll call " + number : title;
    }

    public Reason reason(String code, String found, String advice) {
        return new Reason(file, line, code, found, advice);
    }

    /** A row as it is shown in quarantine. */
    public String row(int ballot) {
        return states.get(ballot) + " | " + position(ballot).words();
    }
}
