package org.focgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names share words with a text, rare words counting more; immutable once made. */
final class WordIndex {

    /** A name and how much of the words of both are the same, from 0 to 1. */
    record Near(Thing thing, double overlap) {}

    private record Name(Thing thing, double weight) {}

    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<Integer>> having = new HashMap<>();
    private final int count;

    WordIndex(Collection<Thing> things) {
        var words = new ArrayList<Set<String>>();
        var owners = new ArrayList<Thing>();
        for (var thing : things) {
            for (var name : names(thing)) {
                owners.add(thing);
                words.add(Phrase.of(name).words());
            }
        }
        count = owners.size();
        for (int i = 0; i < count; i++) {
            for (var word : words.get(i)) {
                having.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < count; i++) {
            names.add(new Name(owners.get(i), weight(words.get(i))));
        }
    }

    private static List<String> names(Thing thing) {
        var names = new ArrayList<String>();
        names.add(thing.title());
        if (thing.kind() != LinkKind.RESOLUTION) {
            names.addAll(thing.aliases());
        }
        return names;
    }

    private double weight(Collection<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    /** Words that few names have weigh more; those no name has weigh most, so that they lower the overlap. */
    private double weight(String word) {
        return Math.log(
                1 + (double) count / having.getOrDefault(word, List.of(0)).size());
    }

    List<Near> near(String text, double least, int most) {
        var words = Phrase.of(text).words();
        double own = weight(words);
        var shared = new HashMap<Integer, Double>();
        for (var word : words) {
            double weight = weight(word);
            having.getOrDefault(word, List.of()).forEach(name -> shared.merge(name, weight, Double::sum));
        }
        var seen = new HashSet<String>();
        return shared.entrySet().stream()
                .map(entry -> near(names.get(entry.getKey()), entry.getValue(), own))
                .filter(near -> near.overlap() >= least)
                .sorted(Comparator.comparingDouble(Near::overlap)
                        .reversed()
                        .thenComparing(near -> near.thing().target().iri()))
                .filter(near -> seen.add(near.thing().target().iri()))
                .limit(most)
                .toList();
    }

    private static Near near(Name name, double shared, double own) {
        return new Near(name.thing(), 2 * shared / (own + name.weight()));
    }
}
