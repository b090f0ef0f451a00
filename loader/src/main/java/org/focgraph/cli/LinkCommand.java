package org.focgraph.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.focgraph.link.LinkKind;
import org.focgraph.link.LinkOperation;
import org.focgraph.link.LinkReport;
import org.focgraph.link.LinkSettings;
import org.focgraph.link.LinkTurtle;
import org.focgraph.link.SssomTable;
import org.focgraph.link.Target;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;
import org.focgraph.state.NameKind;
import org.focgraph.symbol.Organ;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Links a column of a user's own table to the graph. */
@Command(
        name = "link",
        description =
                "Add to a CSV file what the cells of one column mean: resolutions, states, rights or recommendations.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The table is written with five columns more: focgraph_iri, focgraph_match, focgraph_confidence,",
            "focgraph_reason, focgraph_candidates. Nothing is guessed: a cell that can mean several things gets no",
            "address but candidates. docs/linking.md explains matches and confidence.",
            "",
            "Examples:",
            "  focgraph link votes.csv --column symbol --kind resolution --out linked.csv",
            "  focgraph link votes.csv --column country --kind state --date-column date --sssom states.sssom.tsv",
            "  focgraph link hrc.csv --column text --kind resolution --organ human_rights_council"
        })
final class LinkCommand implements Callable<Integer> {

    private static final int MOST_LISTED = 50;

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    DataOption data;

    @Parameters(paramLabel = "FILE.csv", description = "Table with a header, in UTF-8.")
    Path file;

    @Option(names = "--column", required = true, paramLabel = "NAME", description = "Column with what is to be linked.")
    String column;

    @Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "What the column names: resolution, state, right, threat, recommendation or document.")
    LinkKind kind;

    @Option(
            names = "--date-column",
            paramLabel = "NAME",
            description =
                    "Column with the date of the row (2014, 2014-04 or 2014-04-28): names are read as of that date.")
    String dateColumn;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "Comma, semicolon or \"tab\"; told from the header otherwise.")
    String delimiter;

    @Option(
            names = "--organ",
            paramLabel = "ORGAN",
            description = "Whose resolutions the column holds, if all are of one organ: general_assembly,"
                    + " human_rights_council, security_council, economic_and_social_council.")
    Organ organ;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "What stands for states in the column, if that is known: name, iso2, iso3, m49, cow, code.")
    NameKind code;

    @Option(
            names = "--dataset",
            paramLabel = "KEY",
            description = "Data set the names of states come from, such as undl-voting or voeten-unvotes-2021.")
    String dataset;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the table; standard output otherwise.")
    Path out;

    @Option(names = "--sssom", paramLabel = "FILE", description = "Also write the links as SSSOM.")
    Path sssom;

    @Option(names = "--ttl", paramLabel = "FILE", description = "Also write the links as Turtle.")
    Path ttl;

    @Option(names = "--strict", description = "End with exit code 1 if any cell is left without an address.")
    boolean strict;

    @Override
    public Integer call() throws IOException {
        var settings = settings();
        var screen = new Screen(focgraph);
        var operation = new LinkOperation(settings);
        var folder = out == null ? null : out.toAbsolutePath().getParent();
        var unfinished = folder == null
                ? Files.createTempFile("focgraph-link", ".csv")
                : Files.createTempFile(folder, "." + out.getFileName(), ".part");
        try {
            LinkReport report;
            try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                report = operation.run(writer);
            }
            if (report.problems().hasErrors()) {
                return screen.report(report.problems(), Map.of("outcome", "rejected"));
            }
            deliver(unfinished, report, settings);
            tell(screen, report);
            return strict && !report.unresolved().isEmpty() ? ExitCode.DATA_REJECTED.number() : ExitCode.FINE.number();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private LinkSettings settings() {
        if (out != null
                && out.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw FocGraphException.usage("--out names the table itself; give another file");
        }
        return new LinkSettings(
                file,
                file.toString(),
                column,
                kind,
                Optional.ofNullable(dateColumn),
                Optional.ofNullable(delimiter).map(LinkCommand::character),
                data.folder(),
                Optional.ofNullable(organ),
                Optional.ofNullable(code),
                Optional.ofNullable(dataset));
    }

    private static char character(String delimiter) {
        return switch (delimiter) {
            case "tab", "\\t", "\t" -> '\t';
            case ",", ";" -> delimiter.charAt(0);
            default -> throw FocGraphException.usage("--delimiter is a comma, a semicolon or tab");
        };
    }

    private void deliver(Path unfinished, LinkReport report, LinkSettings settings) throws IOException {
        if (sssom != null) {
            Files.writeString(sssom, SssomTable.of(report, settings));
        }
        if (ttl != null) {
            try (var stream = Files.newOutputStream(ttl)) {
                LinkTurtle.write(report, stream);
            }
        }
        if (out != null) {
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
        } else if (!focgraph.json) {
            Files.copy(unfinished, System.out);
            System.out.flush();
        }
    }

    /** Standard output may hold the table, so that everything else goes to standard error. */
    private void tell(Screen screen, LinkReport report) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("rows", report.rows());
        report.counts().forEach((match, count) -> counts.put(match.word(), count));
        counts.put("empty", report.empty());
        if (screen.json()) {
            counts.put(
                    "unresolved",
                    report.unresolved().stream().map(LinkCommand::asMap).toList());
            screen.json(counts);
            return;
        }
        if (focgraph.quiet) {
            return;
        }
        var unresolved = report.unresolved();
        unresolved.stream().limit(MOST_LISTED).forEach(entry -> System.err.println(line(entry)));
        if (unresolved.size() > MOST_LISTED) {
            System.err.println("… and " + (unresolved.size() - MOST_LISTED) + " more");
        }
        System.err.println(counts.entrySet().stream()
                .map(count -> String.format(java.util.Locale.ROOT, "%,d %s", count.getValue(), count.getKey()))
                .collect(Collectors.joining(", ")));
    }

    private String line(LinkReport.Entry entry) {
        var candidates = entry.link().candidates().stream().map(Target::iri).collect(Collectors.joining(" "));
        return Printable.of(file + ":" + entry.firstLine() + "  " + Printable.quoted(entry.cell())
                + (entry.rows() > 1 ? " (" + Screen.count(entry.rows(), "row") + ")" : "") + "  "
                + entry.link().match().word() + ": " + entry.link().reason()
                + (candidates.isEmpty() ? "" : "; perhaps " + candidates));
    }

    private static Map<String, Object> asMap(LinkReport.Entry entry) {
        return Map.of(
                "cell", entry.cell(),
                "line", entry.firstLine(),
                "rows", entry.rows(),
                "match", entry.link().match().word(),
                "reason", entry.link().reason(),
                "candidates",
                        entry.link().candidates().stream().map(Target::iri).toList());
    }
}
