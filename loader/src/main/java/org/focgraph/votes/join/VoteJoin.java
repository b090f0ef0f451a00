package org.focgraph.votes.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.SetApart;
import org.focgraph.dataset.Statements;
import org.focgraph.votes.Coverage;
import org.focgraph.votes.VotingBody;
import org.focgraph.votes.join.Matching.Match;
import org.focgraph.votes.voeten.Refusal;
import org.focgraph.votes.voeten.Unjoined;
import org.focgraph.votes.voeten.VoetenRollCall;

/**
 * Joins the roll calls of a data set with those of preferred sources. What both have is compared and not counted twice;
 * what only the data set has becomes a fact if it passes its checks.
 */
public final class VoteJoin {

    /** Two records of one vote differ on hardly a state; two votes on one text seldom do. */
    private static final int AGAIN = 2;

    private final About about;
    private final Unjoined waiting;
    private final Preferred preferred;
    private final UnaryOperator<String> labels;
    private final JoinAccount account = new JoinAccount();
    private final Coverage coverage = new Coverage();
    private final SetApart quarantine;
    private final Set<String> setApart;

    /** @param labels name of a state by its key */
    public VoteJoin(About about, Unjoined waiting, Preferred preferred, UnaryOperator<String> labels) {
        this.about = about;
        this.waiting = waiting;
        this.preferred = preferred;
        this.labels = labels;
        this.quarantine = new SetApart(about);
        this.setApart = preferred.setApart();
    }

    /**
     * What came of it.
     *
     * @param statements how many were written
     */
    public record Result(JoinAccount account, Graph quarantine, long statements) {}

    /** Writes the facts. */
    public Result run(StreamRDF facts) {
        var out = new Statements(facts);
        var matching = new Matching(preferred.rollCalls());
        var candidates = waiting.rollCalls().stream()
                .map(rollCall -> Candidate.of(rollCall, preferred.states()))
                .toList();
        var matches = matching.of(candidates);
        var statements = new JoinStatements(
                out, about, Statements.thing("source", waiting.release().source()), preferred.states(), labels);
        account.release(waiting.release());
        waiting.refusals().forEach(this::refuse);
        var own = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            var match = matches.get(candidate);
            if (match != null) {
                matched(match, statements);
            } else {
                var reasons = reasons(candidate, matching);
                if (reasons.isEmpty()) {
                    own.add(candidate);
                } else {
                    quarantined(candidate.rollCall(), reasons);
                }
            }
        }
        own(own, matching, statements);
        coverage.write(about, out);
        return new Result(account, quarantine.graph(), out.count());
    }

    private void matched(Match match, JoinStatements statements) {
        var rollCall = match.ours().rollCall();
        int differing = statements.matched(match);
        account.matched(rollCall, match.basis(), differing);
        // The list is compared, not loaded, so what is wrong with it does no harm; but it is said.
        rollCall.faults().forEach(account::note);
        rows(rollCall);
        cover(rollCall, true, 0);
    }

    private void own(List<Candidate> own, Matching matching, JoinStatements statements) {
        var wholes = new HashMap<String, Integer>();
        own.stream()
                .filter(candidate -> candidate.rollCall().whole())
                .forEach(candidate -> wholes.merge(candidate.resolution(), 1, Integer::sum));
        for (var candidate : own) {
            var rollCall = candidate.rollCall();
            statements.own(rollCall, motion(candidate, matching, wholes.getOrDefault(candidate.resolution(), 0)));
            account.own(rollCall);
            rows(rollCall);
            cover(rollCall, true, rollCall.states().size());
        }
    }

    /** A vote on the text as a whole only where nothing speaks against it. */
    private static MotionKind motion(Candidate candidate, Matching matching, int wholesOnTheText) {
        var rollCall = candidate.rollCall();
        if (rollCall.amendment()) {
            return MotionKind.AMENDMENT;
        }
        if (rollCall.paragraph()) {
            return MotionKind.PARAGRAPH;
        }
        boolean isWhole = rollCall.whole()
                && wholesOnTheText == 1
                && !candidate.resolution().isEmpty()
                && matching.on(candidate.resolution()).stream().allMatch(Listed::isPart);
        return isWhole ? MotionKind.TEXT : MotionKind.UNKNOWN;
    }

    private List<Reason> reasons(Candidate candidate, Matching matching) {
        var rollCall = candidate.rollCall();
        var reasons = new ArrayList<>(rollCall.faults());
        if (setApart.contains(rollCall.number())) {
            reasons.add(rollCall.reason(
                    "VOTES-SET-APART",
                    "roll call " + rollCall.number() + " is set apart in a data set that is preferred",
                    "see there what is wrong with it"));
        }
        if (!rollCall.isFlagged()) {
            matching.on(candidate.resolution()).stream()
                    .filter(listed ->
                            candidate.positions().from(listed.positions()).isWithin(AGAIN, 0))
                    .min(Comparator.comparing(Listed::key))
                    .ifPresent(listed -> reasons.add(rollCall.reason(
                            "VOTES-AGAIN",
                            "roll call " + rollCall.number() + " has the votes of " + listed.key()
                                    + " on the same text, which another roll call of the data set was found to be",
                            "it may be the same vote given twice; look it up")));
        }
        return reasons;
    }

    private void quarantined(VoetenRollCall rollCall, List<Reason> reasons) {
        account.quarantined(rollCall, reasons);
        var rows = IntStream.range(0, rollCall.states().size())
                .mapToObj(rollCall::row)
                .toList();
        var node = quarantine.add(
                rollCall.file(),
                rollCall.line(),
                "Roll call " + rollCall.number() + " on " + rollCall.subject() + ", set apart",
                reasons,
                rows);
        quarantine.say(node, Statements.foc("recordGiven"), rollCall.number());
        quarantine.say(node, Statements.foc("symbolGiven"), rollCall.symbolGiven());
        quarantine.say(node, Statements.foc("dateGiven"), rollCall.dateGiven());
        cover(rollCall, false, 0);
    }

    private void refuse(Refusal refusal) {
        account.refused(refusal);
        var node = quarantine.add(
                refusal.file(),
                refusal.line(),
                "Roll call " + refusal.number() + ", set apart",
                refusal.reasons(),
                List.of());
        quarantine.say(node, Statements.foc("recordGiven"), refusal.number());
        quarantine.say(node, Statements.foc("symbolGiven"), refusal.symbolGiven());
        quarantine.say(node, Statements.foc("dateGiven"), refusal.dateGiven());
    }

    /** Rows that were set apart from a roll call that is otherwise in order. */
    private void rows(VoetenRollCall rollCall) {
        Map<Long, List<Reason>> byLine = new LinkedHashMap<>();
        rollCall.rowsOutside().forEach(reason -> byLine.computeIfAbsent(reason.line(), line -> new ArrayList<>())
                .add(reason));
        rollCall.rowsRefused().forEach(reason -> byLine.computeIfAbsent(reason.line(), line -> new ArrayList<>())
                .add(reason));
        byLine.forEach((line, reasons) -> quarantine.say(
                quarantine.add(
                        reasons.get(0).file(),
                        line,
                        "Rows of roll call " + rollCall.number() + " on " + rollCall.subject() + ", set apart",
                        reasons,
                        List.of()),
                Statements.foc("recordGiven"),
                rollCall.number()));
    }

    private void cover(VoetenRollCall rollCall, boolean loaded, int ballots) {
        coverage.add(VotingBody.GENERAL_ASSEMBLY, rollCall.session(), null, loaded, ballots);
    }
}
