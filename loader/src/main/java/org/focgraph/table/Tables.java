package org.focgraph.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/** The tables of a data folder, {@code NAME/NAME.csv-metadata.json} each, in the order of their names. */
public record Tables(List<TableSchema> schemas) {

    private static final String ENDING = ".csv-metadata.json";

    /**
     * Tables whose metadata has an error are left out.
     *
     * @param displayPrefix what the paths in problems begin with, {@code data} as a rule
     */
    public static Tables read(Path dataDir, String displayPrefix, Problems problems) {
        var prefix = displayPrefix.isEmpty() || displayPrefix.endsWith("/") ? displayPrefix : displayPrefix + "/";
        var schemas = new ArrayList<TableSchema>();
        var unread = new ArrayList<Path>();
        for (var folder : folders(dataDir, displayPrefix)) {
            var name = folder.getFileName().toString().replace("/", "");
            var metadata = folder.resolve(name + ENDING);
            var table = TableSchema.read(metadata, prefix + name + "/" + name + ENDING, problems);
            table.ifPresentOrElse(
                    schemas::add, () -> unread.add(folder.resolve(name + ".csv").normalize()));
        }
        return of(schemas, unread, problems);
    }

    /** Tables that belong together; foreign keys that lead nowhere are reported. */
    public static Tables of(List<TableSchema> schemas, Problems problems) {
        return of(schemas, List.of(), problems);
    }

    private static Tables of(List<TableSchema> schemas, List<Path> unread, Problems problems) {
        var tables = new Tables(List.copyOf(schemas));
        tables.checkForeignKeys(unread, problems);
        return tables;
    }

    private static List<Path> folders(Path dataDir, String displayName) {
        try (var entries = Files.list(dataDir)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw FocGraphException.usage("there is no folder of tables " + displayName);
        } catch (IOException e) {
            throw FocGraphException.environment("cannot read " + displayName + ": " + e.getMessage(), e);
        }
    }

    private void checkForeignKeys(List<Path> unread, Problems problems) {
        for (var table : schemas) {
            for (var key : table.foreignKeys()) {
                check(key, unread, problems);
            }
        }
    }

    private void check(ForeignKey key, List<Path> unread, Problems problems) {
        var referenced = at(key.referencedUrl());
        if (referenced.isEmpty()) {
            if (unread.stream().noneMatch(file -> key.referencedUrl().endsWith("/" + file.getFileName()))) {
                problems.add(unknown(
                        key.location(),
                        key.referencedUrl(),
                        "the address of no table here",
                        schemas.stream().map(TableSchema::url).toList()));
            }
            return;
        }
        var names = referenced.get().columns().stream().map(Column::name).toList();
        for (var column : key.referencedColumns()) {
            if (!names.contains(column)) {
                var found = "not a column of " + referenced.get().csvDisplayName();
                problems.add(unknown(key.location(), column, found, names));
            }
        }
    }

    private static Problem unknown(Location location, String word, String what, List<String> known) {
        return Problem.error(
                location,
                "METADATA-REFERENCE",
                Printable.quoted(word) + " is " + what,
                Suggestion.didYouMean(word, known, "correct the foreign key"));
    }

    public Optional<TableSchema> named(String name) {
        return schemas.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Optional<TableSchema> at(String url) {
        return schemas.stream().filter(table -> table.url().equals(url)).findFirst();
    }

    /** All rows, table by table; keys are checked on the way and references at the end. */
    public void rows(Problems problems, Consumer<Row> rows) {
        var keys = new KeyIndex(schemas);
        schemas.forEach(table -> TableReader.read(table, problems, keys, rows));
        keys.checkReferences(problems);
    }
}
