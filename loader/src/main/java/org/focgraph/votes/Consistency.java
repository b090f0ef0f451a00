package org.focgraph.votes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.focgraph.dataset.Reason;

/**
 * What cannot be true of several roll calls together: one list of ballots under two symbols, two texts under one
 * symbol, one record in two places. Which of them is wrong cannot be told, so all of them are.
 */
final class Consistency {

    /** Of a roll call, what is needed to compare it with others. */
    private record Trace(
            String key,
            String file,
            long line,
            String symbol,
            String number,
            String title,
            LocalDate date,
            VotingBody body) {

        private Reason reason(String code, String found, String advice) {
            return new Reason(file, line, code, found, advice);
        }
    }

    private final KnownFacts known;
    private final Map<Ballots.Signature, List<Trace>> lists = new HashMap<>();
    private final Map<String, Trace> texts = new HashMap<>();
    private final Map<String, Trace> records = new HashMap<>();
    private final Map<String, Reason> condemned = new LinkedHashMap<>();

    Consistency(KnownFacts known) {
        this.known = known;
    }

    /** Compares record and symbol of a roll call with those before it. */
    void compareTexts(RollCall rollCall) {
        var trace = trace(rollCall);
        compareRecords(trace);
        compareSymbols(trace, rollCall.resolutionKey() + " " + rollCall.part());
    }

    /** Compares its ballots. */
    void compareLists(RollCall rollCall) {
        compareLists(trace(rollCall), rollCall.ballots().signature());
    }

    private static Trace trace(RollCall rollCall) {
        var symbol = rollCall.symbol();
        return new Trace(
                rollCall.key(),
                rollCall.source().file(),
                rollCall.source().line(),
                rollCall.symbolText() + (rollCall.part().isEmpty() ? "" : " [" + rollCall.part() + "]"),
                symbol.body() + " " + symbol.session() + " " + symbol.number() + " " + symbol.year(),
                rollCall.title(),
                rollCall.date(),
                rollCall.body());
    }

    private void compareRecords(Trace trace) {
        var earlier = records.putIfAbsent(trace.key(), trace);
        if (earlier != null) {
            condemn(
                    earlier,
                    trace,
                    "VOTES-SCATTERED",
                    "the rows of record %s stand in two places, on line %d of %s too",
                    "sort the file by undl_id");
        }
    }

    private void compareSymbols(Trace trace, String text) {
        var earlier = texts.putIfAbsent(text, trace);
        if (earlier != null && !earlier.key().equals(trace.key())) {
            condemn(
                    earlier,
                    trace,
                    "VOTES-TWO-TEXTS",
                    "the symbol %s stands for another record too, on line %d of %s",
                    "a symbol names one text; find out which record has the wrong one");
        }
    }

    private void compareLists(Trace trace, Ballots.Signature signature) {
        var alike = lists.computeIfAbsent(signature, s -> new ArrayList<>(1));
        for (var earlier : alike) {
            if (!earlier.key().equals(trace.key()) && isSuspect(earlier, trace)) {
                condemn(
                        earlier,
                        trace,
                        "VOTES-SAME-LIST",
                        "%s has the same vote of every state as the roll call on line %d of %s",
                        "find out whose list it is; two votes alike go into table repeated-ballot-lists");
            }
        }
        alike.add(trace);
    }

    /**
     * Parts of one text are voted on together. In a small organ equal lists are ordinary unless text and day are equal
     * too; in the Assembly somebody must have looked.
     */
    private boolean isSuspect(Trace one, Trace other) {
        if (one.body() != other.body() || one.number().equals(other.number())) {
            return false;
        }
        boolean sameText = one.date().equals(other.date()) && one.title().equals(other.title());
        return (one.body().isLarge() || sameText) && !known.areTwoVotes(one.key(), other.key());
    }

    private void condemn(Trace one, Trace other, String code, String found, String advice) {
        boolean byRecord = code.equals("VOTES-SCATTERED");
        condemned.putIfAbsent(
                one.key(),
                one.reason(
                        code,
                        String.format(found, byRecord ? one.key() : one.symbol(), other.line(), other.file()),
                        advice));
        condemned.putIfAbsent(
                other.key(),
                other.reason(
                        code,
                        String.format(found, byRecord ? other.key() : other.symbol(), one.line(), one.file()),
                        advice));
    }

    /** The roll calls that cannot all be true, with the reason of each. */
    Map<String, Reason> condemned() {
        return condemned;
    }
}
