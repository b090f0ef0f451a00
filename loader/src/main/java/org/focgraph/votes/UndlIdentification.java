package org.focgraph.votes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.dataset.Reason;
import org.focgraph.state.StateMatch;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * Finds out what a record of the UN Digital Library is about: its text, its day, its states. What cannot be told for
 * certain is refused, never guessed.
 */
final class UndlIdentification {

    /** What came of a record. */
    sealed interface Outcome {
        /** Everything is known; single rows may be refused. */
        record Identified(RollCall rollCall) implements Outcome {}

        /** Which text, which day or which record it is cannot be told. */
        record Refused(List<Reason> reasons) implements Outcome {}

        /** It is known what the record is about, but not who stands where. */
        record Broken(String key, LocalDate date, List<Reason> reasons) implements Outcome {}
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern TOTAL = Pattern.compile("([0-9]{1,4})(?:\\.0)?");
    private static final Pattern PART_OF_A_TEXT = Pattern.compile("(?:PARA|RULE|OP|PP)\\b.*", Pattern.CASE_INSENSITIVE);

    private final StateNames names;
    private final Map<String, SymbolReading> symbols = new HashMap<>();

    UndlIdentification(StateNames names) {
        this.names = names;
    }

    Outcome of(RollCallRecord source) {
        var reasons = new ArrayList<Reason>();
        if (!NUMBER.matcher(source.record()).matches()) {
            reasons.add(source.reason(
                    "VOTES-RECORD", "\"" + source.record() + "\" is no record number", "correct undl_id"));
        }
        var symbol = symbol(source, reasons);
        var date = date(source, reasons);
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        return ballots(source, symbol.orElseThrow(), date.orElseThrow());
    }

    private Optional<SymbolReading.Parsed> symbol(RollCallRecord source, List<Reason> reasons) {
        if (source.symbol().isBlank()) {
            reasons.add(source.reason(
                    "VOTES-NO-SYMBOL",
                    "record " + source.record() + " names no resolution",
                    "look it up in the UN Digital Library and add the symbol"));
            return Optional.empty();
        }
        var reading = symbols.computeIfAbsent(
                source.symbol(), text -> Symbol.read(text, source.body().organ()));
        if (reading instanceof SymbolReading.Parsed parsed
                && isText(parsed.symbol())
                && parsed.symbol().organ() == source.body().organ()) {
            return Optional.of(parsed);
        }
        reasons.add(source.reason(
                "VOTES-SYMBOL",
                "\"" + source.symbol() + "\" is not the symbol of one text of the "
                        + source.body().organ().label() + why(reading),
                "look record " + source.record() + " up and correct the symbol"));
        return Optional.empty();
    }

    private static boolean isText(Symbol symbol) {
        return symbol.kind() == DocumentKind.RESOLUTION || symbol.kind() == DocumentKind.DECISION;
    }

    private static String why(SymbolReading reading) {
        if (reading instanceof SymbolReading.Unreadable unreadable) {
            return ": " + unreadable.reason();
        }
        return reading instanceof SymbolReading.Ambiguous ambiguous ? ": " + ambiguous.reason() : "";
    }

    private static Optional<LocalDate> date(RollCallRecord source, List<Reason> reasons) {
        try {
            return Optional.of(LocalDate.parse(source.date().strip()));
        } catch (DateTimeException e) {
            reasons.add(source.reason(
                    "VOTES-DATE",
                    source.date().isBlank()
                            ? "record " + source.record() + " has no date"
                            : "\"" + source.date() + "\" is not a date",
                    "write yyyy-mm-dd; who was a member is known only by the day"));
            return Optional.empty();
        }
    }

