package org.focgraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.dataset.Dataset;
import org.focgraph.load.Datasets;
import org.focgraph.load.ImportOperation;
import org.focgraph.load.ImportReport;
import org.focgraph.load.ImportTolerance;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports a data set of others into a store. */
@Command(
        name = "import",
        description =
                "Import a data set of UN votes, texts, sponsors or concepts: every record is checked, what cannot be is set apart with file and line, and the store changes as a whole or not at all.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph import undl-ga 2026_ga_voting.csv            plain, .gz or .zip",
            "  focgraph import undl-ga votes.csv.gz --dry-run        check and report, change nothing",
            "  focgraph import undl-sc sc.csv --strict               stop if a single row is set apart",
            "  focgraph import undl-ga votes.csv --tolerance 0.5     up to half a percent of the roll calls may fail",
            "  focgraph import draft-sponsors drafts.csv sponsors.csv subjects.csv"
        })
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Parameters(index = "0", paramLabel = "DATASET", description = "What the files hold.")
    String dataset;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files, all of the data set.")
    List<Path> files;

    @Mixin
    DataOption data;

    @Mixin
    StoreOption store;

    @Option(names = "--dry-run", description = "Check everything and change nothing.")
    boolean dryRun;

    @Option(names = "--strict", description = "Accept no failure at all.")
    boolean strict;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            description =
                    "How many percent of the roll calls or records may fail. Default: 0.1 in most data sets, in a small file up to five.")
    Double tolerance;

    /** Lists the data sets at the end of the help. */
    @Spec
    void describe(CommandSpec spec) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Data sets (see docs/importing.md):");
        int width = Datasets.keys().stream().mapToInt(String::length).max().orElse(0);
        for (var known : Datasets.all()) {
            lines.add("  " + known.key() + " ".repeat(width + 2 - known.key().length())
                    + known.about().title().replace("%", "%%"));
            lines.add(" ".repeat(width + 4) + known.about().files().replace("%", "%%"));
        }
        lines.addAll(List.of(spec.usageMessage().footer()));
        spec.usageMessage().footer(lines.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        var known = Datasets.keyed(dataset)
                .orElseThrow(() -> FocGraphException.usage("there is no data set \"" + dataset + "\"; "
                        + Suggestion.didYouMean(
                                dataset, Datasets.keys(), "the data sets are " + String.join(", ", Datasets.keys()))));
        var screen = new Screen(focgraph);
        var report = new ImportOperation(store.local(), Version.number(), screen.progress())
                .run(new ImportOperation.Request(
                        known, files, data.folder(), data.displayPrefix(), dryRun, tolerance(known)));
        return summarise(screen, report);
    }

    private ImportTolerance tolerance(Dataset known) {
        if (strict) {
            return ImportTolerance.STRICT;
        }
        if (tolerance == null) {
            return ImportTolerance.usual(known.about().tolerance());
        }
        if (tolerance < 0 || tolerance > 100) {
            throw FocGraphException.usage("--tolerance is a percentage from 0 to 100, not " + tolerance);
        }
        return ImportTolerance.of(tolerance / 100);
    }

    private static int summarise(Screen screen, ImportReport report) {
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("outcome", report.outcome().name().toLowerCase(java.util.Locale.ROOT));
        outcome.put("dataset", report.dataset().key());
        if (report.account() != null) {
            outcome.put("figures", report.account().figures());
            outcome.put("addsUp", report.account().addsUp());
            outcome.put("broken rules", report.account().codes());
            outcome.put("failures allowed", report.failuresAllowed());
        }
        if (report.manifest() != null) {
            outcome.put("generation", report.manifest().id());
            outcome.put("triples", report.manifest().triples());
        }
        int code = screen.report(report.problems(), outcome);
        if (report.account() != null) {
            figures(screen, report);
        }
        screen.say(verdict(report));
        return code;
    }

    private static void figures(Screen screen, ImportReport report) {
        for (Map.Entry<String, Long> figure : report.account().figures().entrySet()) {
            screen.say(String.format(java.util.Locale.ROOT, "%,12d  %s", figure.getValue(), figure.getKey()));
        }
        screen.say(
                report.account().addsUp()
                        ? "Everything is accounted for: the parts add up to what was read."
                        : "The parts do not add up to what was read: this is a fault in focgraph, please report it.");
    }

    private static String verdict(ImportReport report) {
        var name = report.dataset().about().title();
        return switch (report.outcome()) {
            case IMPORTED ->
                "Imported " + name + " into generation "
                        + report.manifest().id() + ": "
                        + Screen.count(report.manifest().triples(), "statement") + " in all.";
            case UNCHANGED ->
                "Nothing changed: generation " + report.manifest().id() + " already holds these files of " + name + ".";
            case CHECKED -> "Checked " + name + ": it would be imported. Nothing was changed.";
            case REJECTED -> "Not imported: " + name + ". The store is as it was.";
        };
    }
}
