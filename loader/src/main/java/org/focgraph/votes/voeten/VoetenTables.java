package org.focgraph.votes.voeten;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.votes.CsvRows;
import org.focgraph.votes.Spellings;
import org.focgraph.votes.voeten.Motion.Cell;

/** Reads the tables of one release, in whatever order they are given, and puts together what they say of each roll call. */
final class VoetenTables {

    private static final Pattern STATE = Pattern.compile("[A-Z]{3}");

    private final Set<TableKind> known;
    private final Map<String, Motion> motions = new LinkedHashMap<>();
    private final Set<TableKind> seen = EnumSet.noneOf(TableKind.class);
    private final List<Reason> strays = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private long otherRows;

    /** @param known the tables a data set consists of */
    VoetenTables(Set<TableKind> known) {
        this.known = known;
    }

    /** Reads all files; they must be what a release needs. */
    void read(List<DataFile> files) throws IOException, FileFault {
        for (var file : files) {
            read(file);
        }
        var names = files.stream().map(DataFile::name).collect(Collectors.joining(", "));
        if (seen.stream().noneMatch(TableKind::hasVotes)) {
            throw refusal(names, "none of the files holds votes", "give the table of votes with that of roll calls");
        }
        if (seen.stream().noneMatch(TableKind::hasRollCalls)) {
            throw refusal(
                    names,
                    "none of the files says what the roll calls were on",
                    "give the table of roll calls (rcid, date, unres) with that of votes");
        }
        if (seen.contains(TableKind.MATRIX)
                && seen.stream().filter(TableKind::hasVotes).count() > 1) {
            throw refusal(
                    names, "a matrix and a table of votes are two releases of one data set", "import one of them");
        }
    }

    private void read(DataFile file) throws IOException, FileFault {
        try (var rows = new CsvRows(file.open(), file.name())) {
            if (!rows.next()) {
                throw refusal(file.name(), "the file is empty", "give a file with a header");
            }
            var columns = Columns.of(rows);
            var kind = TableKind.of(columns)
                    .filter(known::contains)
                    .orElseThrow(() -> refusal(
                            file.name(),
                            "the columns are of no table of this data set",
                            "give " + known.stream().map(TableKind::words).collect(Collectors.joining(", or "))));
            if (!seen.add(kind)) {
                throw refusal(file.name(), "it is the second of its kind: " + kind.words(), "give each table once");
            }
            read(kind, new Table(file.name(), columns, rows));
        }
    }

    /** Descriptions hold stray control characters and quotation marks; a row is told apart by the number of its cells. */
    private void read(TableKind kind, Table table) throws IOException, FileFault {
        while (table.rows.next()) {
            if (table.rows.size() == 1 && table.rows.text(0).isBlank()) {
                continue;
            }
            if (kind.hasVotes() && table.rows.fault() != null || table.isCut()) {
                strays.add(table.fault());
                continue;
            }
            switch (kind) {
                case ROLL_CALLS -> table.rollCall();
                case VOTES -> table.vote("ccode", false);
                case VOTES_WITH_ROLL_CALLS -> table.vote("ccode", true);
                case VOTES_BY_NAME -> table.vote("country", false);
                case ISSUES -> table.issue();
                case COUNTRIES -> countries.add(table.columns.text(table.rows, "ccode"));
                case MATRIX -> table.matrixRow();
            }
            if (!kind.hasVotes()) {
                otherRows++;
            }
        }
    }

    private static FileFault refusal(String file, String found, String advice) {
        return new FileFault(Problem.error(Location.of(file).at(1, 0), "VOTES-HEADER", found, advice));
    }

    Collection<Motion> motions() {
        return motions.values();
    }

    boolean isMatrix() {
        return seen.contains(TableKind.MATRIX);
    }

    /** Rows that belong to no roll call that can be told. */
    List<Reason> strays() {
        return strays;
    }

    /** Codes of the table of countries, where it was given. */
    List<String> countries() {
        return countries;
    }

    /** Rows of tables without votes. */
    long otherRows() {
        return otherRows;
    }

    private Motion motion(String number, String file, long line) {
        return motions.computeIfAbsent(number, key -> new Motion(key, file, line));
    }

