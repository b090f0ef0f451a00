package org.focgraph.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Labels that share words with a text, as candidates. */
final class Overlap {

    private static final int MOST = 3;

    private Overlap() {}

    static List<Target> most(Phrase phrase, Map<Phrase, Target> labels) {
        var words = phrase.words();
        return labels.entrySet().stream()
                .filter(entry -> shared(words, entry.getKey()) > 0)
                .sorted(Comparator.comparingLong((Map.Entry<Phrase, Target> entry) -> -shared(words, entry.getKey()))
                        .thenComparing(entry -> entry.getKey().words().size())
                        .thenComparing(entry -> entry.getValue().iri()))
                .limit(MOST)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static long shared(java.util.Set<String> words, Phrase label) {
        return label.words().stream().filter(words::contains).count();
    }
}
