package org.focgraph.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Compares a store with its manifest, byte by byte. */
@Command(
        name = "doctor",
        description = "Check every file of the store in use against its manifest.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  focgraph doctor --store mystore"})
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    StoreOption store;

    @Override
    public Integer call() {
        var screen = new Screen(focgraph);
        var local = store.local();
        var current = local.currentId()
                .orElseThrow(() -> new FocGraphException(
                        ExitCode.ENVIRONMENT,
                        "the store " + local.folder() + " is empty; run \"focgraph load\" first"));
        List<String> found = local.verify(current);
        if (screen.json()) {
            screen.json(Map.of("generation", current, "healthy", found.isEmpty(), "problems", found));
        }
        if (found.isEmpty()) {
            var manifest = local.manifest(current).orElseThrow();
            screen.say("Healthy: generation " + current + ", "
                    + Screen.count(manifest.files().size(), "file") + ", "
                    + Screen.count(manifest.triples(), "statement") + ".");
            return ExitCode.FINE.number();
        }
        found.forEach(problem -> System.err.println("damaged: " + problem));
        System.err.println("Delete " + local.folder().resolve("generations").resolve(current)
                + " and run \"focgraph load\" to rebuild it from the tables.");
        return ExitCode.ENVIRONMENT.number();
    }
}
