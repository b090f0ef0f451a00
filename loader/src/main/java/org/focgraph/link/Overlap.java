package org.focgraph.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Labels that share words with a text, as candidates. */
final class Overlap {

    private static final int MOST = 3;
    private static final int LETTERS_PER_SLIP = 10;

    private Overlap() {}

    /** Labels that differ in a letter or two first, then those that share most words. */
    static List<Target> most(Phrase phrase, Map<Phrase, Target> labels) {
        var words = phrase.words();
        var distance = new LevenshteinDistance(Math.max(1, phrase.text().length() / LETTERS_PER_SLIP));
        var alike = labels.entrySet().stream()
                .filter(entry -> distance.apply(phrase.text(), entry.getKey().text()) >= 0)
                .sorted(Comparator.comparingInt((Map.Entry<Phrase, Target> entry) ->
                                distance.apply(phrase.text(), entry.getKey().text()))
                        .thenComparing(entry -> entry.getValue().iri()));
        var sharing = labels.entrySet().stream()
                .filter(entry -> shared(words, entry.getKey()) > 0)
                .sorted(Comparator.comparingLong((Map.Entry<Phrase, Target> entry) -> -shared(words, entry.getKey()))
                        .thenComparing(entry -> entry.getKey().words().size())
                        .thenComparing(entry -> entry.getValue().iri()));
        return Stream.concat(alike, sharing)
                .map(Map.Entry::getValue)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static long shared(Set<String> words, Phrase label) {
        return label.words().stream().filter(words::contains).count();
    }
}
