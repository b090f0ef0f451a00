package org.focgraph.state;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name without what spellings differ in: capitals, accents, punctuation, an article before it.
 *
 * <p>Names of different states stay different, which a test checks over the whole table.
 */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("(?<=[\\p{IsLatin}])\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u2018\u02BC`\u00B4]");
    private static final Pattern ARTICLE = Pattern.compile("^THE (?=.)|(?<=.) THE$");
    private static final Pattern SAINT = Pattern.compile("^ST (?=.)");

    private Folded() {}

    static String of(String name) {
        var plain = isPlain(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("");
        var upper = plain.replace('\u0131', 'i').replace("&", " and ").toUpperCase(Locale.ROOT);
        var letters = OTHER.matcher(APOSTROPHE.matcher(upper).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return SAINT.matcher(ARTICLE.matcher(letters).replaceAll("")).replaceFirst("SAINT ");
    }

    /** {@code Korea, Republic of} as {@code Republic of Korea}; the same text where there is no comma. */
    static String inverted(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }

    /** What differs between a text and the name it folds to, for a reader. */
    static String difference(String text, String name) {
        if (text.equalsIgnoreCase(name)) {
            return "capital letters";
        }
        return of(text).equals(of(name)) ? "accents, blanks, punctuation or article" : "order of the words";
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 128);
    }
}
