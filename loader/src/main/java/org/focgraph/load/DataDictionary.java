package org.focgraph.load;

import java.util.List;
import java.util.stream.Collectors;
import org.focgraph.table.Column;
import org.focgraph.table.ForeignKey;
import org.focgraph.table.TableSchema;
import org.focgraph.table.Tables;

/** The tables and their columns in words, as Markdown, made from their metadata. */
public final class DataDictionary {

    private DataDictionary() {}

    public static String of(Tables tables) {
        var text = new StringBuilder(
                """
                # Data dictionary

                Made from the metadata beside each table; the build fails when it is out of date (`mvn verify -Dupdate.expected` rewrites it).
                A column marked * must be filled; **bold** columns are the key. `a|b` separates the items of a list cell.

                """);
        tables.schemas().forEach(table -> text.append("- [")
                .append(table.name())
                .append("](#")
                .append(table.name())
                .append("): ")
                .append(table.description().title().orElse(""))
                .append('\n'));
        tables.schemas().forEach(table -> describe(table, text));
        return text.toString();
    }

    private static void describe(TableSchema table, StringBuilder text) {
        var about = table.description();
        text.append("\n## ").append(table.name()).append("\n\n");
        about.text().ifPresent(words -> text.append(words).append("\n\n"));
        about.licence()
                .ifPresent(licence -> text.append("Licence: <").append(licence).append(">\n\n"));
        text.append("| column | what it holds | type | refers to |\n|---|---|---|---|\n");
        table.columns().stream().filter(column -> !column.virtual()).forEach(column -> text.append("| ")
                .append(name(column, table))
                .append(" | ")
                .append(cell(column.description().orElse("")))
                .append(" | ")
                .append(cell(type(column)))
                .append(" | ")
                .append(references(column, table))
                .append(" |\n"));
    }

    private static String name(Column column, TableSchema table) {
        var name = "`" + column.name() + "`";
        var marked = table.primaryKey().contains(column.name()) ? "**" + name + "**" : name;
        return column.required() ? marked + "*" : marked;
    }

    private static String type(Column column) {
        var datatype = column.datatype();
        var type = datatype.words()
                .map(words ->
                        words.allowed().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")))
                .orElse(
                        datatype.id().isPresent()
                                ? "date: yyyy, yyyy-mm or yyyy-mm-dd"
                                : datatype.base().csvwName());
        return column.separator()
                .map(separator -> type + ", list by `" + separator + "`")
                .orElse(type);
    }

    private static String references(Column column, TableSchema table) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .map(ForeignKey::referencedUrl)
                .map(url -> url.substring(url.lastIndexOf('/') + 1).replace(".csv", ""))
                .map(name -> "[" + name + "](#" + name + ")")
                .collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
