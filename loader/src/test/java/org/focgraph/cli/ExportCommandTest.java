package org.focgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.focgraph.release.SmallStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, over a store of a few tables. */
class ExportCommandTest {

    private static final String NETWORK = "recommendations/for-a-threat";

    @TempDir
    static Path folder;

    private static String store;

    @BeforeAll
    static void load() throws IOException {
        store = SmallStore.in(folder).store().folder().toString();
    }

    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var oldOut = System.out;
        var oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var all = new ArrayList<>(List.of("export"));
            all.addAll(List.of(arguments));
            all.addAll(List.of("--store", store));
            int code = FocGraph.run(FocGraph.commandLine(), all.toArray(String[]::new));
            return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    @Test
    void aNetworkIsWrittenWholeToAFileAndToStandardOutputAlike() throws IOException {
        var file = folder.resolve("made/on/the/way/threats.graphml");
        var written = run("--format", "graphml", "--query", NETWORK, "--out", file.toString());
        assertEquals(0, written.code(), written.err());
        assertTrue(written.out().contains(file + " holds "), written.out());
        var printed = run("-f", "graphml", "--query", "for-a-threat");
        assertEquals(0, printed.code(), printed.err());
        assertEquals(Files.readString(file), printed.out());
        assertTrue(printed.out().startsWith("<?xml"), printed.out());
        assertEquals(List.of(file), Files.list(file.getParent()).toList(), "nothing is left beside it");
    }

    @Test
    void aFormatThatDoesNotFitNamesQuestionsThatItFits() {
        var ended = run("--format", "gexf", "--query", "members-on-a-date");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("view map and cannot be written as gexf"), ended.err());
        assertTrue(ended.err().contains("view network"), ended.err());
        assertTrue(ended.err().contains(NETWORK), ended.err());
        assertEquals("", ended.out());
    }

    @Test
    void anUnknownFormatQuestionOrParameterIsAFaultOfUsage() {
        assertTrue(run("--format", "graphlm", "--query", NETWORK).err().contains("did you mean \"graphml\"?"));
        assertEquals(2, run("--format", "pdf", "--query", NETWORK).code());
        assertEquals(2, run("--format", "csv", "--query", "no-such-question").code());
        var ended = run("--format", "dot", "--query", NETWORK, "--param", "treat=censorship");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("threat"), ended.err());
        assertTrue(run().err().contains("--format"));
    }

    @Test
    void aFolderIsNeverReplaced() throws IOException {
        var taken = Files.createDirectories(folder.resolve("taken"));
        var ended = run("--format", "csv", "--query", NETWORK, "--out", taken.toString());
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("is a folder"), ended.err());
        assertTrue(Files.isDirectory(taken));
    }

    @Test
    void aFileThatCannotBeWrittenIsNotBegun() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "as it was");
        var ended = run(
                "--format",
                "csv",
                "--query",
                NETWORK,
                "--out",
                file.resolve("below").toString());
        assertEquals(3, ended.code(), ended.err());
        assertTrue(ended.err().contains("no file was written"), ended.err());
        assertEquals("as it was", Files.readString(file));
    }

    @Test
    void anOlderFileIsReplaced() throws IOException {
        var file = Files.writeString(folder.resolve("old.csv"), "old");
        assertEquals(
                0,
                run("--format", "csv", "--query", NETWORK, "--out", file.toString())
                        .code());
        assertTrue(Files.readString(file).startsWith("number,from,"));
    }

    @Test
    void scriptsAreToldInJson() {
        var ended = run(
                "--json",
                "--format",
                "json",
                "--query",
                NETWORK,
                "--out",
                folder.resolve("a.json").toString());
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().contains("\"question\" : \"" + NETWORK + "\""), ended.out());
        assertFalse(ended.out().contains("holds"));
    }
}
