package org.focgraph.records;

import static org.focgraph.dataset.Statements.foc;
import static org.focgraph.dataset.Statements.integer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/** From the list of texts of the Human Rights Council to statements. */
final class HrcConversion implements Conversion {

    private static final List<String> COLUMNS =
            List.of("Session typ", "Adopted text", "Title", "Action taken", "year", "status", "focus", "vote typ");
    private static final String[] TOTALS = {"totalInFavour", "totalAgainst", "totalAbstaining"};
    private static final String NONE = "N/A";

    private final About about;
    private final List<DataFile> files;

    HrcConversion(About about, List<DataFile> files) {
        this.about = about;
        this.files = files;
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var rows = CsvTable.all(files, COLUMNS);
        var run = new Run(new RecordRun(about, facts));
        rows.forEach(run::row);
        return run.run.result();
    }

    private static final class Run {
        private final RecordRun run;
        private final TextStatements texts;
        private final Map<String, Long> lines = new HashMap<>();

        Run(RecordRun run) {
            this.run = run;
            this.texts = new TextStatements(run.out(), run.source());
        }

        private void row(CsvTable.Row row) {
            var title = Wording.tidy(row.text("Title"));
            var given = row.text("Adopted text");
            if (!row.isWhole()) {
                refuse(
                        row,
                        "RECORDS-ROW",
                        row.cells().size() + " cells under " + row.header().size() + " headings");
            } else if (given.strip().equals(NONE)) {
                withoutSymbol(row, title);
            } else {
                var symbol =
                        HrcSymbol.read(given, row.text("Session typ").strip().equals("special"), title);
                if (symbol.symbol().isEmpty()) {
                    refuse(row, "RECORDS-SYMBOL", symbol.doubt());
                } else {
                    text(row, title, symbol.symbol().get(), symbol.repairs());
                }
            }
        }

        private void refuse(CsvTable.Row row, String code, String found) {
            run.refused(
                    "Row of " + about(row),
                    1,
                    new Reason(
                            row.file(),
                            row.line(),
                            code,
                            found,
                            "look the text up on the pages of the Council and correct the cell"),
                    List.of(row.verbatim()));
        }

        private static String about(CsvTable.Row row) {
            return row.file() + ", line " + row.line();
        }

        /** Withdrawn or rejected: there is a proposal, and no text that bears a symbol. */
        private void withoutSymbol(CsvTable.Row row, String title) {
            var action = ActionTaken.read(Wording.tidy(row.text("Action taken")));
            var outcome = Wording.tidy(row.text("status"));
            if (outcome.equals("Adopted")) {
                refuse(row, "RECORDS-SYMBOL", "a text that was adopted, without a symbol");
                return;
            }
            var repairs = new ArrayList<>(action.repairs());
            year(row, action.day(), repairs);
            var record = run.record(
                    "line-" + row.line(),
                    (title.isEmpty() ? "Proposal" : title) + ", " + outcome.toLowerCase(Locale.ROOT)
                            + " in the Human Rights Council",
                    row.file(),
                    row.line());
            record.titled(title).say("outcomeGiven", outcome);
            say(record, row, action, action.day(), repairs);
            run.account().loaded(1, !repairs.isEmpty());
            run.account().count("proposals withdrawn or rejected", 1);
        }

