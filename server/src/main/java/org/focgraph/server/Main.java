package org.focgraph.server;

import org.focgraph.cli.FocGraph;
import picocli.CommandLine;

/** The executable jar's entry point: the command line of the loader, {@code serve}, {@code draw} and {@code site}. */
public final class Main {

    private Main() {}

    static CommandLine commandLine() {
        return FocGraph.commandLine()
                .addSubcommand(new ServeCommand())
                .addSubcommand(new DrawCommand())
                .addSubcommand(new SiteCommand());
    }

    public static void main(String[] arguments) {
        System.exit(FocGraph.run(commandLine(), arguments));
    }
}
