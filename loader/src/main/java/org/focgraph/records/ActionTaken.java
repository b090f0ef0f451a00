package org.focgraph.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text of the Human Rights Council was dealt with, read from the words of the Council's pages, which come in a
 * dozen styles.
 *
 * @param mode without a vote, or by a vote; unknown where the words do not say
 * @param isRecorded whether the words call the vote recorded
 * @param tally in favour, against, abstaining; fewer where fewer are stated, none without a vote
 * @param meeting {@code 37th meeting}, or empty
 * @param repairs what was put right, in words
 */
record ActionTaken(
        Mode mode,
        boolean isRecorded,
        List<Integer> tally,
        Optional<LocalDate> day,
        String meeting,
        List<String> repairs) {

    /** Local names of the modes of adoption in the vocabulary. */
    enum Mode {
        WITHOUT_VOTE("withoutVote"),
        VOTE("recordedVote"),
        UNKNOWN("unknownAdoption");

        private final String term;

        Mode(String term) {
            this.term = term;
        }

        String term() {
            return term;
        }
    }

    private static final Pattern WITHOUT_VOTE = Pattern.compile("\\bwithout (?:a |(d) )?vote\\b");

    /** {@code (43 to 0, with 4 abstentions)}, {@code 12 to 8, with no abstentions}. */
    private static final Pattern TO =
            Pattern.compile("\\b(\\d{1,2}) to (\\d{1,2}),? with (?:(\\d{1,2})|no)( abstentions?)?");

    /** {@code [12 in favour, 3 against, 5 abstentions]}, the last of them sometimes missing. */
    private static final Pattern IN_FAVOUR =
            Pattern.compile("\\b(\\d{1,2}) in favour, (\\d{1,2}) against(?:, (?:(\\d{1,2})|no) (abstentions?))?");

    private static final Pattern MEETING = Pattern.compile("\\b\\d{1,2}(?:st|nd|rd|th) meeting\\b");
    private static final Pattern OF_AN_AMENDMENT = Pattern.compile("\\bAmendment proposed\\b.*");

    /** @param text in single blanks */
    static ActionTaken read(String text) {
        var own = OF_AN_AMENDMENT.matcher(text).replaceFirst("");
        var meeting = MEETING.matcher(own);
        var day = PrintedDate.in(own);
        var where = meeting.find() ? meeting.group() : "";
        var without = WITHOUT_VOTE.matcher(own);
        if (without.find()) {
            var repairs = without.group(1) == null
                    ? List.<String>of()
                    : List.of("\"" + without.group() + "\" read as without a vote");
            return new ActionTaken(Mode.WITHOUT_VOTE, false, List.of(), day, where, repairs);
        }
        boolean recorded = own.contains("recorded vote");
        var to = TO.matcher(own);
        if (to.find()) {
            boolean named = to.group(4) != null;
            var tally = List.of(number(to.group(1)), number(to.group(2)), number(to.group(3)));
            var repairs = named
                    ? List.<String>of()
                    : List.of("\"" + to.group() + "\" read as with " + tally.get(2) + " abstentions");
            return new ActionTaken(Mode.VOTE, recorded, tally, day, where, repairs);
        }
        var inFavour = IN_FAVOUR.matcher(own);
        if (inFavour.find()) {
            var two = List.of(number(inFavour.group(1)), number(inFavour.group(2)));
            var tally = inFavour.group(4) == null ? two : List.of(two.get(0), two.get(1), number(inFavour.group(3)));
            return new ActionTaken(Mode.VOTE, recorded, tally, day, where, List.of());
        }
        return new ActionTaken(recorded ? Mode.VOTE : Mode.UNKNOWN, recorded, List.of(), day, where, List.of());
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
