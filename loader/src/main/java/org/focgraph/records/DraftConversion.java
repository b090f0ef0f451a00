package org.focgraph.records;

import static org.focgraph.dataset.Statements.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.records.Sponsorships.Role;
import org.focgraph.records.Sponsorships.Sponsored;
import org.focgraph.state.StateDirectory;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/** From the files on draft resolutions and their sponsors to statements. */
final class DraftConversion implements Conversion {

    /** A title, and the kind of document after a colon. */
    private static final Pattern TYPE = Pattern.compile("(.+?) ?: ?((?:[a-z]+ )*draft (?:resolution|decision).*)");

    private final About about;
    private final List<DataFile> files;
    private final Graph curated;
    private final SponsorNames names;

    DraftConversion(About about, List<DataFile> files, Graph curated, StateDirectory states) {
        this.about = about;
        this.files = files;
        this.curated = curated;
        this.names = new SponsorNames(states);
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var read = DraftFiles.read(files);
        var run = new Run(new RecordRun(about, facts), read);
        for (var row : read.drafts()) {
            symbol(row).ifPresent(draft -> RelatedTexts.read(row.text("related_document"))
                    .texts()
                    .forEach(resolution -> run.revisions.note(draft, resolution)));
        }
        read.drafts().forEach(run::draft);
        run.leftOver(read.sponsors());
        run.leftOver(read.subjects());
        return run.run.result();
    }

    private static Optional<Symbol> symbol(CsvTable.Row row) {
        return Symbol.read(row.text(DraftFiles.SYMBOL)) instanceof SymbolReading.Parsed parsed
                        && parsed.symbol().kind() != DocumentKind.RESOLUTION
                        && parsed.symbol().kind() != DocumentKind.MEETING
                ? Optional.of(parsed.symbol())
                : Optional.empty();
    }

    private final class Run {
        private final RecordRun run;
        private final DraftFiles read;
        private final Revisions revisions = new Revisions();
        private final TextStatements texts;
        private final SponsorLists lists;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Long> lines = new HashMap<>();

        Run(RecordRun run, DraftFiles read) {
            this.run = run;
            this.read = read;
            this.texts = new TextStatements(run.out(), run.source());
            this.lists = new SponsorLists(run, names, curated);
        }

        private void draft(CsvTable.Row row) {
            var given = row.text(DraftFiles.SYMBOL);
            boolean isFirst = taken.add(given);
            var sponsors = isFirst ? read.sponsors().getOrDefault(given, List.of()) : List.<CsvTable.Row>of();
            var subjects = isFirst ? read.subjects().getOrDefault(given, List.of()) : List.<CsvTable.Row>of();
            var symbol = symbol(row);
            if (symbol.isEmpty() || !row.isWhole()) {
                refuse(row, given, sponsors, subjects);
                return;
            }
            var repairs = new ArrayList<String>();
            if (!given.equals(symbol.get().normal())) {
                repairs.add("\"" + given + "\" read as " + symbol.get().normal());
            }
            var earlier = lines.putIfAbsent(symbol.get().key(), row.line());
            if (earlier != null) {
                repairs.add("a second record of " + symbol.get().normal() + ": the first stands on line " + earlier
                        + "; sponsors and subjects are counted once");
                run.account().count("records of a draft that has one already", 1);
            }
            write(row, symbol.get(), sponsors, subjects, repairs);
        }

        private void refuse(CsvTable.Row row, String given, List<CsvTable.Row> sponsors, List<CsvTable.Row> subjects) {
            var verbatim = new ArrayList<String>(List.of(row.verbatim()));
            sponsors.forEach(sponsor -> verbatim.add(sponsor.verbatim()));
            run.refused(
                    "Draft " + given,
                    1 + sponsors.size() + subjects.size(),
                    new Reason(
                            row.file(),
                            row.line(),
                            row.isWhole() ? "RECORDS-SYMBOL" : "RECORDS-ROW",
                            row.isWhole()
                                    ? "\"" + given + "\" is not the symbol of a draft"
                                    : row.cells().size() + " cells under "
                                            + row.header().size() + " headings",
                            "correct it in all files; its sponsors are set apart with it"),
                    verbatim);
        }

        private void write(
                CsvTable.Row row,
                Symbol symbol,
                List<CsvTable.Row> sponsors,
                List<CsvTable.Row> subjects,
                List<String> repairs) {
            var day = day(row, repairs);
            var related = RelatedTexts.read(row.text("related_document"));
            related(row, symbol, related);
            var resolution = resolution(symbol, related, repairs);
            var draft = texts.draft(symbol);
            var words = TYPE.matcher(title(row));
            boolean isTyped = words.matches();
            var title = isTyped ? words.group(1) : title(row);
            var record =
                    run.record(symbol.key(), symbol.normal() + " in UNBISNET, August 2015", row.file(), row.line());
            record.link("ofDraft", draft)
                    .say("onDraft", symbol.normal())
                    .titled(title)
                    .ofType(isTyped ? words.group(2) : "")
                    .on(day);
            related.reports().forEach(report -> record.say("committeeReport", report));
            resolution.ifPresent(adopted -> {
                var node = texts.resolution(
                        adopted,
                        new TextStatements.Description(
                                title,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                List.of(symbol.normal()),
                                related.reports()));
                record.link("ofResolution", node);
                if (Revisions.isVersion(symbol)) {
                    texts.link(draft, "adoptedAs", node);
                    run.account().count("drafts linked to the text they became", 1);
                }
            });
            record.say("agendaItem", row.text("agenda_information"));
            var terms = new LinkedHashSet<String>();
            subjects.forEach(subject ->
                    terms.add(Wording.tidy(subject.text(DraftFiles.SUBJECT)).replaceFirst("\\*$", "")));
            terms.remove("");
            terms.forEach(term -> record.about(text(term)));
            var notes = SponsorNotes.read(row.text("notes"), day, names);
            long loaded = 1
                    + subjects.size()
                    + sponsors(record, new Sponsored(resolution, symbol), sponsors, day, notes, repairs);
            record.say("outcomeGiven", notes.outcome()).remark(Wording.tidy(row.text("notes")));
            record.repaired(repairs);
            run.account().loaded(loaded, !repairs.isEmpty());
        }