    /** One run through one table. */
    private final class Table {
        private final String file;
        private final Columns columns;
        private final CsvRows rows;
        private final DateStyle.Evidence dates;
        private final Spellings names = new Spellings();
        private final Spellings votes = new Spellings();
        private final Spellings shared = new Spellings();
        private final Map<String, Integer> sharedOf = new HashMap<>();
        private final List<Integer> states;
        private final int[] stateNames;
        private Motion last;

        Table(String file, Columns columns, CsvRows rows) {
            this.file = file;
            this.columns = columns;
            this.rows = rows;
            this.dates = new DateStyle.Evidence(columns.isCapital());
            this.states = columns.matching(STATE);
            this.stateNames = new int[columns.size()];
            states.forEach(column -> stateNames[column] = spelling(columns.given(column)));
        }

        private int spelling(String text) {
            var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return names.number(bytes, 0, bytes.length, false);
        }

        boolean isCut() {
            return rows.size() != columns.size();
        }

        Reason fault() {
            return new Reason(
                    file,
                    rows.line(),
                    "VOTES-ROW",
                    rows.fault() != null
                            ? rows.fault()
                            : "the row has " + rows.size() + " cells instead of " + columns.size(),
                    "correct the row, or fetch the file again");
        }

        void rollCall() {
            var number = columns.text(rows, "rcid");
            var motion = motion(number, file, rows.line());
            if (motion.isDescribed() && motion.file().equals(file)) {
                motion.fault(new Reason(
                        file,
                        rows.line(),
                        "VOTES-SCATTERED",
                        "roll call " + number + " stands on line " + motion.line() + " too",
                        "leave one of the lines"));
                return;
            }
            describe(motion);
        }

        private void describe(Motion motion) {
            var date = columns.text(rows, "date");
            dates.see(date);
            motion.describe(file, rows.line(), dates);
            for (var cell : Cell.values()) {
                motion.put(cell, columns.text(rows, cell.column()));
            }
            for (var issue : Motion.ISSUES) {
                var flag = columns.text(rows, issue);
                if (flag.equals("1") || flag.equals("TRUE")) {
                    motion.issue(issue);
                }
            }
        }

        void vote(String name, boolean withRollCall) {
            if (last == null
                    || !rows.is(columns.at("rcid"), last.number().getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
                last = motion(columns.text(rows, "rcid"), file, rows.line());
            }
            if (withRollCall) {
                agree(last);
            }
            last.vote(
                    rows.spelling(columns.at(name), names),
                    rows.spelling(columns.at("vote"), votes),
                    rows.line(),
                    file,
                    names,
                    votes);
        }

        /** Every row of a roll call repeats its day and symbol. */
        private void agree(Motion motion) {
            int spelt = rows.spelling(columns.at("date"), shared) * 1_000_003
                    + (columns.has("unres") ? rows.spelling(columns.at("unres"), shared) : 0);
            var earlier = sharedOf.putIfAbsent(motion.number(), spelt);
            if (earlier == null) {
                describe(motion);
            } else if (earlier != spelt) {
                motion.fault(new Reason(
                        file,
                        rows.line(),
                        "VOTES-ROWS-DIFFER",
                        "the rows of roll call " + motion.number() + " do not agree on date and symbol",
                        "every row of a roll call repeats the same"));
            }
        }

        void issue() {
            motion(columns.text(rows, "rcid"), file, rows.line()).issue(columns.text(rows, "short_name"));
        }

        /** A number that stands on two rows of a matrix stands for two roll calls; the later one is told apart by its year. */
        void matrixRow() {
            var number = columns.text(rows, "rcid");
            var motion = motions.get(number);
            if (motion == null) {
                motion = motion(number, file, rows.line());
            } else {
                var year = columns.text(rows, "date").replaceFirst("-.*", "");
                motion = new Motion(number, file, rows.line());
                motion.distinguish(year);
                motions.put(number + "-" + year + "-" + rows.line(), motion);
            }
            describe(motion);
            for (int column : states) {
                motion.vote(stateNames[column], rows.spelling(column, votes), rows.line(), file, names, votes);
            }
        }
    }
}
