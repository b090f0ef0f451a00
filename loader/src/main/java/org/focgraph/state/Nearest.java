package org.focgraph.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds names like one that is not known, to be shown and never to be used. */
record Nearest(Map<String, List<NameEntry>> names) {

    private static final int MOST = 3;
    private static final int FARTHEST = 4;
    private static final int SHORTEST_WORD = 4;

    private record Near(NameEntry entry, int edits) {}

    List<NameEntry> to(String text) {
        var folded = Folded.of(text);
        int allowed = Math.min(FARTHEST, Math.max(1, folded.length() / 4));
        var distance = new LevenshteinDistance(allowed);
        var near = new ArrayList<Near>();
        names.forEach((name, entries) -> {
            int edits = name.length() > 3 && (name + " ").startsWith(folded + " ") ? 1 : distance.apply(folded, name);
            if (edits >= 0 && !folded.isEmpty()) {
                near.add(new Near(entries.get(0), edits));
            }
        });
        near.sort(Comparator.comparingInt(Near::edits)
                .thenComparing(one -> one.entry().label())
                .thenComparing(one -> one.entry().state()));
        var states = new HashSet<String>();
        return near.stream()
                .map(Near::entry)
                .filter(entry -> states.add(entry.state()))
                .limit(MOST)
                .toList();
    }

    /** Keys of the states that have a name with all words of the text and more. */
    List<String> withWords(String text, int most) {
        var folded = Folded.of(text);
        return folded.length() < SHORTEST_WORD
                ? List.of()
                : names.entrySet().stream()
                        .filter(entry -> List.of(entry.getKey().split(" ")).containsAll(List.of(folded.split(" "))))
                        .flatMap(entry -> entry.getValue().stream().map(NameEntry::state))
                        .distinct()
                        .sorted()
                        .limit(most)
                        .toList();
    }

    /** Names that stand side by side in one text, {@code Denmark Finland}; empty where it is not made of names only. */
    List<NameEntry> together(String text) {
        var words = List.of(Folded.of(text).replaceAll("\\bAND\\b", " ").strip().split(" +"));
        var found = new ArrayList<NameEntry>();
        int at = 0;
        while (at < words.size()) {
            int end = words.size();
            while (end > at
                    && (end - at == words.size() || !names.containsKey(String.join(" ", words.subList(at, end))))) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            found.add(names.get(String.join(" ", words.subList(at, end))).get(0));
            at = end;
        }
        return found.size() > 1 ? found : List.of();
    }
}
