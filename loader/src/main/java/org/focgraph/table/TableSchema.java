package org.focgraph.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;

/**
 * A table as its CSVW metadata describes it.
 *
 * @param name of the file without its ending
 * @param url absolute IRI of the table: the base of the metadata and its {@code url}
 * @param csvDisplayName what problems in the table call its file
 * @param metadataDisplayName what problems in the metadata call their file
 */
public record TableSchema(
        String name,
        String url,
        Path csvFile,
        String csvDisplayName,
        Path metadataFile,
        String metadataDisplayName,
        TableDescription description,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        Optional<UriTemplate> aboutUrl,
        Dialect dialect,
        boolean suppressOutput) {

    /** The one table a metadata file describes; empty where a problem stands in the way. */
    public static Optional<TableSchema> read(Path metadataFile, String displayName, Problems problems) {
        int errors = problems.errors();
        var tables = readAll(metadataFile, displayName, problems);
        if (tables.size() > 1) {
            problems.add(Problem.error(
                    Location.of(displayName),
                    "METADATA-UNSUPPORTED",
                    tables.size() + " tables in one metadata file",
                    "give each table a metadata file of its own"));
        }
        return problems.errors() == errors ? tables.stream().findFirst() : Optional.empty();
    }

    /** All tables of a metadata file, which may describe a group of them. */
    public static List<TableSchema> readAll(Path metadataFile, String displayName, Problems problems) {
        return new MetadataReader(metadataFile, displayName, problems).read();
    }

    /** A table without metadata: its header names the columns and every value is text. */
    public static Optional<TableSchema> ofHeader(Path csvFile, String displayName, String url, Problems problems) {
        return MetadataReader.ofHeader(csvFile, displayName, url, problems);
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
