package org.focgraph.link;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problems;
import org.focgraph.table.Row;
import org.focgraph.table.TableReader;
import org.focgraph.table.TableSchema;

/** The rows of curated tables that linking needs. */
record Rows(Path folder) {

    void of(String table, Consumer<Row> rows) {
        var problems = new Problems();
        var file = table + ".csv-metadata.json";
        TableSchema.read(folder.resolve(table).resolve(file), "data/" + table + "/" + file, problems)
                .ifPresent(schema -> TableReader.read(schema, problems, rows));
        if (problems.hasErrors()) {
            throw new FocGraphException(
                    ExitCode.DATA_REJECTED,
                    "the table " + table + " cannot be linked to: "
                            + problems.sorted().get(0));
        }
    }
}
