package org.focgraph.records;

import static org.focgraph.dataset.Statements.text;
import static org.focgraph.dataset.Statements.thing;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.state.NameKind;
import org.focgraph.state.StateDirectory;
import org.focgraph.state.StateMatch;
import org.focgraph.symbol.Symbol;

/** From the list of vetoes to statements. */
final class VetoConversion implements Conversion {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "year",
                            "date",
                            "month",
                            "draft",
                            "meeting_record",
                            "agenda_item",
                            "crisis_topic",
                            "region"),
                    Vetoers.COLUMNS.stream())
            .toList();

    private final About about;
    private final List<DataFile> files;
    private final StateDirectory states;

    VetoConversion(About about, List<DataFile> files, StateDirectory states) {
        this.about = about;
        this.files = files;
        this.states = states;
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var rows = CsvTable.all(files, COLUMNS);
        var run = new Run(new RecordRun(about, facts));
        rows.forEach(run::row);
        return run.run.result();
    }

    /** Month first. */
    private static Optional<LocalDate> day(CsvTable.Row row) {
        var parts = DATE.matcher(row.text("date").strip());
        if (!parts.matches()
                || !parts.group(3).equals(row.text("year").strip())
                || !parts.group(1).equals(row.text("month").strip())) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private final class Run {
        private final RecordRun run;
        private final TextStatements texts;

        Run(RecordRun run) {
            this.run = run;
            this.texts = new TextStatements(run.out(), run.source());
        }

        private void row(CsvTable.Row row) {
            if (!row.isWhole()) {
                refuse(
                        row,
                        "RECORDS-ROW",
                        row.cells().size() + " cells under " + row.header().size() + " headings");
                return;
            }
            var day = day(row);
            if (day.isEmpty()) {
                refuse(
                        row,
                        "RECORDS-DATE",
                        "\"" + row.text("date") + "\" is not a day of " + row.text("month") + "/" + row.text("year"));
                return;
            }
            var draft = VetoedDraft.read(row.text("draft"), Wording.tidy(row.text("meeting_record")));
            if (!draft.doubt().isEmpty()) {
                refuse(row, "RECORDS-SYMBOL", draft.doubt());
                return;
            }
            var vetoers = Vetoers.read(row);
            var members = new ArrayList<String>();
            var doubt = vetoers.doubt();
            for (var member : vetoers.members()) {
                if (match(member, day.get()) instanceof StateMatch.Found found) {
                    members.add(found.state());
                } else {
                    doubt = "\"" + member.word() + "\" was no permanent member on " + day.get();
                }
            }
            if (!doubt.isEmpty()) {
                run.quarantined(
                        "Veto on " + row.text("draft"), 1, reason(row, "RECORDS-VETO", doubt), List.of(row.verbatim()));
                return;
            }
            var repairs = new ArrayList<>(draft.repairs());
            repairs.addAll(vetoers.repairs());
            write(row, day.get(), draft.draft(), members, repairs);
        }

        private StateMatch match(PermanentMember member, LocalDate day) {
            return states.resolver()
                    .resolve(member.stateName(), Optional.of(NameKind.NAME), Optional.of(day), Optional.empty());
        }

        private Reason reason(CsvTable.Row row, String code, String found) {
            return new Reason(
                    row.file(),
                    row.line(),
                    code,
                    found,
                    "compare the row with the record of the meeting and correct it");
        }

        private void refuse(CsvTable.Row row, String code, String found) {
            run.refused("Veto on " + row.text("draft"), 1, reason(row, code, found), List.of(row.verbatim()));
        }

        private void write(
                CsvTable.Row row, LocalDate day, Optional<Symbol> draft, List<String> members, List<String> repairs) {
            var meetings = Wording.tidy(row.text("meeting_record")).split(" ");
            var on = draft.map(Symbol::normal).orElse("a proposal in " + meetings[0]);
            var by = members.stream()
                    .map(state -> states.label(state).orElse(state))
                    .collect(Collectors.joining(" and "));
            var record = run.record(
                    draft.map(Symbol::key).orElseGet(() -> Symbol.keyOf(Wording.tidy(row.text("draft")))),
                    "Veto of " + by + " on " + on + ", " + Wording.day(day),
                    row.file(),
                    row.line());
            record.is("Veto");
            draft.ifPresent(symbol -> {
                var node = texts.draft(symbol);
                record.link("ofDraft", node).say("onDraft", symbol.normal());
                members.forEach(state -> texts.link(node, "vetoedBy", run.out().state(state)));
            });
            members.forEach(state -> record.link("vetoedBy", run.out().state(state)));
            record.say("symbolGiven", row.text("draft"))
                    .link("votingBody", thing("body", "SC"))
                    .on(Optional.of(day));
            for (var meeting : meetings) {
                record.say("meeting", meeting);
            }
            record.say("agendaItem", row.text("agenda_item"));
            topic(record, row.text("crisis_topic"));
            record.say("regionGiven", row.text("region")).repaired(repairs);
            run.account().loaded(1, !repairs.isEmpty());
            run.account().count(draft.isPresent() ? "vetoes on a draft" : "vetoes on a proposal without a document", 1);
        }

        private void topic(SourceRecord record, String topic) {
            var tidy = Wording.tidy(topic);
            if (!tidy.isEmpty()) {
                record.about(text(tidy));
            }
        }
    }
}
