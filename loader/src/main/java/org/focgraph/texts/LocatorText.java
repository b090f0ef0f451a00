package org.focgraph.texts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A locator of the tables that points to paragraphs of a resolution: {@code PP24}, {@code OP6(c)}, {@code PP12-PP14},
 * {@code annex, article 6(2)}, {@code title}.
 *
 * @param places every paragraph it names
 */
record LocatorText(String given, List<String> places) {

    private static final Pattern PLACE = Pattern.compile(
            "title|annex, preamble|(?:(?:PP|OP)[0-9]{1,4}|annex, article [0-9]{1,3}(?:\\([0-9]{1,3}\\))?)(?:\\([a-z]{1,5}\\))*");
    private static final Pattern RANGE = Pattern.compile("(PP|OP)([0-9]{1,4})-(?:\\1)?([0-9]{1,4})");
    private static final int LONGEST_RANGE = 50;

    /** Empty for what points elsewhere: {@code item 8}, {@code statement}. */
    static Optional<LocatorText> parse(String given) {
        if (PLACE.matcher(given).matches()) {
            return Optional.of(new LocatorText(given, List.of(given)));
        }
        var range = RANGE.matcher(given);
        if (!range.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(range.group(2));
        int to = Integer.parseInt(range.group(3));
        return from > to || to - from > LONGEST_RANGE
                ? Optional.empty()
                : Optional.of(new LocatorText(
                        given,
                        IntStream.rangeClosed(from, to)
                                .mapToObj(number -> range.group(1) + number)
                                .toList()));
    }
}
