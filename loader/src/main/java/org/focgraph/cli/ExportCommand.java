package org.focgraph.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.network.ExportFormat;
import org.focgraph.network.ExportOperation;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;
import org.focgraph.problem.Problems;
import org.focgraph.problem.Suggestion;
import org.focgraph.query.Arguments;
import org.focgraph.query.Catalogue;
import org.focgraph.query.CatalogueQuery;
import org.focgraph.store.DiskTrouble;
import org.focgraph.store.SafeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the answer to a question of the catalogue as a file for other programs. */
@Command(
        name = "export",
        description =
                "Write the answer to a question as a file for other programs: a network as GraphML, GEXF or DOT, rows"
                        + " as CSV or JSON. The same release and parameters give the same bytes, here and from a server.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph export --format graphml --out all.graphml                             the whole graph, for"
                    + " Gephi, yEd, igraph, networkx",
            "  focgraph export -f gexf --query for-a-threat --param basis=explicit --out threats.gexf",
            "  focgraph export -f dot --query naming-or-implying-a-right | neato -n -Tsvg > rights.svg",
            "  focgraph export -f csv --query members-on-a-date --param date=2016-10-17 --out members.csv",
            "",
            "docs/exporting.md says what each file holds and how to open it."
        })
final class ExportCommand implements Callable<Integer> {

    /** All links with their evidence. */
    static final String WHOLE = "evidence/all-links";

    private static final int EXAMPLES = 6;

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    StoreOption store;

    @Mixin
    AskOption ask;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            required = true,
            description = "graphml, gexf or dot for a network; csv or json for any rows.")
    String format;

    @Option(
            names = "--query",
            paramLabel = "NAME",
            defaultValue = WHOLE,
            description =
                    "A question: theme/name, or the name where it is the only one. Default: ${DEFAULT-VALUE}, every"
                            + " link of the graph.")
    String name;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write; a file that is there is replaced. Default: standard output.")
    Path out;

    @Override
    public Integer call() {
        var chosen = ExportFormat.parse(format)
                .orElseThrow(() -> FocGraphException.usage("there is no format " + Printable.quoted(format) + "; "
                        + Suggestion.didYouMean(
                                format,
                                ExportFormat.allWords(),
                                "choose one of " + String.join(", ", ExportFormat.allWords()))));
        requireFile();
        var problems = new Problems();
        var catalogue = Catalogue.read(Content.folder("queries"), "queries/", problems);
        if (problems.hasErrors()) {
            return new Screen(focgraph).report(problems, Map.of());
        }
        var question = question(catalogue);
        requireFit(question, chosen, catalogue);
        return ask.arguments(question)
                .map(arguments -> export(question, arguments, chosen))
                .orElse(ExitCode.USAGE.number());
    }

    /** What is asked for first, before any work: that there is a place for the file. */
    private void requireFile() {
        if (out != null && Files.exists(out) && !Files.isRegularFile(out)) {
            throw FocGraphException.usage(
                    (Files.isDirectory(out) ? "--out " + out + " is a folder" : "--out " + out + " is no file")
                            + "; give the name of a file");
        }
    }

    private CatalogueQuery question(Catalogue catalogue) {
        if (name.equals(WHOLE) && catalogue.find(WHOLE).isEmpty()) {
            throw FocGraphException.usage("The catalogue of this build has no question " + WHOLE
                    + ", which is the whole graph as a network; name another with --query, such as "
                    + networks(catalogue));
        }
        return catalogue.require(name);
    }

    private static void requireFit(CatalogueQuery question, ExportFormat format, Catalogue catalogue) {
        if (!format.fits(question)) {
            throw FocGraphException.usage("The answer to " + question.path() + " has the view "
                    + question.header().view().word() + " and cannot be written as " + format.word()
                    + ", which is for the view network. Write it as csv or json, or ask one of the questions that give"
                    + " a network, such as " + networks(catalogue));
        }
    }

    private static String networks(Catalogue catalogue) {
        return catalogue.queries().stream()
                .filter(ExportFormat.GRAPHML::fits)
                .limit(EXAMPLES)
                .map(CatalogueQuery::path)
                .collect(Collectors.joining(", "));
    }

    private int export(CatalogueQuery question, Arguments arguments, ExportFormat chosen) {
        try (var targets = QueryTargets.of(store)) {
            var operation = new ExportOperation(
                    targets.target(), targets.release(), Vocabulary.bundled().prefixes(), ask.patience());
            var export = operation.run(question, arguments, chosen);
            write(export.text());
            export.problems().sorted().forEach(System.err::println);
            new Remarks(System.err)
                    .on(export.query(), export.answer(), question.header().data(), targets.target());
            report(question, chosen, export.size(), targets.release());
            return ExitCode.FINE.number();
        }
    }

    private void write(ExportOperation.Text text) {
        try {
            if (out == null) {
                // nothing is printed of what cannot be written whole
                var whole = new ByteArrayOutputStream();
                text.writeTo(whole);
                System.out.write(whole.toByteArray());
                System.out.flush();
            } else {
                SafeFile.replace(out.toAbsolutePath(), text::writeTo);
            }
        } catch (IOException e) {
            throw DiskTrouble.explain(out == null ? Path.of("-") : out, e, "--out", "no file was written");
        }
    }

    private void report(CatalogueQuery question, ExportFormat chosen, String size, String release) {
        if (out == null) {
            return;
        }
        var screen = new Screen(focgraph);
        if (screen.json()) {
            var what = new LinkedHashMap<String, Object>();
            what.put("file", out.toString());
            what.put("format", chosen.word());
            what.put("question", question.path());
            what.put("release", release);
            what.put("size", size);
            screen.json(what);
        }
        screen.say(out + " holds " + size + " of " + question.path() + ", release " + release + ".");
    }
}
