package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.system.Txn;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.progress.Progress;
import org.focgraph.store.Store;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.UndlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills processes that import; whenever that happens, the store holds the old state or the new one. */
class ImportKilledTest {

    private static final int KILLS = Integer.getInteger("kills", 2);

    @TempDir
    Path temp;

    @Test
    void aKilledImportLeavesTheOldStateOrTheNewOne() throws Exception {
        var data = SmallTables.in(temp.resolve("data"));
        var small = UndlFile.cleanSession(10).write(temp.resolve("small.csv"));
        var large = UndlFile.cleanSession(200).write(temp.resolve("large.csv"));
        var store = Store.at(temp.resolve("store"));
        var old = imported(store, data, small);
        var reference = Store.at(temp.resolve("reference"));
        var complete = imported(reference, data, large);
        long whole = milliseconds(data, large);
        var random = new Random(11);

        for (int kill = 0; kill < KILLS; kill++) {
            var process = start(store, data, large);
            process.waitFor(whole / 3 + (long) (random.nextDouble() * whole * 0.7), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            var now = store.currentId().orElseThrow();
            assertTrue(now.equals(old) || now.equals(complete), now);
            try (var generation = store.open()) {
                assertTrue(Txn.calculateRead(
                        generation.dataset(),
                        () -> generation.dataset().getDefaultGraph().size() > 0));
            }
            assertEquals(complete, imported(store, data, large), "the next import makes it complete");
            assertEquals(old, imported(store, data, small), "and the one after goes back");
        }
    }

    private long milliseconds(Path data, Path file) throws Exception {
        var begin = System.nanoTime();
        assertEquals(0, start(Store.at(temp.resolve("timed")), data, file).waitFor());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private Process start(Store store, Path data, Path file) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ImportProcess.class.getName(),
                        store.folder().toString(),
                        data.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(new File(temp.toFile(), "process.log"))
                .start();
    }

    private static String imported(Store store, Path data, Path file) {
        var report = ImportProcess.run(store, data, file);
        assertTrue(
                report.outcome() == Outcome.IMPORTED || report.outcome() == Outcome.UNCHANGED,
                () -> report.problems().sorted().toString());
        assertTrue(Files.notExists(store.folder().resolve("graphs/.staged")));
        return report.manifest().id();
    }

    /** An import as a process of its own. */
    static final class ImportProcess {

        private ImportProcess() {}

        public static void main(String[] arguments) {
            run(Store.at(Path.of(arguments[0])), Path.of(arguments[1]), Path.of(arguments[2]));
        }

        static ImportReport run(Store store, Path data, Path file) {
            return new ImportOperation(store, "test", Progress.silent())
                    .run(new ImportOperation.Request(
                            UndlDataset.UNDL_GA, List.of(file), data, "data/", false, ImportTolerance.DEFAULT));
        }
    }
}
