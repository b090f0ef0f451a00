package org.focgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.focgraph.problem.ExitCode;
import org.focgraph.table.RowsOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a table as its mapping sees it. */
@Command(
        name = "rows",
        description = "Print a CSVW table as N-Triples (csv2rdf, minimal mode): what a mapping query sees.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  focgraph rows data/rights/rights.csv-metadata.json"})
final class RowsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "METADATA.json", description = "CSVW metadata, or a CSV file without any.")
    Path file;

    @Override
    public Integer call() {
        var problems = RowsOperation.run(file, file.toString(), System.out);
        // Standard output holds the rows and nothing else.
        problems.sorted().forEach(System.err::println);
        return (problems.hasErrors() ? ExitCode.DATA_REJECTED : ExitCode.FINE).number();
    }
}