        private void text(CsvTable.Row row, String title, Symbol symbol, List<String> found) {
            var earlier = lines.putIfAbsent(symbol.key(), row.line());
            if (earlier != null) {
                run.quarantined(
                        symbol.normal() + ", line " + row.line(),
                        1,
                        new Reason(
                                row.file(),
                                row.line(),
                                "RECORDS-TWICE",
                                symbol.normal() + " stands on line " + earlier + " too",
                                "a symbol names one text; find out which row has the wrong one"),
                        List.of(row.verbatim()));
                return;
            }
            var repairs = new ArrayList<>(found);
            var words = Wording.tidy(row.text("Action taken"));
            var action = ActionTaken.read(words);
            repairs.addAll(action.repairs());
            voteType(row, action, repairs);
            var day = inSession(symbol, action.day(), repairs);
            year(row, day, repairs);
            if (row.cells().stream().anyMatch(cell -> cell.indexOf('\u00A0') >= 0)) {
                run.account().count("rows with no-break spaces", 1);
            }
            var resolution = texts.resolution(symbol, description(title, action, day, words));
            var record = run.record(
                    symbol.key(), symbol.normal() + " in the list of Deutsche Welle", row.file(), row.line());
            record.link("ofResolution", resolution)
                    .say("symbolGiven", row.text("Adopted text"))
                    .titled(title)
                    .say("outcomeGiven", row.text("status"))
                    .link("adoptionGiven", foc(action.mode().term()));
            say(record, row, action, day, repairs);
            run.account().loaded(1, !repairs.isEmpty());
            run.account().count("texts adopted, " + inWords(action.mode()), 1);
        }

        private static String inWords(ActionTaken.Mode mode) {
            return switch (mode) {
                case WITHOUT_VOTE -> "without a vote";
                case VOTE -> "by a vote";
                case UNKNOWN -> "way unknown";
            };
        }

        /** The text itself is said to be adopted in some way only where the words leave no doubt. */
        private static TextStatements.Description description(
                String title, ActionTaken action, Optional<LocalDate> day, String words) {
            boolean isClear = action.mode() == ActionTaken.Mode.WITHOUT_VOTE || action.isRecorded();
            return new TextStatements.Description(
                    title,
                    day,
                    isClear ? Optional.<Node>of(foc(action.mode().term())) : Optional.empty(),
                    "list of Deutsche Welle: \"" + words + "\"",
                    List.of(),
                    List.of());
        }

        private static void say(
                SourceRecord record,
                CsvTable.Row row,
                ActionTaken action,
                Optional<LocalDate> day,
                List<String> repairs) {
            record.say("actionGiven", row.text("Action taken"))
                    .say("meeting", action.meeting())
                    .on(day)
                    .ofType(Wording.tidy(row.text("focus")));
            for (int i = 0; i < action.tally().size(); i++) {
                record.link(TOTALS[i], integer(action.tally().get(i)));
            }
            record.repaired(repairs);
        }

        /** What was done is told by the words; the column beside them was filled by hand. */
        private void voteType(CsvTable.Row row, ActionTaken action, List<String> repairs) {
            var type = Wording.tidy(row.text("vote typ"));
            boolean saysVote = type.startsWith("vote");
            boolean saysNone = type.equals("no vote") || type.equals("without vote");
            if (action.mode() == ActionTaken.Mode.WITHOUT_VOTE && saysVote
                    || action.mode() == ActionTaken.Mode.VOTE && saysNone) {
                repairs.add("\"" + type + "\" in column vote typ not followed, against column Action taken");
                run.account().count("rows where \"vote typ\" contradicts \"Action taken\"", 1);
            }
        }

        /** A day in a year in which the session was not held is misprinted; which day is meant cannot be told. */
        private Optional<LocalDate> inSession(Symbol symbol, Optional<LocalDate> day, List<String> repairs) {
            if (day.isEmpty() || symbol.sessionNumber().isEmpty()) {
                return day;
            }
            int year = day.get().getYear();
            boolean fits = Symbol.read(symbol.normal() + "(" + year + ")") instanceof SymbolReading.Parsed;
            if (!fits) {
                repairs.add(day.get() + " left out: session " + symbol.session() + " was not held in " + year);
                run.account().count("days outside their session, left out", 1);
            }
            return fits ? day : Optional.empty();
        }

        private void year(CsvTable.Row row, Optional<LocalDate> day, List<String> repairs) {
            var year = row.text("year").strip();
            day.map(date -> Integer.toString(date.getYear()))
                    .filter(said -> !said.equals(year))
                    .ifPresent(said -> {
                        repairs.add("\"" + year + "\" in column year not followed: the text was dealt with in " + said);
                        run.account().count("rows where \"year\" contradicts \"Action taken\"", 1);
                    });
        }
    }
}
