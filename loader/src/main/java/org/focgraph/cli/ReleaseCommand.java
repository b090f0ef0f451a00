package org.focgraph.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.problem.ExitCode;
import org.focgraph.release.ReleaseOperation;
import org.focgraph.release.ReleaseSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes a release. */
@Command(
        name = "release",
        description =
                "Write the generation in use as a folder to publish: N-Quads, Turtle, tables, ontology, report, catalogue and checksums. The same data give the same bytes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph release --out focgraph-2026-11              everything, each graph with its terms",
            "  focgraph release --out open --open-only              without graphs whose terms are not open",
            "  cd focgraph-2026-11 && sha256sum -c SHA256SUMS       check a copy",
            "",
            "docs/releases.md says what is in a release and how to cite it."
        })
final class ReleaseCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "A folder that is not there yet, or is empty.")
    Path out;

    @Option(
            names = "--open-only",
            description = "Leave out every graph whose terms are not open or not stated, and what is made from it.")
    boolean openOnly;

    @Mixin
    DataOption data;

    @Mixin
    StoreOption store;

    @Override
    public Integer call() {
        var screen = new Screen(focgraph);
        var summary = new ReleaseOperation(store.local(), screen.progress())
                .run(new ReleaseOperation.Request(data.folder(), out, openOnly));
        if (screen.json()) {
            screen.json(asMap(summary));
        }
        for (var graph : summary.graphs()) {
            screen.say((graph.released() ? "in   " : "out  ") + graph.name() + ": " + graph.reason());
        }
        screen.say("Release " + summary.id() + " is in " + summary.folder() + ": "
                + Screen.count(summary.statements(), "statement") + ", "
                + Screen.count(summary.files(), "file") + ", " + Screen.count(summary.bytes() / 1024, "kilobyte")
                + ".");
        return ExitCode.FINE.number();
    }

    private static Map<String, Object> asMap(ReleaseSummary summary) {
        var map = new LinkedHashMap<String, Object>();
        map.put("release", summary.id());
        map.put("folder", summary.folder().toString());
        map.put("statements", summary.statements());
        map.put("files", summary.files());
        map.put("bytes", summary.bytes());
        map.put(
                "graphs",
                summary.graphs().stream()
                        .map(graph -> Map.of(
                                "name", graph.name(),
                                "released", graph.released(),
                                "open", graph.open(),
                                "reason", graph.reason()))
                        .toList());
        return map;
    }
}
