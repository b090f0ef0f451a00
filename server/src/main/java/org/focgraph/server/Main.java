package org.focgraph.server;

import org.focgraph.cli.FocGraph;
import picocli.CommandLine;

/** The executable jar's entry point: the command line of the loader, and {@code serve} and {@code draw}. */
public final class Main {

    private Main() {}

    static CommandLine commandLine() {
        return FocGraph.commandLine().addSubcommand(new ServeCommand()).addSubcommand(new DrawCommand());
    }

    public static void main(String[] arguments) {
        System.exit(FocGraph.run(commandLine(), arguments));
    }
}
