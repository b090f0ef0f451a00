package org.focgraph.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.problem.ExitCode;
import org.focgraph.release.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the generation in use to one file. */
@Command(
        name = "backup",
        description =
                "Write the generation in use, imports and quarantine included, to one file from which \"focgraph restore --from\" builds the same generation again. A running server need not stop.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph backup --out focgraph.backup.nq.gz",
            "  focgraph restore --from focgraph.backup.nq.gz --store another"
        })
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Option(names = "--out", paramLabel = "FILE.nq.gz", required = true, description = "The file; it is replaced.")
    Path out;

    @Mixin
    StoreOption store;

    @Override
    public Integer call() {
        var screen = new Screen(focgraph);
        var manifest = Backup.write(store.local(), out, screen.progress());
        if (screen.json()) {
            screen.json(Map.of(
                    "generation", manifest.id(),
                    "graphs", manifest.graphs().size(),
                    "statements", manifest.triples(),
                    "file", out.toString()));
        }
        screen.say("Generation " + manifest.id() + " is backed up in " + out + ": "
                + Screen.count(manifest.graphs().size(), "graph") + ", "
                + Screen.count(manifest.triples(), "statement") + ".");
        return ExitCode.FINE.number();
    }
}
