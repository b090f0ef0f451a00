package org.focgraph.server;

import org.focgraph.cli.FocGraph;

/** The executable jar's entry point: the command line of the loader, {@code serve} and {@code site}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(FocGraph.run(
                FocGraph.commandLine().addSubcommand(new ServeCommand()).addSubcommand(new SiteCommand()), arguments));
    }
}
