package org.focgraph.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/**
 * The records of a CSV file with their lines; a badly quoted one is reported and left out, and reading goes on after it.
 *
 * <p>Parsed by Apache Commons CSV. Jackson's CSV parser was tried beside it: it stops for good at the first bad quote,
 * names the last line of the file for a quote that is never closed, and takes {@code a"b} without a word. Commons CSV in
 * its strict mode tells where a quote was opened but is no better otherwise; in its lenient mode it always goes on, and
 * the cells it gives can be held against the text, see {@link QuoteCheck}.
 */
final class CsvRecords implements AutoCloseable {

    private final CsvPlace place;
    private final Dialect dialect;
    private final Problems problems;
    private final SourceText source;
    private final Optional<QuoteCheck> quotes;
    private Iterator<CSVRecord> records;
    private CSVParser parser;
    private long linesBefore;
    private long number;
    private boolean lost;
    private boolean ended;

    private CsvRecords(CsvPlace place, Dialect dialect, Problems problems, InputStream in) throws IOException {
        this.place = place;
        this.dialect = dialect;
        this.problems = problems;
        this.source = new SourceText(new Utf8Reader(in));
        this.quotes = dialect.quote().map(quote -> new QuoteCheck(source, dialect.delimiter(), quote));
        var line = new char[1];
        while (linesBefore < dialect.skipRows() && source.read(line, 0, 1) > 0) {
            linesBefore += line[0] == '\n' ? 1 : 0;
            number = linesBefore;
        }
        parseFrom(source.position());
    }

    /** Empty where there is no such file, or nothing can be made of it. */
    static Optional<CsvRecords> open(CsvPlace place, Dialect dialect, Problems problems) {
        var file = new CsvFile(place, problems);
        return file.open().flatMap(in -> {
            try {
                return Optional.of(new CsvRecords(place, dialect, problems, in));
            } catch (IOException e) {
                file.report(e);
                return Optional.empty();
            }
        });
    }

    private void parseFrom(long position) throws IOException {
        source.readAgainFrom(position);
        parser = CSVParser.builder()
                .setReader(source)
                .setFormat(dialect.format())
                .setCharacterOffset(position)
                .get();
        records = parser.iterator();
    }

    /** Whether rows are missing from what was read, so that nothing can be said about keys that are not there. */
    boolean isLost() {
        return lost;
    }

    Optional<CsvRecord> next() {
        try {
            while (!ended) {
                long line = linesBefore + parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                var record = records.next();
                number++;
                long comments = record.getComment() == null ? 0 : 1 + CsvRecord.lineEnds(record.getComment());
                long start = startOf(record);
                var cells = record.toList();
                var read = new CsvRecord(cells, line + comments, number + comments, strayByte(cells, start));
                number += comments;
                if (isSound(read, start)) {
                    source.forgetBefore(record.getCharacterPosition());
                    return Optional.of(read);
                }
                lost = true;
            }
        } catch (UncheckedIOException e) {
            stop(e.getCause());
        } catch (IOException e) {
            stop(e);
        }
        return Optional.empty();
    }

    private void stop(IOException e) {
        lost = true;
        ended = true;
        new CsvFile(place, problems).report(e);
    }

    private long strayByte(List<String> cells, long start) {
        if (cells.stream().allMatch(cell -> Utf8Reader.firstStray(cell) < 0)) {
            return 0;
        }
        var line = new StringBuilder();
        long p = start;
        while (source.at(p) >= 0 && (!Utf8Reader.isStray((char) source.at(p)) || isInPair(p))) {
            line.append((char) source.at(p));
            if (source.at(p) == '\n' || source.at(p) == '\r') {
                line.setLength(0);
            }
            p++;
        }
        return Utf8Reader.bytes(line.toString()) + 1;
    }

    private boolean isInPair(long position) {
        return Character.isHighSurrogate((char) source.at(position - 1));
    }

    private long startOf(CSVRecord record) {
        long start = record.getCharacterPosition();
        while (dialect.commentPrefix().isPresent()
                && source.at(start) == dialect.commentPrefix().get()) {
            start = source.afterLine(start);
        }
        return start;
    }

    private boolean isSound(CsvRecord record, long start) throws IOException {
        var misquoted = quotes.flatMap(check -> check.check(record.cells(), start));
        if (misquoted.isEmpty() && source.isFull()) {
            ended = true;
            problem(
                    record,
                    0,
                    "TABLE-CELL-SIZE",
                    "a row of more than " + SourceText.MOST_KEPT + " characters",
                    "look for a missing line end");
            return false;
        }
        misquoted.ifPresent(found -> report(record, found));
        boolean oneLine = parser.getCurrentLineNumber() + linesBefore <= record.line();
        if (misquoted.isPresent() && (!oneLine || source.isFull())) {
            long line = record.lineOf(misquoted.get().index());
            parseFrom(source.afterLine(misquoted.get().position()));
            linesBefore = line;
        }
        return misquoted.isEmpty();
    }

    private void report(CsvRecord record, QuoteCheck.Misquoted found) {
        switch (found.kind()) {
            case INSIDE ->
                problem(
                        record,
                        found.index(),
                        "TABLE-QUOTE",
                        "a quote in the middle of a cell",
                        "put the whole cell in quotes and double the quotes inside: \"a \"\"b\"\" c\"");
            case AFTER ->
                problem(
                        record,
                        found.index(),
                        "TABLE-QUOTE",
                        "more text after the closing quote of a cell",
                        "double the quotes inside the cell, or end the cell after the quote");
            case OPEN ->
                problem(
                        record,
                        found.index(),
                        "TABLE-QUOTE-OPEN",
                        "the quote opened here is not closed at the end of a cell",
                        "close it where the cell ends, or remove it; a quote inside is doubled");
        }
    }

    private void problem(CsvRecord record, int index, String code, String found, String advice) {
        var location = Location.of(place.displayName()).at(record.lineOf(index), index + 1L);
        problems.add(Problem.error(location, code, found, advice));
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw FocGraphException.environment("cannot close " + place.displayName() + ": " + e.getMessage(), e);
        }
    }
}
