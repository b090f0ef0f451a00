package org.focgraph.server;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.focgraph.cli.DataOption;
import org.focgraph.cli.FocGraph;
import org.focgraph.cli.Screen;
import org.focgraph.cli.StoreOption;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Printable;
import org.focgraph.server.release.StoreReleases;
import org.focgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves a store over HTTP until it is told to stop. */
@Command(
        name = "serve",
        description =
                "Serve the store over HTTP: pages and a read-only SPARQL endpoint. Loads the tables first where the store is empty.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph serve                         http://127.0.0.1:3030/",
            "  focgraph serve --port 8080             another port; 0 takes any free one",
            "  focgraph serve --host 0.0.0.0          for others too: read docs/operations.md first",
            "  focgraph serve --base-url https://focgraph.example.org    behind a proxy: links lead there"
        })
public final class ServeCommand implements Callable<Integer> {

    /** What every query that may run ignoring its deadline ends the process with: a supervisor starts it again. */
    private static final int STUCK = ExitCode.INTERNAL.number();

    private static final Pattern ORIGIN =
            Pattern.compile("https?://([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");

    private static final int HIGHEST_PORT = 65_535;

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    DataOption data;

    @Mixin
    StoreOption store;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "3030", description = "Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Default: ${DEFAULT-VALUE}.")
    String host;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "",
            description =
                    "Where the server is reached from outside, such as https://focgraph.example.org: links lead there. Data keep their public addresses.")
    String baseUrl;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > HIGHEST_PORT) {
            throw FocGraphException.usage("there is no port " + port + "; give one from 1 to " + HIGHEST_PORT
                    + ", or 0 for any that is free");
        }
        site();
        var screen = new Screen(focgraph);
        var local = store.local();
        var refused = Served.load(local, data, screen);
        return refused.isPresent() ? refused.getAsInt() : serve(screen, local);
    }

    /** Scheme, host and port: pages name each other from the root of a host, so there is no path. */
    private String site() {
        var site = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        if (!site.isEmpty() && !ORIGIN.matcher(site).matches()) {
            throw FocGraphException.usage(
                    "--base-url is scheme and host, such as https://focgraph.example.org, without path;"
                            + " this cannot be one: " + Printable.quoted(baseUrl));
        }
        return site;
    }

    private int serve(Screen screen, Store local) throws Exception {
        var catalogue = Served.catalogue();
        try (var releases = new StoreReleases(local)) {
            var settings = ServerSettings.builder(releases)
                    .host(host)
                    .port(port)
                    .site(site())
                    .catalogue(catalogue)
                    .whenAllStuck(() -> Runtime.getRuntime().halt(STUCK));
            if (!baseUrl.isEmpty()) {
                settings.publicAddress(site());
            }
            var server = new FocGraphServer(settings.build()).start();
            var address = "http://" + shown(host) + ":" + server.port() + "/";
            try (var announced = local.announce(address + "sparql")) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, announced), "stop"));
                screen.say("Serving generation " + local.currentId().orElseThrow() + " at " + address + " (SPARQL: "
                        + address + "sparql). Stop with Ctrl-C.");
                server.join();
            }
        }
        return ExitCode.FINE.number();
    }

    /** The process ends when this does: answers under way are finished, the announcement is taken back. */
    private static void end(FocGraphServer server, AutoCloseable announced) {
        server.stop();
        try {
            announced.close();
        } catch (Exception e) {
            System.err.println("focgraph: the announcement of this server could not be taken back: " + e.getMessage());
        }
    }

    private static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
