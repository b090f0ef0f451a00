package org.focgraph.records;

import static org.focgraph.dataset.Statements.text;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.Statements;
import org.focgraph.state.StateDirectory;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * From records of the UN Digital Library to statements. The files are read twice: which version of a draft is the last
 * is only known at the end.
 */
final class MarcConversion implements Conversion {

    /** Indicator of a related document (field 993). */
    private static final String DECIDED = "1";

    private static final String REPORT = "3";
    private static final Pattern CONCEPT = Pattern.compile("https?://metadata\\.un\\.org/thesaurus/(\\d+)");
    private static final Pattern END_OF_TITLE = Pattern.compile(" ?[:/]$");

    private final About about;
    private final List<DataFile> files;
    private final Graph curated;
    private final SponsorNames names;

    MarcConversion(About about, List<DataFile> files, Graph curated, StateDirectory states) {
        this.about = about;
        this.files = files;
        this.curated = curated;
        this.names = new SponsorNames(states);
    }

    @Override
    public Result run(StreamRDF facts) throws IOException, FileFault {
        var revisions = new Revisions();
        for (var file : files) {
            MarcReader.read(file, record -> symbol(record).ifPresent(draft -> related(record, DECIDED).stream()
                    .flatMap(given -> decided(given).stream())
                    .forEach(resolution -> revisions.note(draft, resolution))));
        }
        var run = new Run(new RecordRun(about, facts), revisions);
        for (var file : files) {
            MarcReader.read(file, run::record);
        }
        return run.run.result();
    }

    private static Optional<Symbol> symbol(MarcRecord record) {
        return parsed(record.text("191", "a"));
    }

    private static Optional<Symbol> parsed(String given) {
        return Symbol.read(given) instanceof SymbolReading.Parsed parsed
                ? Optional.of(parsed.symbol())
                : Optional.empty();
    }

    private static Optional<Symbol> decided(String given) {
        return parsed(given).filter(TextStatements::isDecided);
    }

