package org.focgraph.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known word nearest to one that is not known, to be offered and never to be used. */
public final class Suggestion {

    private static final int FARTHEST = 4;

    private Suggestion() {}

    /** {@code "did you mean X?"}, or the advice given where nothing known is near. */
    public static String didYouMean(String word, Collection<String> known, String otherwise) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt((String candidate) -> edits(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> "did you mean " + Printable.quoted(candidate) + "?")
                .orElse(otherwise);
    }

    private static boolean isNear(String word, String candidate) {
        int allowed = Math.min(FARTHEST, Math.max(1, (Math.max(word.length(), candidate.length()) + 1) / 3));
        int edits = edits(word, candidate);
        return edits >= 0 && edits <= allowed && edits < Math.min(word.length(), candidate.length());
    }

    /** Inserted, deleted or changed letters, ignoring case; -1 where they are more than are of use. */
    private static int edits(String word, String candidate) {
        return new LevenshteinDistance(FARTHEST)
                .apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    }
}
