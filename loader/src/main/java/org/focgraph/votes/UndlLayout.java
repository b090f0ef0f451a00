package org.focgraph.votes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Suggestion;

/**
 * Which cell of a row holds what, read from the header of a voting export of the UN Digital Library: names and order
 * changed between September 2024, March 2025, the middle of 2025 and 2026.
 */
final class UndlLayout {

    /** What a cell may hold, with the names it had and has. */
    enum Cell {
        RECORD("undl_id"),
        CODE("ms_code", "ms_codes"),
        NAME("ms_name", "ms_names"),
        PERMANENT("permanent_member"),
        VOTE("ms_vote", "ms_votes"),
        DATE("date"),
        SESSION("session"),
        SYMBOL("resolution", "resolutions"),
        DRAFT("draft"),
        REPORT("committee_report"),
        MEETING("meeting"),
        TITLE("title"),
        DESCRIPTION("description"),
        AGENDA("agenda_title", "agenda_titles", "agenda"),
        SUBJECTS("subjects"),
        NOTE("vote_note"),
        MODALITY("modality"),
        IN_FAVOUR("total_yes"),
        AGAINST("total_no"),
        ABSTAINING("total_abstentions"),
        NOT_VOTING("total_non_voting"),
        MEMBERS("total_ms"),
        LINK("undl_link");

        private final List<String> names;

        Cell(String... names) {
            this.names = List.of(names);
        }
    }

    private static final List<Cell> REQUIRED = List.of(Cell.RECORD, Cell.NAME, Cell.VOTE, Cell.DATE, Cell.SYMBOL);
    private static final List<Cell> OF_A_BALLOT = List.of(Cell.RECORD, Cell.CODE, Cell.NAME, Cell.PERMANENT, Cell.VOTE);
    private static final List<Cell> OF_THE_COUNCIL = List.of(Cell.PERMANENT, Cell.DESCRIPTION);
    private static final List<Cell> OF_THE_ASSEMBLY = List.of(Cell.SESSION, Cell.REPORT, Cell.TITLE);

    private final Map<Cell, Integer> positions;
    private final int size;
    private final int leading;
    private final List<String> unknown;

    private UndlLayout(Map<Cell, Integer> positions, int size, List<String> unknown) {
        this.positions = positions;
        this.size = size;
        this.leading = 1
                + OF_A_BALLOT.stream()
                        .filter(positions::containsKey)
                        .mapToInt(positions::get)
                        .max()
                        .orElseThrow();
        this.unknown = unknown;
    }

    /** Reads a header row, or refuses it: a table of another kind must not be taken for one of votes. */
    static UndlLayout of(List<String> header, VotingBody body, String file) throws FileFault {
        var positions = new EnumMap<Cell, Integer>(Cell.class);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip().toLowerCase(Locale.ROOT);
            var cell = cellNamed(name);
            if (cell.isEmpty()) {
                unknown.add(name);
            } else if (positions.putIfAbsent(cell.get(), i) != null) {
                throw refusal(
                        file, i + 1, "two columns hold " + cell.get().names.get(0), "leave one of them");
            }
        }
        for (var cell : REQUIRED) {
            if (!positions.containsKey(cell)) {
                throw refusal(
                        file,
                        0,
                        "the column " + cell.names.get(0) + " is missing",
                        Suggestion.didYouMean(
                                cell.names.get(0),
                                unknown,
                                "give a voting export of the UN Digital Library as it was downloaded"));
            }
        }
        requireBody(positions, body, file);
        return new UndlLayout(positions, header.size(), unknown);
    }

    private static Optional<Cell> cellNamed(String name) {
        for (var cell : Cell.values()) {
            if (cell.names.contains(name)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private static void requireBody(Map<Cell, Integer> positions, VotingBody body, String file) throws FileFault {
        boolean council = OF_THE_COUNCIL.stream().anyMatch(positions::containsKey);
        boolean assembly = OF_THE_ASSEMBLY.stream().anyMatch(positions::containsKey);
        if (body == VotingBody.GENERAL_ASSEMBLY && council && !assembly) {
            throw refusal(file, 0, "the columns are those of the Security Council", "import it as undl-sc");
        }
        if (body == VotingBody.SECURITY_COUNCIL && assembly && !council) {
            throw refusal(file, 0, "the columns are those of the General Assembly", "import it as undl-ga");
        }
    }

    private static FileFault refusal(String file, int column, String found, String advice) {
        return new FileFault(Problem.error(Location.of(file).at(1, column), "VOTES-HEADER", found, advice));
    }

    /** How many columns a row has. */
    int size() {
        return size;
    }

    boolean has(Cell cell) {
        return positions.containsKey(cell);
    }

    int at(Cell cell) {
        return positions.get(cell);
    }

    /** The cells up to the last that differs from ballot to ballot. */
    int leading() {
        return leading;
    }

    /** Columns of the file that nothing is known about. */
    List<String> unknown() {
        return unknown;
    }
}
