package org.focgraph.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/**
 * The keys of several tables and the references between them, checked when all are read.
 *
 * <p>Where a column of a foreign key is a list, each of its items is a reference; CSVW would compare the list as a whole.
 */
public final class KeyIndex {

    private static final String LINK = " · ";

    private final Map<String, Map<List<String>, FirstRow>> primaryKeys = new HashMap<>();
    private final Map<Target, Map<List<String>, Long>> targets = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> incomplete = new HashSet<>();

    /** Columns of a table that others refer to. */
    private record Target(String url, List<String> columns) {}

    /** A fingerprint of the cells is enough to tell repetitions: the cells of a large table would fill the memory. */
    private record FirstRow(long line, UUID cells) {}

    private record Reference(Target target, List<String> key, Location from) {}

    /** @param tables every table that will be read or referred to */
    public KeyIndex(List<TableSchema> tables) {
        for (var table : tables) {
            primaryKeys.put(table.url(), new HashMap<>());
        }
        for (var table : tables) {
            table.foreignKeys().stream()
                    .map(KeyIndex::target)
                    .filter(target -> tables.stream().anyMatch(other -> isColumnsOf(other, target)))
                    .forEach(target -> targets.putIfAbsent(target, new HashMap<>()));
        }
    }

    private static boolean isColumnsOf(TableSchema table, Target target) {
        return table.url().equals(target.url())
                && target.columns().stream()
                        .allMatch(column -> table.column(column).isPresent());
    }

    private static Target target(ForeignKey key) {
        return new Target(key.referencedUrl(), key.referencedColumns());
    }

    /** Rows of this table were lost: a key that is not there may have been in one of them. */
    void lostRows(TableSchema table) {
        incomplete.add(table.url());
    }

    /**
     * False where the key was already there: the row is a repetition or an error, and reported as such.
     *
     * @param faulty columns whose cells were not understood; the row has been reported, its key still counts
     */
    boolean add(Row row, Set<String> faulty, Problems problems) {
        var table = row.table();
        boolean isNew = faulty.stream().anyMatch(table.primaryKey()::contains) || enter(row, problems);
        for (var target : targets.keySet()) {
            if (target.url().equals(table.url())) {
                var key = key(row, target.columns());
                targets.get(target).merge(key, 1L, (a, b) -> isNew ? a + b : a);
            }
        }
        for (var foreign : table.foreignKeys()) {
            if (faulty.stream().noneMatch(foreign.columns()::contains)) {
                refer(row, foreign);
            }
        }
        return isNew;
    }

    private boolean enter(Row row, Problems problems) {
        var table = row.table();
        var entered = primaryKeys.get(table.url());
        if (table.primaryKey().isEmpty() || entered == null) {
            return true;
        }
        var key = key(row, table.primaryKey());
        var cells = fingerprint(row);
        var first = entered.putIfAbsent(key, new FirstRow(row.line(), cells));
        if (first == null) {
            return true;
        }
        var found = "the key " + Printable.quoted(String.join(LINK, key)) + " is already in line " + first.line();
        var location = row.location(table.primaryKey().get(0));
        problems.add(
                first.cells().equals(cells)
                        ? Problem.warning(
                                location, "TABLE-KEY-REPEATED", found + ", with the same row", "remove one of the two")
                        : Problem.error(
                                location,
                                "TABLE-KEY-DUPLICATE",
                                found + ", with other values",
                                "keep one of the two rows, or correct a key"));
        return false;
    }

    private static UUID fingerprint(Row row) {
        var cells = row.cells().stream().map(Cell::text).collect(Collectors.joining("\u001F"));
        return UUID.nameUUIDFromBytes(cells.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> key(Row row, List<String> columns) {
        return columns.stream()
                .map(column -> String.join(
                        LINK, row.values(column).stream().map(Value::lexical).toList()))
                .toList();
    }

    private void refer(Row row, ForeignKey foreign) {
        var first = foreign.columns().get(0);
        var keys = foreign.columns().size() == 1
                ? row.values(first).stream().map(value -> List.of(value.lexical()))
                : foreign.columns().stream()
                                .anyMatch(column -> row.values(column).isEmpty())
                        ? Stream.<List<String>>empty()
                        : Stream.of(key(row, foreign.columns()));
        keys.forEach(key -> references.add(new Reference(target(foreign), key, row.location(first))));
    }

    /** Reports every reference to a row that is not there. */
    public void checkReferences(Problems problems) {
        var advice = new HashMap<List<Object>, String>();
        for (var reference : references) {
            var target = reference.target();
            if (!targets.containsKey(target) || incomplete.contains(target.url())) {
                continue;
            }
            var keys = targets.get(target);
            var table = target.url().substring(target.url().lastIndexOf('/') + 1);
            var shown = Printable.quoted(String.join(LINK, reference.key()));
            long rows = keys.getOrDefault(reference.key(), 0L);
            if (rows == 0) {
                var hint = advice.computeIfAbsent(
                        List.of(target, reference.key()), missing -> didYouMean(reference.key(), keys.keySet(), table));
                problems.add(Problem.error(
                        reference.from(),
                        "TABLE-REFERENCE",
                        shown + " is not in " + table + ", column " + String.join(", ", target.columns()),
                        hint));
            } else if (rows > 1) {
                problems.add(Problem.error(
                        reference.from(),
                        "TABLE-REFERENCE",
                        shown + " is in " + rows + " rows of " + table,
                        "refer to columns that tell the rows apart"));
            }
        }
    }

    private static String didYouMean(List<String> key, Set<List<String>> known, String table) {
        var names = known.stream().map(other -> String.join(LINK, other)).toList();
        return Suggestion.didYouMean(String.join(LINK, key), names, "correct it, or add the row to " + table);
    }
}
