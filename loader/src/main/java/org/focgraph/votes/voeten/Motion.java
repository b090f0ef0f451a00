package org.focgraph.votes.voeten;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.focgraph.dataset.Reason;
import org.focgraph.votes.BallotRows;
import org.focgraph.votes.Spellings;

/** What the tables say of one roll call, verbatim; an empty text where they say nothing. */
final class Motion {

    /** A cell of a table of roll calls. */
    enum Cell {
        SESSION("session"),
        DATE("date"),
        SYMBOL("unres"),
        AMENDMENT("amend"),
        PARAGRAPH("para"),
        IMPORTANT("importantvote"),
        TITLE("short"),
        DESCRIPTION("descr"),
        IN_FAVOUR("yes"),
        AGAINST("no"),
        ABSTAINING("abstain");

        private final String column;

        Cell(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** Flags of the issues, which are columns in some tables and rows in others. */
    static final List<String> ISSUES = List.of("me", "nu", "di", "hr", "co", "ec");

    private final String number;
    private String file;
    private long line;
    private DateStyle.Evidence dates;
    private final Map<Cell, String> cells = new EnumMap<>(Cell.class);
    private final Set<String> issues = new TreeSet<>();
    private final List<Reason> faults = new ArrayList<>();
    private boolean described;

    private BallotRows rows;
    private Spellings names;
    private Spellings votes;
    private String votesFile;
    private String suffix = "";

    Motion(String number, String file, long line) {
        this.number = number;
        this.file = file;
        this.line = line;
    }

    String number() {
        return number;
    }

    /** Tells two roll calls apart that a table gives one number. */
    void distinguish(String by) {
        suffix = by;
    }

    String suffix() {
        return suffix;
    }

    String file() {
        return file;
    }

    long line() {
        return line;
    }

    /** How the table writes days that its date comes from. */
    DateStyle.Evidence dates() {
        return dates;
    }

    boolean isDescribed() {
        return described;
    }

    /** A table of roll calls has a line for it; what another said before is kept. */
    void describe(String where, long at, DateStyle.Evidence style) {
        if (!described) {
            file = where;
            line = at;
            described = true;
        }
        if (dates == null || cell(Cell.DATE).isEmpty()) {
            dates = style;
        }
    }

    void put(Cell cell, String text) {
        if (!text.isEmpty()) {
            cells.putIfAbsent(cell, text);
        }
    }

    String cell(Cell cell) {
        return cells.getOrDefault(cell, "");
    }

    void issue(String issue) {
        issues.add(issue);
    }

    Set<String> issues() {
        return issues;
    }

    void fault(Reason fault) {
        faults.add(fault);
    }

    List<Reason> faults() {
        return faults;
    }

    /** Takes a vote; all votes of a roll call stand in one file. */
    void vote(int name, int vote, long at, String where, Spellings ofNames, Spellings ofVotes) {
        if (rows == null) {
            rows = new BallotRows();
            names = ofNames;
            votes = ofVotes;
            votesFile = where;
        } else if (!votesFile.equals(where)) {
            faults.add(new Reason(
                    where,
                    at,
                    "VOTES-SCATTERED",
                    "roll call " + number + " has votes in " + votesFile + " too",
                    "give one file of votes"));
            return;
        }
        rows.add(name, vote, vote, at);
    }

    boolean hasVotes() {
        return rows != null;
    }

    int rows() {
        return rows == null ? 0 : rows.size();
    }

    String votesFile() {
        return votesFile;
    }

    String nameGiven(int row) {
        return names.text(rows.name(row)).strip();
    }

    String voteGiven(int row) {
        return votes.text(rows.vote(row)).strip();
    }

    long line(int row) {
        return rows.line(row);
    }
}
