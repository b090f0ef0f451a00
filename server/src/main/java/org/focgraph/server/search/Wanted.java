package org.focgraph.server.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.focgraph.server.http.Parameters;
import org.focgraph.server.http.Refused;

/**
 * What is looked for.
 *
 * @param text as it was typed
 * @param kind the name of a kind, or empty for all
 */
record Wanted(String text, String kind, int offset, int limit) {

    static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int LONGEST = 200;
    private static final int FARTHEST = 100_000;
    private static final int MOST_WORDS = 12;

    static Wanted read(Parameters parameters) {
        var text = value(parameters, "q").strip();
        if (text.length() > LONGEST) {
            throw new Refused(400, "The parameter q may have %d characters.".formatted(LONGEST));
        }
        return new Wanted(
                text,
                value(parameters, "kind"),
                number(parameters, "offset", 0, 0, FARTHEST),
                number(parameters, "limit", USUAL, 1, MOST));
    }

    private static String value(Parameters parameters, String name) {
        var value = parameters.one(name);
        return value == null ? "" : value;
    }

    private static int number(Parameters parameters, String name, int otherwise, int least, int most) {
        var value = value(parameters, name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("\\d{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Refused(400, "The parameter %s is a whole number from %d to %d.".formatted(name, least, most));
    }

    /** Its words, of letters and digits only: nothing in them means anything to an index. */
    List<String> words() {
        return words(text);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
