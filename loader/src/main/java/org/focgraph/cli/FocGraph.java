package org.focgraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code focgraph}, of which everything else is a subcommand. */
@Command(
        name = "focgraph",
        description =
                "A knowledge graph of the Freedom Online Coalition's recommendations on human-rights-based cybersecurity.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ValidateCommand.class,
            LoadCommand.class,
            RowsCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            LinkCommand.class,
            ImportCommand.class,
            DoctorCommand.class,
            ReleaseCommand.class,
            DiffCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "Exit codes: 0 fine, 1 data rejected, 2 usage or configuration, 3 environment, 4 internal.",
            "Every problem's code is explained in docs/errors.md."
        })
public final class FocGraph implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print nothing but results and errors.")
    boolean quiet;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print what was done as JSON, for scripts.")
    boolean json;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** The command line with its ways of failing; further subcommands may be added to it. */
    public static CommandLine commandLine() {
        utf8();
        quietLog();
        return new CommandLine(new FocGraph())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(Failures::execution);
    }

    /** Libraries say only what went wrong, unless the one who runs focgraph has set up a log of their own. */
    private static void quietLog() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            try (var settings = FocGraph.class.getResourceAsStream("/logging.properties")) {
                LogManager.getLogManager().readConfiguration(settings);
            } catch (IOException e) {
                throw new UncheckedIOException("the log settings in the jar cannot be read", e);
            }
        }
    }

    /** Carries out a command and gives the exit code of the process, whatever happens. */
    public static int run(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return Failures.error(e);
        }
    }

    /** Names of states and titles of texts come in every script, whatever the terminal's default is. */
    private static void utf8() {
        System.setOut(new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, java.nio.charset.StandardCharsets.UTF_8));
    }
}
