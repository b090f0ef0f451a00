package org.focgraph.votes;

import java.time.LocalDate;
import java.util.List;
import org.focgraph.dataset.Reason;
import org.focgraph.symbol.Symbol;

/**
 * A roll call whose text, day and states are known.
 *
 * @param key last part of its address, {@code undl-1655128}
 * @param source the record as it stands in the file
 * @param symbol of the text that was voted on, as a whole or in part
 * @param symbolText the symbol as the United Nations prints it
 * @param part paragraph or rule that was voted on by itself; empty where it was the text
 * @param title without the words on the adoption; empty where there is none
 * @param meeting symbol of the record of the meeting; empty where it is not known
 * @param stated totals as the record gives them
 * @param ballots every ballot that can be told
 * @param repairs what was put right, in words
 * @param repairedRows how many rows were put right
 * @param refused rows that say nothing certain
 */
record RollCall(
        String key,
        RollCallRecord source,
        Symbol symbol,
        String symbolText,
        String part,
        LocalDate date,
        String title,
        String meeting,
        Totals stated,
        Ballots ballots,
        List<String> repairs,
        int repairedRows,
        List<Reason> refused) {

    VotingBody body() {
        return source.body();
    }

    /** Key of the resolution, {@code A-RES-73-27}. */
    String resolutionKey() {
        return symbol.key();
    }

    /** Did nobody cast a vote? Then the list names who was there, and the text was adopted without a vote. */
    boolean isWithoutVote() {
        for (int i = 0; i < ballots.size(); i++) {
            if (ballots.position(i).isCast()) {
                return false;
            }
        }
        return true;
    }

    Reason reason(String code, String found, String advice) {
        return source.reason(code, found, advice);
    }

    Reason reason(int ballot, String code, String found, String advice) {
        return source.reason(ballots.row(ballot), code, found, advice);
    }
}
