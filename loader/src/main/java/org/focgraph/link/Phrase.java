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

    /** Not of {@code access}, not of {@code status}, not of {@code gas}. */
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{3}[a-rt-z&&[^ui]])s(?= |$)");

    static Phrase of(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("(?<=\\p{IsLatin})\\p{M}+", "")
                .replaceAll("['\u2019]", "")
                .toLowerCase(Locale.ROOT);
        return new Phrase(plain.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip());
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
