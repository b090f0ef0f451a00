package org.focgraph.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.focgraph.release.Chosen.Place;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;

/** Which graphs go into a release: all, or those whose terms are open and that owe nothing to one whose terms are not. */
final class Selection {

    /** The graph that follows from all tables together and can be made again from fewer. */
    static final String ROSTERS = "derived/rosters";

    private final Map<String, GraphRecord> records = new TreeMap<>();
    private final Map<String, OpenTerms> terms = new HashMap<>();

    /** @param rights what each graph says about its use in words */
    Selection(List<GraphRecord> graphs, Map<String, String> rights) {
        graphs.forEach(graph -> {
            records.put(graph.name(), graph);
            terms.put(graph.name(), OpenTerms.of(graph.license(), Optional.ofNullable(rights.get(graph.name()))));
        });
    }

    /** Every graph that queries see, in order of name. */
    List<Chosen> choose(boolean openOnly) {
        return records.values().stream()
                .filter(record -> record.kind().isSeen())
                .map(record -> openOnly ? ifOpen(record) : chosen(record, Place.WHOLE, "everything is released"))
                .toList();
    }

    private Chosen ifOpen(GraphRecord record) {
        var own = terms.get(record.name());
        if (!own.isOpen()) {
            return chosen(record, Place.OUT, own.reason());
        }
        var owed = closed(record, new TreeSet<>());
        if (owed.isEmpty()) {
            return chosen(record, Place.WHOLE, own.reason());
        }
        var from = String.join(", ", owed);
        if (record.kind() == Kind.CATALOG) {
            return chosen(record, Place.FILTERED, own.reason() + "; without what it says about " + from);
        }
        return record.name().equals(ROSTERS)
                ? chosen(record, Place.DERIVED_ANEW, own.reason() + "; made again without " + from)
                : chosen(record, Place.OUT, "it is made from " + from + ", whose terms are not open");
    }

    private Chosen chosen(GraphRecord record, Place place, String reason) {
        return new Chosen(record, terms.get(record.name()), place, reason);
    }

    /** The graphs with closed terms among those a graph was made from, at whatever remove. */
    private Set<String> closed(GraphRecord record, Set<String> seen) {
        var found = new TreeSet<String>();
        for (var input : record.inputs().keySet()) {
            // a table names the tables whose labels it shows by their files
            var source = records.get(record.kind() == Kind.TABLE ? input.replaceFirst("\\.csv$", "") : input);
            if (source != null && !source.name().equals(record.name()) && seen.add(source.name())) {
                if (!terms.get(source.name()).isOpen()) {
                    found.add(source.name());
                }
                // the rosters are made again, and the catalog is filtered: they hand nothing on
                if (!source.name().equals(ROSTERS) && source.kind() != Kind.CATALOG) {
                    found.addAll(closed(source, seen));
                }
            }
        }
        return found;
    }
}
