package org.focgraph.cli;

import java.util.List;
import org.focgraph.diff.AnswerChange;
import org.focgraph.diff.Difference;
import org.focgraph.diff.ThingChange;
import org.focgraph.diff.ThingChange.Nature;

/** A difference in words, for a terminal. */
final class DiffText {

    private static final int ROWS_SHOWN = 10;

    private final Screen screen;

    DiffText(Screen screen) {
        this.screen = screen;
    }

    void write(Difference difference) {
        var facts = difference.facts();
        screen.say("From " + difference.before() + " to " + difference.after() + ": "
                + Screen.count(facts.added(), "statement") + " added, " + Screen.count(facts.removed(), "statement")
                + " removed.");
        difference.graphs().forEach((graph, counts) -> {
            if (!graph.isEmpty()) {
                screen.say("  " + graph + ": " + counts.added() + " added, " + counts.removed() + " removed");
            }
        });
        var kind = "";
        for (var thing : difference.things()) {
            if (!thing.kind().equals(kind)) {
                kind = thing.kind();
                screen.say("");
                screen.say(kind);
            }
            thing(thing);
        }
        if (difference.left() > 0) {
            screen.say("… and " + Screen.count(difference.left(), "changed statement") + " more; --patch writes all.");
        }
        answers(difference);
    }

    private void thing(ThingChange thing) {
        if (thing.nature() == Nature.CHANGED) {
            thing.lines().forEach(line -> screen.say("  " + thing.name() + ": " + line));
        } else {
            screen.say("  " + thing.name() + ": " + (thing.nature() == Nature.ADDED ? "added" : "removed") + ", "
                    + Screen.count(thing.statements(), "statement"));
        }
    }

    private void answers(Difference difference) {
        var answers = difference.answers();
        if (answers == null) {
            return;
        }
        screen.say("");
        screen.say("Of " + Screen.count(answers.asked(), "question") + " of the catalogue, "
                + answers.changed().size() + " have another answer"
                + (answers.changed().isEmpty() ? "." : ":"));
        answers.changed().forEach(this::answer);
        answers.notAsked().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(entry -> screen.say("  not asked: " + entry.getKey() + " (" + entry.getValue() + ")"));
    }

    private void answer(AnswerChange change) {
        screen.say("  " + change.question() + ": " + change.summary());
        screen.say("    rows before: " + change.before() + ", after: " + change.after());
        rows("-", change.removed());
        rows("+", change.added());
    }

    private void rows(String sign, List<String> rows) {
        rows.stream().limit(ROWS_SHOWN).forEach(row -> screen.say("    " + sign + " " + row));
        if (rows.size() > ROWS_SHOWN) {
            screen.say("    " + sign + " … and " + (rows.size() - ROWS_SHOWN) + " more; --json lists all");
        }
    }
}