    private Outcome ballots(RollCallRecord source, SymbolReading.Parsed reading, LocalDate date) {
        var key = "undl-" + source.record();
        var reasons = new ArrayList<Reason>();
        source.faults().forEach(fault -> reasons.add(source.reason(fault)));
        var stated = stated(source, reasons);
        var repairs = new ArrayList<String>();
        var refused = new ArrayList<Reason>();
        var ballots = new Ballots(source.rows().size());
        int repairedRows = 0;
        for (int row = 0; row < source.rows().size(); row++) {
            var given = source.name(row);
            var vote = VoteCode.read(given, source.vote(row));
            var match = names.match(vote.name(), date);
            if (!(match instanceof StateMatch.Found found)) {
                reasons.add(source.reason(row, "VOTES-NAME", unknown(match), "add the name to table state-names"));
            } else if (!vote.doubt().isEmpty()) {
                refused.add(source.reason(
                        row,
                        "VOTES-UNDECIDABLE",
                        vote.doubt() + "; the ballot of " + found.state() + " is left out",
                        "look record " + source.record() + " up"));
            } else if (vote.position().isEmpty()) {
                reasons.add(source.reason(
                        row,
                        "VOTES-CODE",
                        "\"" + source.vote(row) + "\" is no vote",
                        "the codes are Y, N, A, and X or NV for not voting"));
            } else {
                ballots.add(found.state(), vote.position().get(), row);
                if (!vote.repair().isEmpty()) {
                    repairs.add(vote.repair());
                    repairedRows++;
                } else if (!found.repair().isEmpty()) {
                    repairs.add("\"" + given + "\" read as " + found.state() + " (" + found.repair() + ")");
                    repairedRows++;
                }
            }
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Broken(key, date, reasons);
        }
        return new Outcome.Identified(
                rollCall(key, source, reading, date, stated, ballots, repairs, repairedRows, refused));
    }

    private static String unknown(StateMatch match) {
        var name = "\"" + match.given() + "\" is not known as the name of one state";
        if (match instanceof StateMatch.Unknown unknown) {
            return name + " (" + unknown.reason() + ")";
        }
        if (match instanceof StateMatch.Ambiguous ambiguous) {
            return name + " (" + ambiguous.reason() + ")";
        }
        return match instanceof StateMatch.NotAState none ? name + " (" + none.reason() + ")" : name;
    }

    private static RollCall rollCall(
            String key,
            RollCallRecord source,
            SymbolReading.Parsed reading,
            LocalDate date,
            Totals stated,
            Ballots ballots,
            List<String> repairs,
            int repairedRows,
            List<Reason> refused) {
        var symbol = reading.symbol();
        var part = PART_OF_A_TEXT.matcher(symbol.part()).matches() ? symbol.part() : "";
        if (!part.isEmpty()) {
            symbol = symbol.whole();
        }
        var printed = source.symbol().strip();
        boolean literal = part.isEmpty() && Symbol.keyOf(printed).equals(symbol.key());
        if (!reading.isExact() && !(literal && printed.equals(source.symbol()))) {
            repairs.add("symbol \"" + source.symbol() + "\" read as "
                    + reading.symbol().normal());
        }
        var session = symbol.sessionNumber();
        var meeting = MeetingSymbol.read(
                source.meeting(), session.isPresent() ? Optional.of(session.getAsInt()) : Optional.empty());
        if (!meeting.repair().isEmpty()) {
            repairs.add(meeting.repair());
        }
        return new RollCall(
                key,
                source,
                symbol,
                literal ? printed : symbol.normal(),
                part,
                date,
                Wording.title(source.title()),
                meeting.text(),
                stated,
                ballots,
                List.copyOf(repairs),
                repairedRows,
                List.copyOf(refused));
    }

    private static Totals stated(RollCallRecord source, List<Reason> reasons) {
        var stated = source.stated();
        return new Totals(
                total(source, stated.inFavour(), reasons),
                total(source, stated.against(), reasons),
                total(source, stated.abstaining(), reasons),
                total(source, stated.notVoting(), reasons),
                total(source, stated.members(), reasons));
    }

    private static int total(RollCallRecord source, String text, List<Reason> reasons) {
        if (text.isBlank()) {
            return Totals.UNKNOWN;
        }
        var matcher = TOTAL.matcher(text.strip());
        if (!matcher.matches()) {
            reasons.add(source.reason(
                    "VOTES-TOTALS", "the stated total \"" + text + "\" is no number", "correct the total"));
            return Totals.UNKNOWN;
        }
        return Integer.parseInt(matcher.group(1));
    }
}
