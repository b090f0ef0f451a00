package org.focgraph.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.focgraph.content.Content;
import org.focgraph.diff.AnswerChange;
import org.focgraph.diff.DiffOperation;
import org.focgraph.diff.Difference;
import org.focgraph.diff.ThingChange;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.Problems;
import org.focgraph.query.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares two releases. */
@Command(
        name = "diff",
        description =
                "Compare two releases: what was added, removed and changed, in words, and which questions of the catalogue have another answer.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A and B are release folders, files of N-Quads (.nq, .nq.gz) or generations of the store.",
            "Exit code: 0 they hold the same, 1 they differ; others as for every command.",
            "",
            "Examples:",
            "  focgraph diff release-1 release-2",
            "  focgraph diff 1f0c9a2b3d4e5f60 0a1b2c3d4e5f6071    two generations; focgraph restore lists them",
            "  focgraph diff release-1 release-2 --patch changes.rdfp --json"
        })
final class DiffCommand implements Callable<Integer> {

    /** As diff(1) has it. */
    private static final int DIFFERENT = 1;

    @ParentCommand
    FocGraph focgraph;

    @Parameters(index = "0", paramLabel = "A", description = "The earlier one.")
    String before;

    @Parameters(index = "1", paramLabel = "B", description = "The later one.")
    String after;

    @Option(names = "--patch", paramLabel = "FILE", description = "Write the differences as RDF Patch.")
    Path patch;

    @Option(names = "--no-answers", description = "Do not put the questions of the catalogue to both.")
    boolean noAnswers;

    @Mixin
    StoreOption store;

    @Override
    public Integer call() {
        var screen = new Screen(focgraph);
        Optional<Catalogue> questions = noAnswers
                ? Optional.empty()
                : Optional.of(Catalogue.read(Content.folder("queries"), "queries/", new Problems()));
        var difference = new DiffOperation(store.local(), screen.progress())
                .run(new DiffOperation.Request(before, after, Optional.ofNullable(patch), questions));
        if (screen.json()) {
            screen.json(asMap(difference));
        } else if (difference.isNone()) {
            screen.say("The same: every statement of " + difference.before() + " is in " + difference.after()
                    + ", and the other way round.");
        } else {
            new DiffText(screen).write(difference);
        }
        return difference.isNone() ? ExitCode.FINE.number() : DIFFERENT;
    }

    private static Map<String, Object> asMap(Difference difference) {
        var map = new LinkedHashMap<String, Object>();
        map.put("before", difference.before());
        map.put("after", difference.after());
        map.put("same", difference.isNone());
        map.put("added", difference.facts().added());
        map.put("removed", difference.facts().removed());
        var graphs = new TreeMap<String, Object>();
        difference
                .graphs()
                .forEach((graph, counts) -> graphs.put(
                        graph.isEmpty() ? "default" : graph,
                        Map.of("added", counts.added(), "removed", counts.removed())));
        map.put("graphs", graphs);
        map.put("things", difference.things().stream().map(DiffCommand::asMap).toList());
        map.put("statementsNotTold", difference.left());
        var answers = difference.answers();
        if (answers != null) {
            map.put("questionsAsked", answers.asked());
            map.put(
                    "answersChanged",
                    answers.changed().stream().map(DiffCommand::asMap).toList());
            map.put("notAsked", new TreeMap<>(answers.notAsked()));
        }
        return map;
    }

    private static Map<String, Object> asMap(ThingChange thing) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", thing.kind());
        map.put("iri", thing.iri());
        map.put("name", thing.name());
        map.put("nature", thing.nature().name().toLowerCase(java.util.Locale.ROOT));
        map.put("lines", thing.lines());
        map.put("statements", thing.statements());
        return map;
    }

    private static Map<String, Object> asMap(AnswerChange change) {
        var map = new LinkedHashMap<String, Object>();
        map.put("question", change.question());
        map.put("summary", change.summary());
        map.put("rowsBefore", change.before());
        map.put("rowsAfter", change.after());
        map.put("added", change.added());
        map.put("removed", change.removed());
        return map;
    }
}
