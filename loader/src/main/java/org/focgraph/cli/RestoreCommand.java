package org.focgraph.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.problem.FocGraphException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes back to an earlier generation of a store. */
@Command(
        name = "restore",
        description = "Put an earlier generation of the store back in use; a running server follows.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph restore                                 list the generations, newest first",
            "  focgraph restore --generation 1f0c9a2b3d4e5f60   go back to that one"
        })
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    StoreOption store;

    @Option(names = "--generation", paramLabel = "ID", description = "The generation to go back to.")
    String generation;

    @Override
    public Integer call() {
        var screen = new Screen(focgraph);
        var local = store.local();
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
        return 0;
    }
}
