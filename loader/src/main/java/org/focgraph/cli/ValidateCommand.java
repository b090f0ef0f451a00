package org.focgraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.focgraph.load.Staged;
import org.focgraph.load.Staging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Checks tables without touching a store. */
@Command(
        name = "validate",
        description = "Check tables, mappings, shapes and quality queries; touches no store.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  focgraph validate                  the tables that come with focgraph",
            "  focgraph validate --data mydata    your own folder of tables",
            "  focgraph validate --json           for a script or an editor"
        })
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    FocGraph focgraph;

    @Mixin
    DataOption data;

    @Override
    public Integer call() {
        var screen = new Screen(focgraph);
        var progress = screen.progress();
        Staged staged = new Staging(data.folder(), data.displayPrefix(), Optional.empty(), progress).run();
        progress.finished();
        var outcome = new LinkedHashMap<String, Object>(Map.of("outcome", staged.isRejected() ? "rejected" : "valid"));
        if (!staged.isRejected()) {
            outcome.put("graphs", staged.graphs().size());
            outcome.put("triples", staged.union().size());
        }
        int code = screen.report(staged.problems(), outcome);
        if (!staged.isRejected()) {
            screen.say("Valid: " + Screen.count(staged.graphs().size(), "graph") + ", "
                    + Screen.count(staged.union().size(), "statement") + ", "
                    + Screen.count(staged.problems().warnings(), "warning") + ".");
        }
        return code;
    }
}
