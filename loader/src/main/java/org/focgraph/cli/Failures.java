package org.focgraph.cli;

import java.util.Arrays;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Ends a command that could not be carried out: one sentence on standard error and an exit code that scripts can read. */
final class Failures {

    /** Prints the whole story of an internal error, for a report of it. */
    private static final String STACKTRACE = "focgraph.stacktrace";

    private Failures() {}

    static int usage(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        System.err.println("focgraph: " + Printable.of(String.valueOf(e.getMessage())));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, new java.io.PrintWriter(System.err, true))) {
            System.err.println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        }
        return ExitCode.USAGE.number();
    }

    static int execution(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof FocGraphException known) {
            System.err.println("focgraph: " + Printable.of(known.getMessage()));
            return known.exitCode().number();
        }
        return internal(e);
    }

    /** Errors that are not exceptions reach the outermost caller. */
    static int error(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            System.err.println(
                    "focgraph: out of memory; give Java more with FOCGRAPH_JAVA_OPTS=-Xmx4g. The store is as it was.");
            return ExitCode.ENVIRONMENT.number();
        }
        return internal(e);
    }

    private static int internal(Throwable e) {
        System.err.println("focgraph: internal error: " + Printable.of(e.toString()));
        System.err.println(
                "This is a fault in focgraph. Please report it with the command and, with FOCGRAPH_JAVA_OPTS=-D"
                        + STACKTRACE + "=true, what it prints then.");
        if (Boolean.getBoolean(STACKTRACE)) {
            Arrays.stream(e.getStackTrace()).forEach(frame -> System.err.println("    at " + frame));
        }
        return ExitCode.INTERNAL.number();
    }
}
