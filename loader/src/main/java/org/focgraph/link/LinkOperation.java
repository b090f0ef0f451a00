package org.focgraph.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;

/** Reads a user's table row by row and writes it with five columns more. */
public final class LinkOperation {

    /** The columns added, in this order. */
    public static final List<String> COLUMNS =
            List.of("focgraph_iri", "focgraph_match", "focgraph_confidence", "focgraph_reason", "focgraph_candidates");

    private static final List<String> NOTHING = List.of("", "", "", "", "");

    private record CellAndDate(String cell, String date) {}

    private final LinkSettings settings;
    private final Linker linker;
    private final Evidence column;
    private final LinkReport report = new LinkReport();
    private final Map<CellAndDate, Link> known = new HashMap<>();

    public LinkOperation(LinkSettings settings) {
        this.settings = settings;
        this.linker = Linker.of(settings.kind(), new TableKnowledge(settings.data()));
        this.column = new Evidence(
                Optional.empty(),
                settings.organ(),
                Optional.empty(),
                Optional.empty(),
                settings.code(),
                settings.dataset(),
                Map.of());
    }

    /** What was written is complete only if the report has no error. */
    public LinkReport run(Writer out) {
        var location = Location.of(settings.displayName());
        try {
            if (!Files.isRegularFile(settings.file())) {
                throw FocGraphException.usage("there is no file " + settings.displayName());
            }
            var table = UserTable.look(settings.file(), settings.delimiter());
            link(table, out, location);
        } catch (UncheckedIOException e) {
            report(e.getCause(), location);
        } catch (IOException e) {
            report(e, location);
        }
        return report;
    }

    private void report(IOException e, Location location) {
        if (e instanceof CharacterCodingException) {
            error(location, "LINK-ENCODING", "the file is not UTF-8", "save it as \"CSV UTF-8\"");
        } else if (e instanceof CSVException) {
            error(
                    location,
                    "LINK-QUOTE",
                    "a quote is opened and not closed, or stands in the middle: " + e.getMessage(),
                    "put the whole cell in quotes and double the quotes inside it");
        } else {
            throw FocGraphException.environment(
                    "cannot read or write " + settings.displayName() + ": " + e.getMessage(), e);
        }
    }

    private void link(UserTable table, Writer out, Location location) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(table.delimiter())
                .setIgnoreEmptyLines(true)
                .setLenientEof(false)
                .get();
        try (var parser = format.parse(table.open())) {
            var records = parser.iterator();
            var header = records.hasNext() ? records.next().toList() : List.<String>of();
            var headings = new Headings(header, location.at(1, 0), report.problems());
            var column = headings.indexOf(settings.column());
            int date = settings.dateColumn().map(headings::indexOf).orElse(-1);
            headings.checkFree(COLUMNS);
            if (report.problems().hasErrors()) {
                return;
            }
            if (table.mark()) {
                out.write('\uFEFF');
            }
            var writer = new CsvWriter(out, table.delimiter(), table.lineEnd());
            writer.row(header, header.size(), COLUMNS);
            // the parser reads ahead to tell whether there is more: the line is asked for before
            for (long line = parser.getCurrentLineNumber() + 1;
                    records.hasNext();
                    line = parser.getCurrentLineNumber() + 1) {
                row(records.next(), header.size(), column, date, location.at(line, 0), writer);
            }
        }
    }

    private void row(CSVRecord record, int width, int column, int dateColumn, Location at, CsvWriter writer)
            throws IOException {
        if (record.size() > width) {
            error(
                    at,
                    "LINK-ROW-LENGTH",
                    "a row of " + record.size() + " cells under " + width + " headings",
                    "put a cell that has a delimiter in it into quotes");
            return;
        }
        var cell = column < record.size() ? record.get(column) : "";
        var date = dateColumn >= 0 && dateColumn < record.size() ? record.get(dateColumn) : "";
        var link = known.computeIfAbsent(new CellAndDate(cell, date), this::link);
        report.add(cell, link, at.line());
        writer.row(record.toList(), width, cell.isBlank() ? NOTHING : cells(link));
    }

    private Link link(CellAndDate key) {
        if (key.cell().isBlank()) {
            return Link.none("", List.of());
        }
        var period = Period.of(key.date());
        var link = linker.link(key.cell(), column.at(period));
        return period.isPresent() || key.date().isBlank()
                ? link
                : link.noting("; the date " + Printable.quoted(key.date()) + " is not yyyy-mm-dd and was not used");
    }

    private static List<String> cells(Link link) {
        return List.of(
                link.target().map(Target::iri).orElse(""),
                link.match().word(),
                link.isResolved() ? String.format(Locale.ROOT, "%.1f", link.confidence()) : "",
                link.reason(),
                String.join("|", link.candidates().stream().map(Target::iri).toList()));
    }

    private void error(Location location, String code, String found, String advice) {
        report.problems().add(Problem.error(location, code, found, advice));
    }
}
