package org.focgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.focgraph.cite.CitedQuestion;
import org.focgraph.cite.ResultHash;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.query.NeededData;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryRun;
import org.focgraph.query.ResultFormat;
import org.focgraph.query.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks a question of the catalogue, or one from a file. */
@Command(
        name = "query",
        description = "List, search, explain and run the questions of the catalogue, or run a query from a file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph query                                            list every question",
            "  focgraph query --search encryption                        questions with that word",
            "  focgraph query members-on-a-date --explain                text, parameters and method",
            "  focgraph query members-on-a-date --param date=2016-10-17  run it",
            "  focgraph query members-on-a-date --format csv --cite      for a paper",
            "  focgraph query members-on-a-date --cite-as bibtex         for a reference manager",
            "  focgraph query --file my.rq --format json"
        })
final class QueryCommand implements Callable<Integer> {

    private static final int DEFAULT_WIDTH = 120;

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    StoreOption store;

    @Mixin
    AskOption ask;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A question: theme/name, or the name where it is the only one.")
    String name;

    @Option(names = "--file", paramLabel = "F", description = "A file with a SPARQL query.")
    Path file;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, tsv, json or xml; ttl or nt for CONSTRUCT. Default: ${DEFAULT-VALUE}.")
    String format;

    @Option(names = "--search", paramLabel = "WORDS", description = "List the questions that have these words.")
    String search;

    @Option(names = "--explain", description = "Show the question, its text, parameters and method, and do not run it.")
    boolean explain;

    @Option(names = "--cite", description = "Say after the answer which query and which release gave it.")
    boolean cite;

    @Option(
            names = "--cite-as",
            paramLabel = "FORMAT",
            description = "The same as ${COMPLETION-CANDIDATES}, for a reference manager.")
    CitationFormat citeAs;

    @Override
    public Integer call() {
        if (file != null) {
            return runFile();
        }
        var problems = new Problems();
        var catalogue = Catalogue.read(Content.folder("queries"), "queries/", problems);
        if (problems.hasErrors()) {
            return new Screen(focgraph).report(problems, Map.of());
        }
        if (name == null) {
            new CatalogueText(System.out).list(search == null ? questions(catalogue) : catalogue.search(search));
            return ExitCode.FINE.number();
        }
        var query = catalogue.require(name);
        if (explain) {
            new CatalogueText(System.out).explain(query);
            return ExitCode.FINE.number();
        }
        return runCatalogued(query);
    }

    /** The quality queries can be run by name like any other, but nobody comes to ask them. */
    private static List<CatalogueQuery> questions(Catalogue catalogue) {
        return catalogue.queries().stream()
                .filter(query -> !query.theme().equals("quality"))
                .toList();
    }

    private int runCatalogued(CatalogueQuery query) {
        return ask.arguments(query)
                .map(arguments -> run(
                        arguments.in(query.query()),
                        CitedQuestion.of(query, arguments, Vocabulary.bundled().prefixes()),
                        query.header().data()))
                .orElse(ExitCode.USAGE.number());
    }

    private int runFile() {
        try {
            var text = Files.readString(file);
            var name = String.valueOf(file.getFileName());
            return run(
                    QueryFactory.create(text, Syntax.syntaxSPARQL_11),
                    CitedQuestion.ofFile(name, text),
                    NeededData.TABLES);
        } catch (QueryParseException e) {
            System.err.println(Problem.error(
                    Location.of(file.toString()).at(Math.max(1, e.getLine()), Math.max(1, e.getColumn())),
                    "QUERY-SYNTAX",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("not a SPARQL query"),
                    "correct the query"));
            return ExitCode.USAGE.number();
        } catch (IOException e) {
            throw new FocGraphException(ExitCode.USAGE, "the file " + file + " cannot be read as UTF-8 text", e);
        }
    }

    private int run(Query query, CitedQuestion question, NeededData data) {
        var chosen = ResultFormat.parse(format)
                .orElseThrow(() -> FocGraphException.usage("there is no format " + format + "; choose one of "
                        + String.join(", ", ResultFormat.allWords())));
        try (var targets = QueryTargets.of(store)) {
            var answer = new QueryRun(query, ask.patience()).on(targets.target());
            new ResultWriter(chosen, Vocabulary.bundled().prefixes(), width()).write(answer, System.out);
            System.out.flush();
            new Remarks(System.err).on(query, answer, data, targets.target());
            if (cite || citeAs != null) {
                cite(question, query, answer, targets, chosen == ResultFormat.TABLE ? System.out : System.err);
            }
            return ExitCode.FINE.number();
        }
    }

    private void cite(CitedQuestion question, Query query, QueryResult answer, QueryTargets targets, PrintStream out) {
        var hash = ResultHash.of(query, answer);
        var citation = question.citation(answer, hash, targets.release(), targets.target());
        new CatalogueText(out).cite(citation, hash, citeAs == null ? CitationFormat.TEXT : citeAs);
    }

    private static int width() {
        var columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
