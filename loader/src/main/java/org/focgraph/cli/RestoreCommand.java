package org.focgraph.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.release.RestoreOperation;
import org.focgraph.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes back to an earlier generation of a store, or to that of a backup. */
@Command(
        name = "restore",
        description =
                "Put an earlier generation of the store, or the one in a backup, back in use; a running server follows.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph restore                                 list the generations, newest first",
            "  focgraph restore --generation 1f0c9a2b3d4e5f60   go back to that one",
            "  focgraph restore --from focgraph.backup.nq.gz    build the generation of a backup again"
        })
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    StoreOption store;

    @Option(names = "--generation", paramLabel = "ID", description = "The generation to go back to.")
    String generation;

    @Option(
            names = "--from",
            paramLabel = "FILE.nq.gz",
            description = "A backup to build a generation from; the store need not exist yet.")
    Path backup;

    @Override
    public Integer call() {
        var screen = new Screen(focgraph);
        var local = store.local();
        if (backup != null) {
            return fromBackup(screen, local);
        }
        var current = local.currentId()
                .orElseThrow(() -> FocGraphException.usage(
                        "the store " + local.folder() + " is empty; there is nothing to go back to"));
        if (generation != null) {
            local.rollBackTo(generation);
            screen.say("Generation " + generation + " is in use (before: " + current + ").");
            current = generation;
        } else {
            for (var id : local.generationIds()) {
                screen.say(id + "  "
                        + Screen.count(local.manifest(id).orElseThrow().triples(), "statement")
                        + (id.equals(current) ? "  (in use)" : ""));
            }
        }
        if (screen.json()) {
            screen.json(Map.of("current", current, "generations", local.generationIds()));
        }
        return ExitCode.FINE.number();
    }

    private int fromBackup(Screen screen, Store local) {
        if (generation != null) {
            throw FocGraphException.usage("--from and --generation exclude each other: a backup holds one generation");
        }
        var manifest = new RestoreOperation(local, Version.number(), screen.progress()).run(backup);
        if (screen.json()) {
            screen.json(Map.of("current", manifest.id(), "generations", local.generationIds()));
        }
        screen.say("Generation " + manifest.id() + " is in use: "
                + Screen.count(manifest.graphs().size(), "graph") + ", "
                + Screen.count(manifest.triples(), "statement") + ".");
        return ExitCode.FINE.number();
    }
}
