package org.focgraph.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.focgraph.content.Content;
import org.focgraph.votes.Assembly;

/** The bundled tables of states and memberships with the rows of a few states: a store in a moment. */
final class SmallTables {

    private static final Set<String> STATES =
            Assembly.STATES.stream().map(Assembly.Member::key).collect(Collectors.toSet());
    private static final List<String> WHOLE = List.of("membership-roles", "sources", "bodies");
    private static final List<String> BY_STATE =
            List.of("state-names", "un-memberships", "coalition-memberships", "foc-memberships");

    private SmallTables() {}

    static Path in(Path folder) throws IOException {
        for (var table : WHOLE) {
            copy(table, folder, row -> true);
        }
        copy("coalitions", folder, row -> true);
        copy("states", folder, row -> STATES.contains(row.get("key")));
        for (var table : BY_STATE) {
            copy(table, folder, row -> STATES.contains(row.get("state")));
        }
        return folder;
    }

    private static void copy(String table, Path folder, Predicate<CSVRecord> kept) throws IOException {
        var from = Content.folder("data").resolve(table);
        var to = Files.createDirectories(folder.resolve(table));
        for (var ending : List.of(".csv-metadata.json", ".rq")) {
            Files.write(to.resolve(table + ending), Files.readAllBytes(from.resolve(table + ending)));
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(from.resolve(table + ".csv"), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            var lines = new StringBuilder(String.join(",", rows.getHeaderNames())).append('\n');
            for (var row : rows) {
                if (kept.test(row)) {
                    lines.append(row.stream().map(SmallTables::written).collect(Collectors.joining(",")))
                            .append('\n');
                }
            }
            Files.writeString(to.resolve(table + ".csv"), lines);
        }
    }

    private static String written(String cell) {
        return cell.matches("[^,\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
