package org.focgraph.link;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.focgraph.problem.Problems;

/** What came of linking a table: counts, the distinct cells with their links, problems. */
public final class LinkReport {

    /**
     * One cell value and what was made of it; the same value may mean two states at two times.
     *
     * @param firstLine where it stands first
     */
    public record Entry(String cell, Link link, long firstLine, long rows) {}

    private final Map<Match, Long> counts = new EnumMap<>(Match.class);
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private long empty;
    private long rows;

    void add(String cell, Link link, long line) {
        rows++;
        if (cell.isBlank()) {
            empty++;
            return;
        }
        counts.merge(link.match(), 1L, Long::sum);
        var key = cell + '\u0000' + link.target().map(Target::iri).orElse(link.reason());
        entries.merge(
                key,
                new Entry(cell, link, line, 1),
                (old, more) -> new Entry(cell, link, old.firstLine(), old.rows() + 1));
    }

    public Problems problems() {
        return problems;
    }

    public long rows() {
        return rows;
    }

    /** Rows whose cell is empty: nothing to link, and no failure. */
    public long empty() {
        return empty;
    }

    public Map<Match, Long> counts() {
        return new TreeMap<>(counts);
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public List<Entry> unresolved() {
        return entries.values().stream()
                .filter(entry -> !entry.link().isResolved())
                .toList();
    }
}
