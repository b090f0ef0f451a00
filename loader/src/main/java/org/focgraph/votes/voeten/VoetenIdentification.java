package org.focgraph.votes.voeten;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.focgraph.dataset.Reason;
import org.focgraph.state.StateMatch;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Organ;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;
import org.focgraph.votes.Ballots;
import org.focgraph.votes.Days;
import org.focgraph.votes.Position;
import org.focgraph.votes.StateNames;
import org.focgraph.votes.Totals;
import org.focgraph.votes.VotingBody;
import org.focgraph.votes.Wording;
import org.focgraph.votes.voeten.Motion.Cell;

/** Finds out when a roll call of Voeten's data took place, on which text, and who stands where. */
final class VoetenIdentification {

    /** What came of a roll call. */
    sealed interface Outcome {
        record Identified(VoetenRollCall rollCall) implements Outcome {}

        /** Which roll call it is, or when it took place, cannot be told. */
        record Refused(List<Reason> reasons) implements Outcome {}
    }

    /**
     * Before, the days are often wrong and the months hardly ever: of the roll calls that the UN Digital Library has too, 19
     * in 20 of the years to 2002 have another day, and one in 400 another month (docs/methods/joining-votes.md).
     */
    private static final LocalDate DAYS_RELIABLE_FROM = LocalDate.of(2003, 1, 1);

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\s]]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern TOTAL = Pattern.compile("[0-9]{1,3}(?:\\.0)?");
    private static final Map<String, Position> CODES = Map.of(
            "1", Position.IN_FAVOUR,
            "2", Position.ABSTAINING,
            "3", Position.AGAINST,
            "8", Position.ABSENT,
            "9", Position.NOT_A_MEMBER,
            "yes", Position.IN_FAVOUR,
            "abstain", Position.ABSTAINING,
            "no", Position.AGAINST);

    private final StateNames names;
    private final Map<String, SymbolReading> symbols = new HashMap<>();

    VoetenIdentification(StateNames names) {
        this.names = names;
    }

    Outcome of(Motion motion) {
        var reasons = new ArrayList<Reason>();
        if (!NUMBER.matcher(motion.number()).matches()) {
            reasons.add(reason(
                    motion, "VOTES-RECORD", "\"" + motion.number() + "\" is no number of a roll call", "correct rcid"));
        }
        if (!motion.isDescribed()) {
            reasons.add(reason(
                    motion,
                    "VOTES-NO-ROLL-CALL",
                    "roll call " + motion.number() + " has votes but no line in the table of roll calls",
                    "give the table of the same release"));
        } else if (!motion.hasVotes()) {
            reasons.add(reason(
                    motion,
                    "VOTES-NO-ROLL-CALL",
                    "roll call " + motion.number() + " has no votes",
                    "give the table of votes of the same release"));
        }
        var days = reasons.isEmpty() ? days(motion, reasons) : Optional.<Days>empty();
        return days.isEmpty() || !reasons.isEmpty()
                ? new Outcome.Refused(reasons)
                : new Outcome.Identified(new Reading(motion, days.get()).rollCall());
    }

    private static Reason reason(Motion motion, String code, String found, String advice) {
        return new Reason(motion.file(), motion.line(), code, found, advice);
    }

    private static Optional<Days> days(Motion motion, List<Reason> reasons) {
        var text = motion.cell(Cell.DATE);
        var day = motion.dates().style().flatMap(style -> style.read(text));
        if (day.isEmpty()) {
            reasons.add(reason(
                    motion,
                    "VOTES-DATE",
                    text.isEmpty()
                            ? "roll call " + motion.number() + " has no date"
                            : "\"" + text + "\" is not a date as the rest of the table writes them",
                    "who was a member is known only by the date"));
        }
        return day.map(d -> d.isBefore(DAYS_RELIABLE_FROM) ? Days.in(YearMonth.from(d)) : Days.on(d));
    }

    /** One roll call being read. */
    private final class Reading {
        private final Motion motion;
        private final Days days;
        private final Ballots ballots;
        private final List<String> repairs = new ArrayList<>();
        private final List<Reason> faults;
        private final List<Reason> outside = new ArrayList<>();
        private final List<Reason> refused = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<Integer> notMembers = new ArrayList<>();
        private int agreeing;
        private int decimals;

        Reading(Motion motion, Days days) {
            this.motion = motion;
            this.days = days;
            this.ballots = new Ballots(motion.rows());
            this.faults = new ArrayList<>(motion.faults());
        }

        VoetenRollCall rollCall() {
            for (int row = 0; row < motion.rows(); row++) {
                ballot(row);
            }
            notMembers.forEach(this::notAMember);
            if (decimals > 0) {
                repairs.add(decimals + " votes written as decimals, 1.0 for 1");
            }
            if (!motion.suffix().isEmpty()) {
                repairs.add("number " + motion.number()
                        + " stands for an earlier roll call too; told apart by the year " + motion.suffix());
            }
            size();
            var stated = stated();
            var symbol = symbol();
            var states = new ArrayList<String>(ballots.size());
            for (int i = 0; i < ballots.size(); i++) {
                states.add(ballots.state(i));
            }
            return new VoetenRollCall(
                    motion.number(),
                    "voeten-" + motion.number() + (motion.suffix().isEmpty() ? "" : "-" + motion.suffix()),
                    motion.file(),
                    motion.line(),
                    days.first().toString(),
                    days.last().toString(),
                    motion.cell(Cell.DATE),
                    symbol.map(Symbol::normal).orElse(""),
                    motion.cell(Cell.SYMBOL),
                    is(Cell.AMENDMENT, "1"),
                    is(Cell.PARAGRAPH, "1"),
                    is(Cell.AMENDMENT, "0") && is(Cell.PARAGRAPH, "0"),
                    motion.cell(Cell.IMPORTANT).isEmpty() ? null : !is(Cell.IMPORTANT, "0"),
                    new TreeSet<>(motion.issues()),
                    motion.cell(Cell.SESSION),
                    text(Cell.TITLE),
                    text(Cell.DESCRIPTION),
                    stated,
                    states,
                    VoetenRollCall.letters(ballots),
                    motion.rows(),
                    agreeing,
                    outside,
                    refused,
                    repairs,
                    faults);
        }

        private boolean is(Cell cell, String value) {
            var text = motion.cell(cell);
            return text.equals(value) || text.equals(value + ".0");
        }

        /** Backslashes are what is left of an escape of quotation marks. */
        private String text(Cell cell) {
            var given = motion.cell(cell);
            var quoted = given.replaceAll("\\\\+\"*", "\"").replaceAll("\"{2,}", "\"");
            if (!quoted.equals(given)) {
                repairs.add("backslashes in the column " + cell.column() + " read as quotation marks");
            }
            var plain = CONTROL.matcher(quoted).replaceAll(" ");
            if (!plain.equals(quoted)) {
                repairs.add("control characters in the column " + cell.column() + " read as blanks");
            }
            return Wording.tidy(plain);
        }

        private Optional<Symbol> symbol() {
            var given = motion.cell(Cell.SYMBOL);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            var reading = symbols.computeIfAbsent(given, text -> Symbol.read(text, Organ.GENERAL_ASSEMBLY));
            return reading instanceof SymbolReading.Parsed parsed
                            && parsed.symbol().organ() == Organ.GENERAL_ASSEMBLY
                            && (parsed.symbol().kind() == DocumentKind.RESOLUTION
                                    || parsed.symbol().kind() == DocumentKind.DECISION)
                    ? Optional.of(parsed.symbol())
                    : Optional.empty();
        }

        private void ballot(int row) {
            var code = motion.voteGiven(row);
            if (code.endsWith(".0")) {
                decimals++;
                code = code.substring(0, code.length() - 2);
            }
            var position = CODES.get(code);
            if (position == null) {
                refused.add(reason(
                        row,
                        "VOTES-CODE",
                        "\"" + motion.voteGiven(row) + "\" is no vote",
                        "the codes are 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member"));
                return;
            }
            if (position == Position.NOT_A_MEMBER) {
                notMembers.add(row);
                return;
            }
            var match = match(motion.nameGiven(row));
            if (match instanceof StateMatch.Found found) {
                add(found.state(), position, row);
            } else {
                // An unknown state that did not vote changes nothing for the others.
                (position.isCast() ? faults : refused)
                        .add(reason(
                                row,
                                "VOTES-NAME",
                                "\"" + motion.nameGiven(row) + "\" is not known as one state in " + days.words()
                                        + ", and votes " + position.words(),
                                "add the name to table state-names"));
            }
        }

        private StateMatch match(String name) {
            var match = names.match(name, days.first());
            return match instanceof StateMatch.Found || days.isDay() ? match : names.match(name, days.last());
        }

        /**
         * Most of these rows are about states that did not exist or were not yet admitted: they say nothing that is not known.
         * They come last, since the seat of a state may have been held under another code.
         */
        private void notAMember(int row) {
            if (match(motion.nameGiven(row)) instanceof StateMatch.Found found
                    && isMember(found.state())
                    && !seen.containsKey(found.state())) {
                add(found.state(), Position.NOT_A_MEMBER, row);
            } else {
                agreeing++;
            }
        }

        private boolean isMember(String state) {
            return names.membership(state, days.first()).isMember()
                    || names.membership(state, days.last()).isMember();
        }

        private void add(String state, Position position, int row) {
            if (!isMember(state)) {
                outside(state, position, row);
                return;
            }
            var earlier = seen.putIfAbsent(state, row);
            if (earlier != null) {
                faults.add(reason(
                        row,
                        "VOTES-TWICE",
                        names.label(state) + " (" + state + ") has two votes in roll call " + motion.number(),
                        "a state has one vote; leave the row that the record has"));
                return;
            }
            ballots.add(state, position, row);
        }

        private void outside(String state, Position position, int row) {
            var who = names.label(state) + " (" + state + ")";
            if (position.isCast()) {
                faults.add(reason(
                        row,
                        "VOTES-NOT-A-MEMBER",
                        who + " votes " + position.words() + " in roll call " + motion.number() + " of " + days.words()
                                + " but was not a member",
                        "check the record"));
            } else {
                outside.add(reason(
                        row,
                        "VOTES-LISTED-OUTSIDE",
                        who + " is listed as " + position.words() + " in roll call " + motion.number() + " of "
                                + days.words() + ", when it was not a member",
                        "the row is set apart"));
            }
        }

        private void size() {
            int seats = VotingBody.GENERAL_ASSEMBLY.seats(
                    days.last(), Math.max(names.membersOn(days.first()), names.membersOn(days.last())));
            if (ballots.size() > seats) {
                faults.add(reason(
                        0,
                        "VOTES-TOO-MANY",
                        ballots.size() + " votes in roll call " + motion.number() + " of " + days.words() + ", when "
                                + seats + " states could vote",
                        "rows of another roll call may have got under this number"));
            }
        }

        private Totals stated() {
            var stated = new Totals(
                    total(Cell.IN_FAVOUR), total(Cell.AGAINST), total(Cell.ABSTAINING), Totals.UNKNOWN, Totals.UNKNOWN);
            var wrong = new ArrayList<String>();
            compare(stated.inFavour(), Position.IN_FAVOUR, wrong);
            compare(stated.against(), Position.AGAINST, wrong);
            compare(stated.abstaining(), Position.ABSTAINING, wrong);
            if (!wrong.isEmpty()) {
                faults.add(VoetenIdentification.reason(
                        motion,
                        "VOTES-TOTALS",
                        "the totals of roll call " + motion.number() + " do not add up: " + String.join("; ", wrong),
                        "a vote is missing or wrong; compare with the record of the meeting"));
            }
            return stated;
        }

        private void compare(int stated, Position position, List<String> wrong) {
            if (stated != Totals.UNKNOWN && stated != ballots.count(position)) {
                wrong.add(stated + " " + position.words() + " stated, " + ballots.count(position) + " listed");
            }
        }

        private int total(Cell cell) {
            var text = motion.cell(cell);
            if (text.isEmpty()) {
                return Totals.UNKNOWN;
            }
            if (!TOTAL.matcher(text).matches()) {
                faults.add(VoetenIdentification.reason(
                        motion, "VOTES-TOTALS", "the stated total \"" + text + "\" is no number", "correct the total"));
                return Totals.UNKNOWN;
            }
            return Integer.parseInt(text.replace(".0", ""));
        }

        private Reason reason(int row, String code, String found, String advice) {
            return new Reason(motion.votesFile(), motion.line(row), code, found, advice);
        }
    }
}
