package org.focgraph.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.focgraph.diff.Changes.Change;
import org.focgraph.diff.ThingChange.Nature;

/** Statements that came and went, told as what happened to things. */
final class PlainWords {

    /** Beyond so many statements nobody reads on; they are counted. */
    static final int MOST = 50_000;

    private static final int VALUES_SHOWN = 5;

    private final Map<Node, List<Change>> byThing = new TreeMap<>(NodeCmp::compareRDFTerms);
    private long kept;
    private long left;

    /** A change of the default graph. */
    void add(Change change) {
        if (kept == MOST) {
            left++;
        } else {
            kept++;
            byThing.computeIfAbsent(change.quad().getSubject(), any -> new ArrayList<>())
                    .add(change);
        }
    }

    /** Statements that were too many to be told. */
    long left() {
        return left;
    }

    /** By kind, then by name. */
    List<ThingChange> told(Names names) {
        return byThing.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue(), names))
                .sorted(Comparator.comparing(ThingChange::kind)
                        .thenComparing(ThingChange::name)
                        .thenComparing(ThingChange::iri))
                .toList();
    }

    private static ThingChange told(Node thing, List<Change> changes, Names names) {
        var nature = nature(thing, names);
        var lines = nature == Nature.CHANGED ? lines(changes, names) : List.<String>of();
        return new ThingChange(
                names.kind(thing),
                thing.isURI() ? thing.getURI() : "_:" + thing.getBlankNodeLabel(),
                names.of(thing),
                nature,
                lines,
                changes.size());
    }

    private static Nature nature(Node thing, Names names) {
        if (!names.wasThere(thing)) {
            return Nature.ADDED;
        }
        return names.isThere(thing) ? Nature.CHANGED : Nature.REMOVED;
    }

    private static List<String> lines(List<Change> changes, Names names) {
        Map<Node, List<Change>> byProperty = new TreeMap<>(NodeCmp::compareRDFTerms);
        changes.forEach(change -> byProperty
                .computeIfAbsent(change.quad().getPredicate(), any -> new ArrayList<>())
                .add(change));
        return byProperty.entrySet().stream()
                .map(entry -> line(names.ofProperty(entry.getKey()), entry.getValue(), names))
                .toList();
    }

    private static String line(String property, List<Change> changes, Names names) {
        var removed = values(changes, false, names);
        var added = values(changes, true, names);
        if (removed.isEmpty()) {
            return property + " added: " + added;
        }
        return added.isEmpty()
                ? property + " removed: " + removed
                : property + " changed from " + removed + " to " + added;
    }

    private static String values(List<Change> changes, boolean added, Names names) {
        var values = changes.stream()
                .filter(change -> change.added() == added)
                .map(change -> names.of(change.quad().getObject()))
                .sorted()
                .toList();
        var shown = values.stream().limit(VALUES_SHOWN).collect(Collectors.joining(", "));
        return values.size() <= VALUES_SHOWN ? shown : shown + " and " + (values.size() - VALUES_SHOWN) + " more";
    }
}
