package org.focgraph.table;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.focgraph.problem.Problems;

/** Shows a table as a mapping query sees it: its rows as N-Triples. */
public final class RowsOperation {

    private RowsOperation() {}

    /** @param file CSVW metadata, or a CSV file without any */
    public static Problems run(Path file, String displayName, OutputStream out) {
        var problems = new Problems();
        var stream = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
        stream.start();
        for (var table : tables(file, displayName, problems)) {
            TableReader.read(table, problems, row -> RowTriples.write(row, stream));
        }
        stream.finish();
        return problems;
    }

    private static List<TableSchema> tables(Path file, String displayName, Problems problems) {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return TableSchema.readAll(file, displayName, problems);
        }
        return TableSchema.ofHeader(file, displayName, file.toUri().toString(), problems).stream()
                .toList();
    }
}
