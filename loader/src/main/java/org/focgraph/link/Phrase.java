package org.focgraph.link;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A label as its words: without capitals, accents and punctuation. */
record Phrase(String text) {

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to", "with");

    private static final Pattern MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Not of {@code access}, not of {@code status}, not of {@code gas}. */
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{3}[a-rt-z&&[^ui]])s(?= |$)");

    static Phrase of(String label) {
        var decomposed = Normalizer.normalize(label, Normalizer.Form.NFKD);
        var letters = APOSTROPHE
                .matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new Phrase(OTHER.matcher(letters).replaceAll(" ").strip());
    }

    /** The words without the s of the plural, as far as that can be told: for comparing, not for showing. */
    String singular() {
        return PLURAL.matcher(text).replaceAll("");
    }

    /** The words that carry meaning. */
    Set<String> words() {
        var words = new LinkedHashSet<>(Arrays.asList(text.split(" ")));
        words.removeAll(SMALL);
        words.remove("");
        return words;
    }
}