    private static List<String> related(MarcRecord record, String indicator) {
        return record.all("993")
                .filter(field -> field.indicator().equals(indicator))
                .map(field -> field.text("a"))
                .filter(given -> !given.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(MarcRecord record) {
        try {
            return Optional.of(LocalDate.parse(record.text("269", "a")));
        } catch (DateTimeParseException e) {
            return PrintedDate.in(record.text("260", "c"));
        }
    }

    private final class Run {
        private final RecordRun run;
        private final Revisions revisions;
        private final TextStatements texts;
        private final SponsorLists sponsors;

        Run(RecordRun run, Revisions revisions) {
            this.run = run;
            this.revisions = revisions;
            this.texts = new TextStatements(run.out(), run.source());
            this.sponsors = new SponsorLists(run, names, curated);
        }

        private Reason reason(MarcRecord record, String code, String found, String advice) {
            return new Reason(record.file(), record.line(), code, found, advice);
        }

        private void record(MarcRecord record) {
            var given = record.text("191", "a");
            var symbol = symbol(record);
            if (symbol.isEmpty()) {
                run.refused(
                        "Record " + record.text("001", ""),
                        1,
                        reason(
                                record,
                                "RECORDS-SYMBOL",
                                given.isEmpty()
                                        ? "record " + record.text("001", "") + " has no symbol"
                                        : "\"" + given + "\" is not the symbol of a document",
                                "correct subfield a of field 191"),
                        record.verbatim());
                return;
            }
            var repairs = new ArrayList<String>();
            if (record.isMisread()) {
                repairs.add("texts in broken encoding (UTF-8 read as Latin-1) read again");
                run.account().count("records in broken encoding, read again", 1);
            }
            if (!given.equals(symbol.get().normal())) {
                repairs.add("\"" + given + "\" read as " + symbol.get().normal());
            }
            document(record, symbol.get(), repairs);
        }

        private void document(MarcRecord record, Symbol symbol, List<String> repairs) {
            var title = END_OF_TITLE.matcher(record.text("245", "a")).replaceFirst("");
            var type = END_OF_TITLE.matcher(record.text("245", "b")).replaceFirst("");
            var day = day(record);
            var node = run.record(
                    record.text("001", "").isEmpty() ? symbol.key() : record.text("001", ""),
                    symbol.normal() + " in the UN Digital Library",
                    record.file(),
                    record.line());
            node.say("symbolGiven", record.text("191", "a"))
                    .titled(title)
                    .ofType(type)
                    .on(day);
            address(record, node);
            subjects(record, node);
            record.all("991")
                    .map(field -> String.join(" ", field.text("a"), field.text("b"), field.text("c")))
                    .map(Wording::tidy)
                    .distinct()
                    .forEach(item -> node.say("agendaItem", item));
            if (TextStatements.isDecided(symbol)) {
                node.link("ofResolution", texts.resolution(symbol, TextStatements.Description.titled(title)));
                node.repaired(repairs);
                run.account().loaded(1, !repairs.isEmpty());
                run.account().count("records of resolutions and decisions", 1);
            } else if (isDraft(symbol, type)) {
                draft(record, node, symbol, title, day, repairs);
            } else {
                record.texts("710", "a").forEach(issuer -> node.say("otherSponsor", issuer));
                node.repaired(repairs);
                run.account().loaded(1, !repairs.isEmpty());
                run.account().count("records of statements, notes and other documents", 1);
            }
        }

        /** In the series of drafts, and not said to be a statement or a note; or outside it and said to be a draft. */
        private boolean isDraft(Symbol symbol, String type) {
            boolean isSaid = type.contains("draft") || type.contains("amendment");
            return isSaid || symbol.kind() == DocumentKind.DRAFT && type.isEmpty();
        }

        private void address(MarcRecord record, SourceRecord node) {
            var number = record.text("001", "");
            if (number.matches("\\d+")) {
                run.out()
                        .add(
                                node.node(),
                                Statements.SEE_ALSO,
                                NodeFactory.createURI("https://digitallibrary.un.org/record/" + number));
            }
        }

        private void subjects(MarcRecord record, SourceRecord node) {
            record.texts("650", "a").forEach(subject -> node.about(text(subject)));
            record.texts("650", "0").forEach(identifier -> {
                var concept = CONCEPT.matcher(identifier);
                if (concept.matches()) {
                    node.about(NodeFactory.createURI("http://metadata.un.org/thesaurus/" + concept.group(1)));
                }
            });
        }

        private void draft(
                MarcRecord record,
                SourceRecord node,
                Symbol symbol,
                String title,
                Optional<LocalDate> day,
                List<String> repairs) {
            var reports = reports(record, symbol);
            var adopted = adopted(record, symbol);
            adopted.ifPresent(text -> {
                var resolution = texts.resolution(
                        text,
                        new TextStatements.Description(
                                title, Optional.empty(), Optional.empty(), "", List.of(symbol.normal()), reports));
                texts.link(texts.draft(symbol), "adoptedAs", resolution);
                node.link("ofResolution", resolution);
            });
            var draft = texts.draft(symbol);
            node.link("ofDraft", draft).say("onDraft", symbol.normal());
            reports.forEach(report -> node.say("committeeReport", report));
            var rows = sponsors(record, node, symbol, adopted, day, repairs);
            node.repaired(repairs);
            run.account().loaded(rows, !repairs.isEmpty());
            run.account().count("records of drafts", 1);
        }

        private List<String> reports(MarcRecord record, Symbol draft) {
            var reports = new ArrayList<String>();
            for (var given : related(record, REPORT)) {
                var report = parsed(given);
                if (report.isPresent()) {
                    reports.add(report.get().normal());
                } else {
                    run.account()
                            .note(reason(
                                    record,
                                    "RECORDS-RELATED",
                                    "the report \"" + given + "\" of " + draft.normal()
                                            + " is not the symbol of a document",
                                    "it is left out; the rest of the record stands"));
                }
            }
            return reports;
        }

        /** The text the draft became, if this is the last version of the draft. */
        private Optional<Symbol> adopted(MarcRecord record, Symbol draft) {
            var given = related(record, DECIDED);
            var texts = given.stream()
                    .flatMap(text -> decided(text).stream())
                    .distinct()
                    .toList();
            if (texts.size() < given.size() || texts.size() > 1) {
                run.account()
                        .note(reason(
                                record,
                                "RECORDS-RELATED",
                                "\"" + String.join(", ", given) + "\" does not name one text that " + draft.normal()
                                        + " became",
                                "the draft stands without a text"));
                return Optional.empty();
            }
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            var text = texts.get(0);
            run.account().count("drafts that name an adopted text", 1);
            return revisions.isLast(draft, text) ? Optional.of(text) : Optional.empty();
        }

        private long sponsors(
                MarcRecord record,
                SourceRecord node,
                Symbol draft,
                Optional<Symbol> adopted,
                Optional<LocalDate> day,
                List<String> repairs) {
            var note = String.join(" - ", record.texts("515", "a"));
            var notes = note.isEmpty() ? SponsorNotes.NONE : SponsorNotes.read(note, day, names);
            var reading = new SponsorLists.Reading(node, new Sponsorships.Sponsored(adopted, draft), notes, repairs);
            long rows = 1;
            for (var name : record.texts("710", "a")) {
                rows += take(reading, names.read(name, day), Sponsorships.Role.DRAFT, record);
            }
            for (var sponsor : notes.additional()) {
                rows += take(reading, sponsor, Sponsorships.Role.ADDITIONAL, record);
            }
            node.say("outcomeGiven", notes.outcome()).remark(note);
            return rows;
        }

        /** How many of the rows that are loaded the name makes. */
        private int take(SponsorLists.Reading reading, Sponsor sponsor, Sponsorships.Role role, MarcRecord record) {
            boolean isLoaded = sponsors.take(reading, sponsor, role, record.file(), record.line(), sponsor.given());
            return isLoaded ? 1 : 0;
        }
    }
}
