package org.focgraph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.focgraph.table.Row;
import org.focgraph.table.TableSchema;

/** Rows kept from the first reading of small tables, so that only large ones are read again to be mapped. */
final class HeldRows {

    /** Beyond this many rows of one table, memory matters more than time. */
    private static final int MOST = 20_000;

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Set<String> unwanted = new HashSet<>();

    /** A table that need not be mapped. */
    void leaveOut(TableSchema table) {
        unwanted.add(table.url());
    }

    void offer(Row row) {
        var table = row.table().url();
        if (unwanted.contains(table)) {
            return;
        }
        var held = rows.computeIfAbsent(table, any -> new ArrayList<>());
        if (held.size() == MOST) {
            rows.remove(table);
            unwanted.add(table);
        } else {
            held.add(row);
        }
    }

    /** All rows of a table, once; nothing where there were too many to hold. */
    Optional<List<Row>> take(TableSchema table) {
        return Optional.ofNullable(rows.remove(table.url()));
    }
}
