package org.focgraph.votes.voeten;

import java.util.Optional;
import java.util.regex.Pattern;

/** The tables that Voeten's data come in, told by their headers. */
enum TableKind {
    ROLL_CALLS("a table of roll calls (rcid, date, unres …)"),
    VOTES("a table of votes (rcid, ccode, vote)"),
    VOTES_WITH_ROLL_CALLS("a table of votes with their roll calls (rcid, ccode, vote, date, unres …)"),
    VOTES_BY_NAME("a table of votes by name (rcid, country, vote)"),
    ISSUES("a table of issues (rcid, short_name, issue)"),
    COUNTRIES("a table of countries (ccode, Countryname)"),
    MATRIX("a matrix (rcid, date, one column per state)");

    private static final Pattern STATE = Pattern.compile("[A-Z]{3}");
    private static final int FEWEST_STATES = 50;

    private final String words;

    TableKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean hasVotes() {
        return this == VOTES || this == VOTES_WITH_ROLL_CALLS || this == VOTES_BY_NAME || this == MATRIX;
    }

    boolean hasRollCalls() {
        return this == ROLL_CALLS || this == VOTES_WITH_ROLL_CALLS || this == MATRIX;
    }

    static Optional<TableKind> of(Columns columns) {
        if (!columns.has("rcid")) {
            return columns.has("ccode") && columns.has("countryname") ? Optional.of(COUNTRIES) : Optional.empty();
        }
        if (columns.has("vote")) {
            return columns.has("country")
                    ? Optional.of(VOTES_BY_NAME)
                    : !columns.has("ccode")
                            ? Optional.empty()
                            : Optional.of(columns.has("date") ? VOTES_WITH_ROLL_CALLS : VOTES);
        }
        if (columns.has("issue") && columns.has("short_name")) {
            return Optional.of(ISSUES);
        }
        if (!columns.has("date")) {
            return Optional.empty();
        }
        return Optional.of(columns.matching(STATE).size() >= FEWEST_STATES ? MATRIX : ROLL_CALLS);
    }
}
