package org.focgraph.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that begin with what somebody has typed so far, or have a word that does; immutable once made. */
public final class PrefixIndex {

    /**
     * A name found.
     *
     * @param name what begins so; it may be another name than the label of the thing
     */
    public record Found(Thing thing, String name) {}

    private record Entry(String text, Found found) {}

    private final Entry[] names;
    private final Entry[] words;

    public PrefixIndex(Things things) {
        var whole = new ArrayList<Entry>();
        var inside = new ArrayList<Entry>();
        for (var thing : things.all()) {
            whole.add(new Entry(
                    Phrase.of(thing.id()).text(),
                    new Found(thing, thing.target().label())));
            var names = new ArrayList<>(List.of(thing.target().label()));
            if (thing.kind() == LinkKind.RESOLUTION) {
                names.add(thing.title());
            } else {
                names.addAll(thing.aliases());
            }
            for (var name : names) {
                var text = Phrase.of(name).text();
                var found = new Found(thing, name);
                whole.add(new Entry(text, found));
                // the label of a resolution is its title with the symbol before it
                boolean again = thing.kind() == LinkKind.RESOLUTION && !name.equals(thing.title());
                for (int gap = again ? -1 : text.indexOf(' '); gap >= 0; gap = text.indexOf(' ', gap + 1)) {
                    inside.add(new Entry(text.substring(gap + 1), found));
                }
            }
        }
        names = sorted(whole);
        words = sorted(inside);
    }

    private static Entry[] sorted(List<Entry> entries) {
        var array = entries.toArray(Entry[]::new);
        Arrays.sort(
                array,
                Comparator.comparing(Entry::text)
                        .thenComparing(entry -> entry.found().thing().target().iri()));
        return array;
    }

    /** Things of these kinds, each once, names that begin so before names with a word that does. */
    public List<Found> find(String prefix, Set<LinkKind> kinds, int most) {
        var text = Phrase.of(prefix).text();
        if (text.isEmpty()) {
            return List.of();
        }
        Map<String, Found> found = new LinkedHashMap<>();
        collect(names, text, kinds, most, found);
        collect(words, text, kinds, most, found);
        return List.copyOf(found.values());
    }

    private static void collect(Entry[] entries, String text, Set<LinkKind> kinds, int most, Map<String, Found> found) {
        for (int i = first(entries, text);
                i < entries.length && found.size() < most && entries[i].text().startsWith(text);
                i++) {
            var entry = entries[i].found();
            if (kinds.contains(entry.thing().kind())) {
                found.putIfAbsent(entry.thing().target().iri(), entry);
            }
        }
    }

    private static int first(Entry[] entries, String text) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].text().compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
