package org.focgraph.server.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.Node;

/** The named things of one release by kind and by address, and its roll calls by date. */
public final class Index {

    /** How many things of a kind are listed. */
    public static final int MOST_OF_A_KIND = 20_000;

    private static final int FARTHEST = 6;

    private final Map<String, List<Entry>> byKind = new TreeMap<>();
    private final Map<String, List<Entry>> byFolder = new HashMap<>();
    private final Map<String, Entry> byLowerKey = new HashMap<>();
    private final List<Node> rollCalls = new ArrayList<>();
    private final String base;

    private Index(String base) {
        this.base = base;
    }

    static Index of(Facts facts, String base) {
        var index = new Index(base);
        var dated = new ArrayList<Map.Entry<String, Node>>();
        var typed = facts.dataset().getDefaultGraph().find(Node.ANY, Terms.TYPE, Node.ANY);
        try {
            typed.forEachRemaining(triple -> {
                facts.budget().step();
                var thing = triple.getSubject();
                if (thing.isURI()) {
                    Kind.of(triple.getObject()).ifPresent(kind -> index.add(facts, thing, kind));
                    if (triple.getObject().equals(Terms.foc("RollCall"))) {
                        dated.add(Map.entry(facts.text(thing, Terms.DATE), thing));
                    }
                }
            });
        } finally {
            typed.close();
        }
        index.arrange(dated);
        return index;
    }

    private void add(Facts facts, Node thing, Kind kind) {
        var list = byKind.computeIfAbsent(kind.name(), any -> new ArrayList<>());
        if (list.size() < MOST_OF_A_KIND) {
            list.add(new Entry(thing.getURI(), facts.label(thing), kind.name()));
        }
    }

    private void arrange(List<Map.Entry<String, Node>> dated) {
        byKind.values().forEach(list -> {
            list.sort(Comparator.comparing((Entry entry) -> entry.iri(), Natural.ORDER));
            for (var entry :
                    list.stream().filter(each -> each.iri().startsWith(base)).toList()) {
                var local = local(entry);
                byFolder.computeIfAbsent(folder(local), any -> new ArrayList<>())
                        .add(entry);
                byLowerKey.putIfAbsent(local.substring(folder(local).length()).toLowerCase(Locale.ROOT), entry);
            }
        });
        dated.sort(Comparator.comparing((Map.Entry<String, Node> one) -> one.getKey())
                .reversed()
                .thenComparing(one -> one.getValue().toString()));
        dated.forEach(one -> rollCalls.add(one.getValue()));
    }

    private String local(Entry entry) {
        return entry.iri().substring(base.length());
    }

    private static String folder(String local) {
        return local.substring(0, local.indexOf('/') + 1);
    }

    /** The names of the kinds there are. */
    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    /** All of a kind, in the order of addresses. */
    public List<Entry> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Roll calls, the latest first. */
    public List<Node> rollCalls() {
        return List.copyOf(rollCalls);
    }

    /** The thing whose key this is, whatever the capitals. */
    public Optional<Entry> keyed(String key) {
        return Optional.ofNullable(byLowerKey.get(key.toLowerCase(Locale.ROOT)));
    }

    /** Those in a folder whose key begins like this: the parts of a resolution. */
    public List<Entry> beginning(String folder, String start, int most) {
        return byFolder.getOrDefault(folder, List.of()).stream()
                .filter(entry -> entry.iri().startsWith(base + folder + start))
                .limit(most)
                .toList();
    }

    private record Near(Entry entry, int edits) {}

    /** The nearest by key or by name to an address that leads nowhere; to be shown, never to be used. */
    public List<Entry> nearest(String local, int most) {
        var folder = folder(local);
        var key = plain(local.substring(folder.length()));
        var distance = new LevenshteinDistance(FARTHEST);
        var near = new ArrayList<Near>();
        for (var entry : byFolder.getOrDefault(folder, List.of())) {
            int edits = Math.min(
                    edits(distance, key, plain(local(entry).substring(folder.length()))),
                    edits(distance, key, plain(entry.label())));
            if (edits <= FARTHEST && edits < Math.max(2, key.length())) {
                near.add(new Near(entry, edits));
            }
        }
        near.sort(Comparator.comparingInt(Near::edits)
                .thenComparing(one -> one.entry().iri(), Natural.ORDER));
        return near.stream().map(Near::entry).distinct().limit(most).toList();
    }

    private static int edits(LevenshteinDistance distance, String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return a.length() > 2 && b.startsWith(a) ? FARTHEST : FARTHEST + 1;
        }
        int edits = distance.apply(a, b);
        return edits < 0 ? FARTHEST + 1 : edits;
    }

    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return lower.length() > 80 ? lower.substring(0, 80) : lower;
    }
}
