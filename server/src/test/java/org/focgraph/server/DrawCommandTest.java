package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.focgraph.cli.FocGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before a browser is looked for, or a store opened. */
class DrawCommandTest {

    private record Ended(int code, String said) {}

    @TempDir
    Path folder;

    private Ended draw(String query, String file, String... more) {
        var arguments = new ArrayList<>(
                List.of("draw", "--store", folder.resolve("store").toString(), "--query", query, "--out", file));
        arguments.addAll(List.of(more));
        var out = System.out;
        var err = System.err;
        var said = new ByteArrayOutputStream();
        try {
            var command = Main.commandLine();
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            return new Ended(
                    FocGraph.run(command, arguments.toArray(String[]::new)), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private void isRefused(Ended ended, String words) {
        assertEquals(2, ended.code(), ended.said());
        assertTrue(ended.said().contains(words), ended.said());
        assertFalse(Files.exists(folder.resolve("store")), "a store was made");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void anUnknownQuestionIsAnsweredWithASuggestion() {
        isRefused(draw("recommendations/strand", file("a.svg")), "did you mean");
    }

    @Test
    void aQuestionAnsweredByATableNamesSomeThatHaveAPicture() {
        var ended = draw("membership/state-points", file("a.svg"));
        isRefused(
                ended.said().contains("There is no query") ? draw("sources/repairs", file("a.svg")) : ended,
                "has no picture");
    }

    @Test
    void aFileOfAnotherEndingIsRefused() {
        isRefused(draw("recommendations/strands", file("a.pdf")), "ends in .svg or .png");
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeAnythingIsDrawn() {
        isRefused(draw("recommendations/strands", file("no/such/a.svg")), "there is no folder");
    }

    @Test
    void aNameThatIsAParameterOfTheQuestionIsSaidWithTheWayToWriteIt() {
        isRefused(draw("record/turnout-by-year", file("a.svg"), "--from", "1990"), "write --param from=1990");
    }

    @Test
    void patienceIsANumberOfSeconds() {
        isRefused(draw("recommendations/strands", file("a.svg"), "--timeout", "0"), "--timeout");
    }
}