        /** The title without the sponsors after the slash; the enhanced one where there is one. */
        private static String title(CsvTable.Row row) {
            var title = Wording.tidy(row.text("title"));
            int sponsors = title.lastIndexOf(" / ");
            var enhanced = Wording.tidy(row.text("enhanced_title").replace("#", " "));
            return enhanced.isEmpty() ? sponsors < 0 ? title : title.substring(0, sponsors) : enhanced;
        }

        /** The day of the imprint. The year beside it has lost its first digit in half of the rows, but must not differ. */
        private Optional<LocalDate> day(CsvTable.Row row, List<String> repairs) {
            var day = PrintedDate.in(row.text("imprint"));
            var given = row.text("year").strip();
            var printed = day.map(date -> Integer.toString(date.getYear()))
                    .orElseGet(() -> row.text("imprint").replaceAll("^.*?(\\d{4})?[. ]*$", "$1"));
            if (given.length() == 3 && printed.endsWith(given)) {
                repairs.add("\"" + given + "\" in column year read as " + printed + ", the year of the imprint");
                run.account().count("years cut off, read from the imprint", 1);
            } else if (!given.equals(printed)) {
                run.account()
                        .note(reason(
                                row,
                                "RECORDS-DATE",
                                "year \"" + given + "\" and imprint \"" + row.text("imprint")
                                        + "\" name no common year",
                                "the draft stands without a date"));
                day = Optional.empty();
            }
            if (day.isEmpty()) {
                run.account().count("drafts without a day", 1);
            }
            return day;
        }

        private void related(CsvTable.Row row, Symbol draft, RelatedTexts related) {
            if (row.text("related_document").isBlank()) {
                run.account().count("drafts without a related document", 1);
            }
            if (!related.placeholders().isEmpty()) {
                run.account().count("drafts with a placeholder for a related document", 1);
                run.account()
                        .note(reason(
                                row,
                                "RECORDS-PLACEHOLDER",
                                String.join(", ", related.placeholders()) + " beside " + draft.normal()
                                        + " was never filled in",
                                "it is left out; the rest of the record stands"));
            }
            for (var unread : related.unread()) {
                run.account()
                        .note(reason(
                                row,
                                "RECORDS-RELATED",
                                unread + ", beside " + draft.normal(),
                                "it is left out; the rest of the record stands"));
            }
        }

        /** What the draft became: one text, and this the last version of the draft or an addendum to one. */
        private Optional<Symbol> resolution(Symbol draft, RelatedTexts related, List<String> repairs) {
            if (related.texts().size() != 1) {
                if (related.texts().size() > 1) {
                    repairs.add("several texts are named, so that the draft leads to none: "
                            + String.join(
                                    ", ",
                                    related.texts().stream().map(Symbol::normal).toList()));
                    run.account().count("drafts that name several texts", 1);
                }
                return Optional.empty();
            }
            var text = related.texts().get(0);
            if (Revisions.isVersion(draft) && !revisions.isLast(draft, text)) {
                repairs.add(text.normal() + " is named, but as the text that a later version became: "
                        + revisions.last(draft, text).normal());
                run.account().count("drafts overtaken by a later version", 1);
                return Optional.empty();
            }
            return Optional.of(text);
        }

        private long sponsors(
                SourceRecord record,
                Sponsored sponsored,
                List<CsvTable.Row> rows,
                Optional<LocalDate> day,
                SponsorNotes notes,
                List<String> repairs) {
            var reading = new SponsorLists.Reading(record, sponsored, notes, repairs);
            var later = new HashSet<String>();
            notes.additional().forEach(sponsor -> {
                if (sponsor instanceof Sponsor.States states) {
                    later.addAll(states.keys());
                }
            });
            boolean isAddendum = Revisions.isAddendum(sponsored.printedOn());
            var seen = new HashSet<String>();
            long loaded = 0;
            for (var row : rows) {
                var name = Wording.tidy(row.text(DraftFiles.SPONSOR));
                if (!seen.add(name)) {
                    run.account().count("sponsor rows that come again", 1);
                    loaded++;
                    continue;
                }
                var sponsor = names.read(name, day);
                var role = isAddendum || joinedLater(sponsor, later) ? Role.ADDITIONAL : Role.DRAFT;
                if (lists.take(reading, sponsor, role, row.file(), row.line(), row.verbatim())) {
                    loaded++;
                }
            }
            return loaded;
        }

        private static boolean joinedLater(Sponsor sponsor, Set<String> later) {
            return sponsor instanceof Sponsor.States states && later.containsAll(states.keys());
        }

        private Reason reason(CsvTable.Row row, String code, String found, String advice) {
            return new Reason(row.file(), row.line(), code, found, advice);
        }

        /** Rows whose draft is in no file. */
        private void leftOver(Map<String, List<CsvTable.Row>> rows) {
            rows.forEach((symbol, of) -> {
                if (!taken.contains(symbol)) {
                    of.forEach(row -> run.partRefused(
                            "Row of " + symbol,
                            reason(
                                    row,
                                    "RECORDS-ORPHAN",
                                    "there is no draft \"" + symbol + "\" among the drafts",
                                    "give files of one download"),
                            row.verbatim()));
                }
            });
        }
    }
}
