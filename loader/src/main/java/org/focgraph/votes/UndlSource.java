package org.focgraph.votes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.votes.RollCallRecord.RowSpellings;
import org.focgraph.votes.RollCallRecord.StatedTotals;
import org.focgraph.votes.UndlLayout.Cell;

/** Voting exports of the UN Digital Library: one row per ballot, the rows of a roll call one after the other. */
final class UndlSource implements VoteSource {

    /** Beyond this, a roll call is a broken file. */
    private static final int MOST_BALLOTS = 10_000;

    /** What identifies and sums up a roll call: every row says the same. */
    private static final List<Cell> OF_A_ROLL_CALL = List.of(
            Cell.DATE,
            Cell.SESSION,
            Cell.SYMBOL,
            Cell.MEETING,
            Cell.TITLE,
            Cell.DESCRIPTION,
            Cell.IN_FAVOUR,
            Cell.AGAINST,
            Cell.ABSTAINING,
            Cell.NOT_VOTING,
            Cell.MEMBERS);

    private final VotingBody body;

    UndlSource(VotingBody body) {
        this.body = body;
    }

    @Override
    public void read(DataFile file, Sink sink) throws IOException, FileFault {
        try (var rows = new CsvRows(file.open(), file.name())) {
            if (!rows.next()) {
                throw new FileFault(Problem.error(
                        Location.of(file.name()), "VOTES-HEADER", "the file is empty", "give a file with a header"));
            }
            var header = new ArrayList<String>();
            for (int i = 0; i < rows.size(); i++) {
                header.add(rows.text(i));
            }
            new Reading(file.name(), rows, UndlLayout.of(header, body, file.name()), sink).run();
        }
    }

    /** One run through one file. */
    private final class Reading {
        private final String file;
        private final CsvRows rows;
        private final UndlLayout layout;
        private final Sink sink;
        private final RowSpellings spellings = new RowSpellings(new Spellings(), new Spellings(), new Spellings());

        private byte[] record;
        private long firstLine;
        private String[] shared;
        private BallotRows ballots;
        private List<RowFault> faults;
        private String lastNote;

        Reading(String file, CsvRows rows, UndlLayout layout, Sink sink) {
            this.file = file;
            this.rows = rows;
            this.layout = layout;
            this.sink = sink;
        }

        void run() throws IOException, FileFault {
            rows.leading(layout.leading());
            while (rows.next()) {
                if (rows.size() == 1 && rows.text(0).isBlank()) {
                    continue;
                }
                row();
            }
            finish();
        }

        private void row() {
            if (rows.size() < layout.leading()) {
                broken("the row has " + rows.size() + " cells instead of " + layout.size());
                return;
            }
            boolean same = record != null && rows.is(layout.at(Cell.RECORD), record) && ballots.size() < MOST_BALLOTS;
            if (!same) {
                finish();
                begin();
            } else if (!rows.tailRepeats()) {
                compare();
            }
            var ownNote = noteOfTheRow();
            ballots.add(
                    rows.spelling(layout.at(Cell.NAME), spellings.names()),
                    layout.has(Cell.CODE) ? rows.spelling(layout.at(Cell.CODE), spellings.codes()) : 0,
                    rows.spelling(layout.at(Cell.VOTE), spellings.votes()),
                    rows.line());
            if (!ownNote.isEmpty()) {
                ballots.note(ballots.size() - 1, ownNote);
            }
            if (rows.fault() != null) {
                fault("VOTES-ROW", rows.fault(), "correct the row");
            }
            if (rows.size() != layout.size()) {
                fault(
                        "VOTES-ROW",
                        "the row has " + rows.size() + " cells instead of " + layout.size(),
                        "correct the row; a cell with a comma needs quotation marks");
            }
        }

        /** A row that is too short to say which roll call it belongs to spoils the one it stands in. */
        private void broken(String found) {
            var fault = new RowFault(rows.line(), "VOTES-ROW", found, "correct the row, or fetch the file again");
            if (faults == null) {
                sink.stray(fault);
            } else {
                faults.add(fault);
            }
        }

        private void fault(String code, String found, String advice) {
            faults.add(new RowFault(rows.line(), code, found, advice));
        }

        private void begin() {
            record = rows.bytes(layout.at(Cell.RECORD));
            firstLine = rows.line();
            ballots = new BallotRows();
            faults = new ArrayList<>();
            shared = sharedCells();
            lastNote = null;
        }

        private String[] sharedCells() {
            var texts = new String[Cell.values().length];
            for (var cell : Cell.values()) {
                boolean there = layout.has(cell) && layout.at(cell) < rows.size();
                texts[cell.ordinal()] = there ? rows.text(layout.at(cell)) : "";
            }
            return texts;
        }

        /** A note that the first row of the roll call does not have belongs to this ballot. */
        private String noteOfTheRow() {
            if (rows.tailRepeats() && lastNote != null) {
                return lastNote;
            }
            boolean there = layout.has(Cell.NOTE) && layout.at(Cell.NOTE) < rows.size();
            var note = there ? rows.text(layout.at(Cell.NOTE)).strip() : "";
            lastNote = note.equals(text(Cell.NOTE).strip()) ? "" : note;
            return lastNote;
        }

        private void compare() {
            lastNote = null;
            var now = sharedCells();
            for (var cell : OF_A_ROLL_CALL) {
                if (!now[cell.ordinal()].equals(shared[cell.ordinal()])) {
                    fault(
                            "VOTES-ROWS-DIFFER",
                            "the rows of roll call " + text(Cell.RECORD) + " do not agree on the column "
                                    + cell.name().toLowerCase(java.util.Locale.ROOT),
                            "every row of a roll call repeats the same date, symbol, title and totals");
                }
            }
        }

        private void finish() {
            if (record == null) {
                return;
            }
            sink.rollCall(new RollCallRecord(
                    file,
                    firstLine,
                    body,
                    text(Cell.RECORD),
                    text(Cell.SYMBOL),
                    text(Cell.DATE),
                    text(Cell.SESSION),
                    text(Cell.DRAFT),
                    text(Cell.REPORT),
                    text(Cell.MEETING),
                    text(layout.has(Cell.TITLE) ? Cell.TITLE : Cell.DESCRIPTION),
                    text(Cell.AGENDA),
                    text(Cell.NOTE),
                    text(Cell.MODALITY),
                    text(Cell.LINK),
                    new StatedTotals(
                            text(Cell.IN_FAVOUR),
                            text(Cell.AGAINST),
                            text(Cell.ABSTAINING),
                            text(Cell.NOT_VOTING),
                            text(Cell.MEMBERS)),
                    ballots,
                    spellings,
                    faults));
            record = null;
            faults = null;
        }

        private String text(Cell cell) {
            return shared[cell.ordinal()];
        }
    }
}
