package org.focgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path temp;

    @Test
    void aBackupRestoredElsewhereIsTheSameGenerationWithImportsAndQuarantine() throws IOException {
        var small = SmallStore.withImport(temp.resolve("one"));
        var file = temp.resolve("all.nq.gz");
        var saved = Backup.write(small.store(), file, Progress.silent());
        var other = Store.at(temp.resolve("other"));

        var restored = new RestoreOperation(other, "test", Progress.silent()).run(file);

        assertEquals(saved.graphs(), restored.graphs());
        assertEquals(saved.id(), other.currentId().orElseThrow());
        assertTrue(other.verify(saved.id()).isEmpty());
        // what was restored is a store like any other: it can be loaded into, backed up and released
        var again = temp.resolve("again.nq.gz");
        Backup.write(other, again, Progress.silent());
        assertEquals(-1, Files.mismatch(file, again));
        new ReleaseOperation(other, Progress.silent())
                .run(new ReleaseOperation.Request(small.data(), temp.resolve("release"), false));
    }

    @Test
    void restoringReplacesWhatAStoreHoldsAndKeepsTheGenerationBefore() throws IOException {
        var small = SmallStore.in(temp.resolve("one"));
        var file = temp.resolve("all.nq.gz");
        var saved = Backup.write(small.store(), file, Progress.silent());
        small.edit("states", "Kenya", "Kenia");
        var changed = small.load().manifest();

        new RestoreOperation(small.store(), "test", Progress.silent()).run(file);

        assertEquals(saved.id(), small.store().currentId().orElseThrow());
        assertTrue(small.store().generationIds().contains(changed.id()));
        small.store().graphs().requireAll(saved);
    }

    @Test
    void aDamagedBackupLeavesTheStoreAsItWas() throws IOException {
        var small = SmallStore.in(temp.resolve("one"));
        var file = temp.resolve("all.nq.gz");
        Backup.write(small.store(), file, Progress.silent());
        var cut = temp.resolve("cut.nq.gz");
        var bytes = Files.readAllBytes(file);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var changed = temp.resolve("changed.nq.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var out = PlainGzip.over(Files.newOutputStream(changed))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(text.replace("\"Kenya\"@en", "\"Kenia\"@en").getBytes(StandardCharsets.UTF_8));
        }
        var before = small.store().currentId();

        for (var damaged : new Path[] {cut, changed}) {
            var refused = assertThrows(
                    FocGraphException.class,
                    () -> new RestoreOperation(small.store(), "test", Progress.silent()).run(damaged));
            assertEquals(ExitCode.ENVIRONMENT, refused.exitCode(), refused.getMessage());
            assertTrue(refused.getMessage().contains("is damaged"), refused::getMessage);
            assertEquals(before, small.store().currentId());
            small.store()
                    .graphs()
                    .requireAll(small.store().manifest(before.orElseThrow()).orElseThrow());
        }
    }

    @Test
    void aReleaseIsNoBackup() throws IOException {
        var small = SmallStore.in(temp.resolve("one"));
        small.release(temp.resolve("release"), false);

        var refused = assertThrows(
                FocGraphException.class, () -> new RestoreOperation(small.store(), "test", Progress.silent())
                        .run(temp.resolve("release/focgraph.nq.gz")));

        assertEquals(ExitCode.USAGE, refused.exitCode());
    }
}
