package org.focgraph.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;
import org.focgraph.table.Column;
import org.focgraph.table.TableSchema;
import org.focgraph.table.Tables;

/**
 * What the rows of a table mean: a CONSTRUCT over them, {@code NAME.rq} beside the table.
 *
 * <p>The query is given the base address, every prefix of {@code ontology/prefixes.ttl}, {@code col:} for the table's
 * own columns, and for each table it refers to a prefix of that table's name for the columns of the rows referred to.
 *
 * @param displayName what problems call the file
 */
public record Mapping(TableSchema table, String displayName, Query query) {

    static final String OWN_COLUMNS = "col";

    /** The variable that stands for the row in every mapping. */
    static final Var ROW = Var.alloc("row");

    /** Reads the mapping of a table; every fault is reported with its place. */
    public static Optional<Mapping> read(TableSchema table, Tables tables, Vocabulary words, Problems problems) {
        var file = file(table);
        var display = table.csvDisplayName().replaceFirst("\\.csv(\\.gz)?$", ".rq");
        if (!Files.exists(file)) {
            problems.add(Problem.error(
                    Location.of(display),
                    "MAPPING-MISSING",
                    "the table " + table.name() + " has no mapping",
                    "write a CONSTRUCT query that says what its rows mean"));
            return Optional.empty();
        }
        try {
            return parse(table, tables, words, Files.readString(file), display, problems);
        } catch (IOException e) {
            problems.add(Problem.error(
                    Location.of(display),
                    "MAPPING-MISSING",
                    "the file cannot be read (" + e.getMessage() + ")",
                    "save it as UTF-8 text"));
            return Optional.empty();
        }
    }

    /** Where the mapping of a table stands. */
    public static Path file(TableSchema table) {
        return table.metadataFile().resolveSibling(table.name() + ".rq");
    }

    static Optional<Mapping> parse(
            TableSchema table, Tables tables, Vocabulary words, String text, String display, Problems problems) {
        var columns = columnPrefixes(table, tables);
        var query = query(table, columns, words, text, display, problems);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        int before = problems.errors();
        checkNames(columns, words, text, display, problems);
        if (!query.get().isConstructType()) {
            problems.add(Problem.error(
                    Location.of(display).at(1, 1),
                    "MAPPING-SYNTAX",
                    "this is not a CONSTRUCT query",
                    "begin with CONSTRUCT { … } WHERE { … }"));
        } else if (query.get().getConstructTemplate().containsRealQuad()) {
            problems.add(Problem.error(
                    Location.of(display).at(1, 1),
                    "MAPPING-SYNTAX",
                    "the template names a GRAPH",
                    "leave it out: the loader puts each table into its own graph"));
        }
        if (!PatternVars.vars(query.get().getQueryPattern()).contains(ROW)) {
            problems.add(Problem.error(
                    Location.of(display).at(1, 1),
                    "MAPPING-ROW",
                    "the pattern has no ?row",
                    "call the row ?row: ?row col:NAME ?value"));
        }
        return problems.errors() == before ? query.map(q -> new Mapping(table, display, q)) : Optional.empty();
    }

    /** Own columns first, then the tables referred to, each under its own name. */
    private static Map<String, TableSchema> columnPrefixes(TableSchema table, Tables tables) {
        var prefixes = new LinkedHashMap<String, TableSchema>();
        prefixes.put(OWN_COLUMNS, table);
        table.foreignKeys().forEach(key -> tables.at(key.referencedUrl())
                .ifPresent(referenced -> prefixes.put(referenced.name(), referenced)));
        return prefixes;
    }

    private static Optional<Query> query(
            TableSchema table,
            Map<String, TableSchema> columns,
            Vocabulary words,
            String text,
            String display,
            Problems problems) {
        var given = new PrefixMappingImpl();
        given.setNsPrefixes(words.prefixes());
        columns.forEach((prefix, source) -> given.setNsPrefix(prefix, source.url() + "#"));
        var query = new Query();
        query.setPrefixMapping(given);
        try {
            return Optional.of(QueryFactory.parse(query, text, Vocabulary.BASE, Syntax.syntaxARQ));
        } catch (QueryParseException e) {
            problems.add(Problem.error(
                    Location.of(display).at(Math.max(1, e.getLine()), Math.max(1, e.getColumn())),
                    "MAPPING-SYNTAX",
                    firstLine(e),
                    "correct the query; prefixes of ontology/prefixes.ttl need not be declared"));
        } catch (QueryException e) {
            problems.add(
                    Problem.error(Location.of(display).at(1, 1), "MAPPING-SYNTAX", firstLine(e), "correct the query"));
        }
        return Optional.empty();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("not a SPARQL query");
    }

    private static void checkNames(
            Map<String, TableSchema> columns, Vocabulary words, String text, String display, Problems problems) {
        for (var name : PrefixedNames.of(text)) {
            var place = Location.of(display).at(name.line(), name.column());
            if (columns.containsKey(name.prefix())) {
                var known = columnNames(columns.get(name.prefix()));
                if (!known.contains(name.local())) {
                    problems.add(Problem.error(
                            place,
                            "MAPPING-COLUMN",
                            "the table " + columns.get(name.prefix()).name() + " has no column " + name.local(),
                            Suggestion.didYouMean(name.local(), known, "it has " + String.join(", ", known))));
                }
            } else if (name.prefix().equals("foc")) {
                checkTerm(name.local(), words, place, problems);
            }
        }
    }

    private static Collection<String> columnNames(TableSchema table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static void checkTerm(String local, Vocabulary words, Location place, Problems problems) {
        if (!words.terms().contains(Vocabulary.FOC + local)) {
            problems.add(undeclared(local, words, place));
        }
    }

    static Problem undeclared(String local, Vocabulary words, Location place) {
        var known = new TreeSet<String>();
        words.terms().forEach(term -> known.add(term.substring(Vocabulary.FOC.length())));
        return Problem.error(
                place,
                "MAPPING-TERM",
                "foc:" + local + " is not declared in the ontology",
                Suggestion.didYouMean(local, known, "declare it in ontology/foc.ttl first"));
    }

    /** The solutions that the template is filled with: they still know which row they come from. */
    Query solutions() {
        var select = query.cloneQuery();
        select.setQuerySelectType();
        select.setQueryResultStar(true);
        return select;
    }
}
