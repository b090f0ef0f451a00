package org.focgraph.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.load.LoadOperation;
import org.focgraph.load.LoadReport;
import org.focgraph.load.RemoteLoadOperation;
import org.focgraph.store.RemoteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Loads tables into a store. */
@Command(
        name = "load",
        description = "Check tables and load them into a store: all of them, or nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph load                                         into the default store",
            "  focgraph load --data mydata --store mystore           other tables, another place",
            "  focgraph load --store http://localhost:3030/ds/data   into any SPARQL 1.1 graph store",
            "",
            "Credentials for a graph store come from FOCGRAPH_STORE_USER and FOCGRAPH_STORE_PASSWORD."
        })
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    DataOption data;

    @Mixin
    StoreOption store;

    @Option(
            names = "--named-graphs-only",
            description =
                    "For a graph store that has no default graph of its own, such as Virtuoso: send the named graphs alone.")
    boolean namedGraphsOnly;

    @Override
    public Integer call() {
        return store.isRemote() ? remote() : local();
    }

    private int local() {
        var screen = new Screen(focgraph);
        var report = new LoadOperation(store.local(), Version.number(), screen.progress())
                .run(data.folder(), data.displayPrefix());
        return summarise(screen, report);
    }

    private int summarise(Screen screen, LoadReport report) {
        if (report.outcome() == LoadReport.Outcome.REJECTED) {
            return screen.report(report.problems(), Map.of("outcome", "rejected"));
        }
        var manifest = report.manifest();
        boolean unchanged = report.outcome() == LoadReport.Outcome.UNCHANGED;
        int code = screen.report(
                report.problems(),
                Map.of(
                        "outcome", unchanged ? "unchanged" : "loaded",
                        "generation", manifest.id(),
                        "graphs", manifest.graphs().size(),
                        "triples", manifest.triples(),
                        "rebuilt", report.rebuilt()));
        screen.say(
                unchanged
                        ? "Nothing changed: generation " + manifest.id() + " already holds these tables."
                        : "Loaded generation " + manifest.id() + ": "
                                + Screen.count(manifest.graphs().size(), "graph") + ", "
                                + Screen.count(manifest.triples(), "statement") + "; "
                                + Screen.count(report.rebuilt(), "graph") + " made anew.");
        return code;
    }

    private int remote() {
        var screen = new Screen(focgraph);
        var remote = new RemoteStore(
                store.place(), System.getenv("FOCGRAPH_STORE_USER"), System.getenv("FOCGRAPH_STORE_PASSWORD"));
        var report = new RemoteLoadOperation(remote, namedGraphsOnly, screen.progress())
                .run(data.folder(), data.displayPrefix());
        if (report.isRejected()) {
            return screen.report(report.problems(), Map.of("outcome", "rejected"));
        }
        boolean unchanged = report.sent().isEmpty();
        int code = screen.report(
                report.problems(),
                Map.of(
                        "outcome", unchanged ? "unchanged" : "loaded",
                        "graphs", report.sent(),
                        "triples", report.triples()));
        screen.say(
                unchanged
                        ? "Nothing changed: " + store.place() + " already holds these tables."
                        : "Loaded into " + store.place() + ": "
                                + Screen.count(report.sent().size(), "graph") + " sent, "
                                + Screen.count(report.triples(), "statement") + " in all.");
        return code;
    }
}
