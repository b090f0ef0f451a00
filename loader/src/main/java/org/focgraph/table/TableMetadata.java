package org.focgraph.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;

/** Reads the description of one table. */
record TableMetadata(
        MetadataNode table, MetadataScope scope, MetadataContext context, Path metadataFile, String displayName) {

    private static final List<String> TEMPLATES = List.of("aboutUrl", "propertyUrl", "valueUrl");
    private static final Set<String> ROW_VARIABLES = Set.of("_column", "_sourceColumn", "_row", "_sourceRow", "_name");

    Optional<TableSchema> read(Problems problems) {
        var link = table.get("url");
        if (link.isEmpty()) {
            table.error("METADATA-FILE", "no \"url\" says which file the table is in", "write \"url\": \"name.csv\"");
            return Optional.empty();
        }
        return link.get().text().flatMap(text -> context.iri(link.get())
                .flatMap(url -> place(link.get(), url).flatMap(place -> read(url, place, problems))));
    }

    private Optional<CsvPlace> place(MetadataNode link, String url) {
        try {
            var place = CsvPlace.of(url, context.base().str(), metadataFile, displayName);
            var expected = CsvPlace.fileNameIn(metadataFile);
            if (table.pointer().isEmpty() && expected.isPresent() && !place.isNamed(expected.get())) {
                link.error(
                        "METADATA-FILE",
                        "the metadata of " + Printable.quoted(expected.get()) + " names another file, " + link.shown(),
                        "write \"url\": \"" + expected.get() + "\", or rename the metadata");
                return Optional.empty();
            }
            return Optional.of(place);
        } catch (InvalidPathException | IllegalStateException e) {
            link.error("METADATA-FILE", link.shown() + " cannot be the name of a file", "correct it");
            return Optional.empty();
        }
    }

    Optional<TableSchema> read(String url, CsvPlace place, Problems problems) {
        var dialect = scope.find("dialect")
                .map(node -> new DialectMetadata(node).read())
                .orElse(Dialect.USUAL);
        var schema = schema();
        if (schema.isEmpty() && scope.find("tableSchema").isPresent()) {
            return Optional.empty();
        }
        var schemaScope = schema.map(scope::inside).orElse(scope);
        var columnNodes = schema.flatMap(node -> node.get("columns"))
                .map(MetadataNode::items)
                .orElseGet(() -> fromHeader(schema.orElse(table), place, dialect, problems));
        if (columnNodes.isEmpty()) {
            return Optional.empty();
        }
        var columns = columns(columnNodes, schemaScope);
        return Optional.of(new TableSchema(
                place.tableName(),
                url,
                place.file(),
                place.displayName(),
                metadataFile,
                displayName,
                new MetadataDescription(table).read(),
                columns,
                schema.flatMap(node -> node.get("primaryKey"))
                        .map(node -> KeyMetadata.columns(node, columns))
                        .orElse(List.of()),
                schema.map(node -> new KeyMetadata(node, columns, context).foreignKeys())
                        .orElse(List.of()),
                schemaScope.template("aboutUrl"),
                dialect,
                table.flag("suppressOutput")));
    }

    private Optional<MetadataNode> schema() {
        return scope.find("tableSchema").flatMap(schema -> {
            if (schema.isText()) {
                schema.error("METADATA-UNSUPPORTED", "a schema in another file", "write the schema out here");
                return Optional.empty();
            }
            var object = schema.object();
            object.ifPresent(node -> node.expect(MetadataKind.SCHEMA));
            return object;
        });
    }

    /** Without columns in the metadata the header describes them: each cell a title. */
    private static List<MetadataNode> fromHeader(
            MetadataNode parent, CsvPlace place, Dialect dialect, Problems problems) {
        var described = new ArrayList<MetadataNode>();
        for (var title : Header.titles(place, dialect, problems)) {
            var json = JsonNodeFactory.instance.objectNode();
            if (!title.isEmpty()) {
                json.put("titles", title);
            }
            described.add(new MetadataNode(parent.file(), json, parent.pointer()));
        }
        return described;
    }

    private List<Column> columns(List<MetadataNode> nodes, MetadataScope schemaScope) {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        for (var node : nodes) {
            if (node.object().isEmpty()) {
                continue;
            }
            var column = new ColumnMetadata(node, schemaScope.inside(node), context, columns.size() + 1).read();
            if (!names.add(column.name())) {
                node.error(
                        "METADATA-COLUMN",
                        "a second column " + Printable.quoted(column.name()),
                        "give every column a name of its own");
            }
            if (!column.virtual()
                    && !columns.isEmpty()
                    && columns.get(columns.size() - 1).virtual()) {
                node.error("METADATA-COLUMN", "a column of the file after a virtual one", "put virtual columns last");
            }
            columns.add(column);
        }
        nodes.forEach(node -> checkVariables(schemaScope.inside(node), names));
        return List.copyOf(columns);
    }

    private static void checkVariables(MetadataScope scope, Set<String> names) {
        for (var property : TEMPLATES) {
            var variables = scope.template(property).map(UriTemplate::variables).orElse(List.of());
            for (var variable : variables) {
                if (!names.contains(variable) && !ROW_VARIABLES.contains(variable)) {
                    scope.find(property)
                            .orElseThrow()
                            .error(
                                    "METADATA-TEMPLATE",
                                    "{" + variable + "} in " + property + " is not a column",
                                    Suggestion.didYouMean(variable, names, "write the name of a column"));
                }
            }
        }
    }
}
