package org.focgraph.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/** Finds the columns of a table in the header of its file, and reports what does not fit. */
final class HeaderMatching {

    private final CsvRecord record;
    private final List<String> titles;
    private final List<Column> columns;
    private final Location line;
    private final Problems problems;
    private final Column[] found;
    private final List<Column> missing;
    private boolean sound = true;

    HeaderMatching(CsvRecord record, TableSchema table, Problems problems) {
        this.record = record;
        this.titles = record.cells().stream()
                .map(cell -> Utf8Reader.shown(table.dialect().trimmed(cell)))
                .toList();
        this.columns = table.columns();
        this.line = Location.of(table.csvDisplayName()).at(record.line(), 0);
        this.problems = problems;
        this.found = new Column[titles.size()];
        this.missing = new ArrayList<>(
                columns.stream().filter(column -> !column.virtual()).toList());
    }

    Header match() {
        for (int i = 0; i < titles.size(); i++) {
            int field = i + 1;
            record.strayIn(i).ifPresent(fault -> problem(field, fault.code(), fault.found(), fault.advice()));
        }
        matchExactly();
        if (Arrays.stream(found).noneMatch(column -> column != null)) {
            problem(
                    1,
                    "TABLE-HEADER",
                    "this is not the header: no cell of it is the name of a column",
                    "let the first row be " + Printable.quoted(names(missing)));
            return new Header(List.of(), titles.size(), false);
        }
        matchNearest();
        reportTheRest();
        var fields = columns.stream()
                .map(column -> Arrays.asList(found).indexOf(column))
                .toList();
        return new Header(fields, titles.size(), sound);
    }

    private void matchExactly() {
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            int field = i;
            missing.stream()
                    .filter(column -> isCalled(column, title, field))
                    .findFirst()
                    .ifPresent(column -> take(field, column));
        }
    }

    private static boolean isCalled(Column column, String title, int field) {
        boolean nameless = column.titles().isEmpty() && column.name().startsWith("_col.");
        return nameless
                ? column.number() == field + 1
                : column.titles().contains(title) || column.name().equals(title);
    }

    private void take(int field, Column column) {
        found[field] = column;
        missing.remove(column);
    }

    /** A cell that means a missing column is one fault, not two; what it is taken for is only used to read on. */
    private void matchNearest() {
        for (int i = 0; i < titles.size(); i++) {
            if (found[i] != null || isTwice(i)) {
                continue;
            }
            var title = titles.get(i);
            var spellings = missing.stream().flatMap(HeaderMatching::spellings).toList();
            var advice = Suggestion.didYouMean(title, spellings, "");
            var meant = missing.stream()
                    .filter(column -> spellings(column).anyMatch(name -> advice.contains(Printable.quoted(name))))
                    .findFirst()
                    .or(() -> missingAt(titles.indexOf(title)));
            if (meant.isPresent()) {
                problem(
                        i + 1L,
                        "TABLE-HEADER",
                        Printable.quoted(title) + " is not a column",
                        advice.isEmpty() ? "write " + Printable.quoted(shown(meant.get())) : advice);
                take(i, meant.get());
            }
        }
    }

    private Optional<Column> missingAt(int field) {
        return missing.stream()
                .filter(column -> column.number() == field + 1 && missing.size() == unmatched())
                .findFirst();
    }

    private long unmatched() {
        return Arrays.stream(found).filter(column -> column == null).count();
    }

    private boolean isTwice(int field) {
        return titles.indexOf(titles.get(field)) < field;
    }

    private void reportTheRest() {
        for (int i = 0; i < titles.size(); i++) {
            if (found[i] == null) {
                var title = Printable.quoted(titles.get(i));
                if (isTwice(i)) {
                    problem(i + 1L, "TABLE-COLUMN-TWICE", "a second column " + title, "remove or rename one of them");
                } else {
                    problem(
                            i + 1L,
                            "TABLE-COLUMN-EXTRA",
                            "the metadata knows no column " + title,
                            "remove it, or describe it in the metadata");
                }
            }
        }
        for (var column : missing) {
            problem(
                    0,
                    "TABLE-COLUMN-MISSING",
                    "there is no column " + Printable.quoted(shown(column)),
                    "add it, or remove it from the metadata");
        }
    }

    private void problem(long field, String code, String found, String advice) {
        sound = false;
        problems.add(Problem.error(line.at(line.line(), field), code, found, advice));
    }

    private static Stream<String> spellings(Column column) {
        return Stream.concat(column.titles().stream(), Stream.of(column.name()));
    }

    private static String shown(Column column) {
        return column.titles().isEmpty() ? column.name() : column.titles().get(0);
    }

    private static String names(List<Column> columns) {
        return String.join(",", columns.stream().map(HeaderMatching::shown).toList());
    }
}
