package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.system.Txn;
import org.focgraph.load.LoadReport.Outcome;
import org.focgraph.progress.Progress;
import org.focgraph.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadOperationTest {

    @TempDir
    Path temp;

    private TableFolder tables;
    private Store store;

    @BeforeEach
    void soundTables() throws IOException {
        tables = new TableFolder(temp.resolve("data"));
        store = Store.at(temp.resolve("store"));
    }

    @Test
    void aSecondLoadChangesNothingAndSaysSo() {
        var first = load();
        var second = load();

        assertEquals(Outcome.LOADED, first.outcome());
        assertEquals(Outcome.UNCHANGED, second.outcome());
        assertEquals(first.manifest().id(), second.manifest().id());
        assertEquals(0, second.rebuilt());
    }

    @Test
    void aChangedTableRebuildsItsGraphAndWhatFollowsFromIt() throws IOException {
        tables.second("others", "key,label,source\nXAA,First,https://example.org/a\n", TableFolder.STATES_MAPPING);
        var first = load();
        tables.second("others", "key,label,source\nXAA,Changed,https://example.org/a\n", TableFolder.STATES_MAPPING);

        var second = load();

        assertEquals(Outcome.LOADED, second.outcome());
        assertNotEquals(first.manifest().id(), second.manifest().id());
        assertEquals(3, second.rebuilt(), "others, derived/rosters, catalog");
    }

    @Test
    void aRejectedLoadLeavesTheStoreAsItWas() throws IOException {
        var first = load();
        tables.states("key,label,source\nKEN,,\n");

        var second = load();

        assertEquals(Outcome.REJECTED, second.outcome());
        assertEquals(first.manifest().id(), store.currentId().orElseThrow());
        try (var generation = store.open()) {
            assertTrue(Txn.calculateRead(
                    generation.dataset(),
                    () -> generation.dataset().getDefaultGraph().size() > 0));
        }
    }

    @Test
    void aRejectedFirstLoadLeavesNoStore() throws IOException {
        tables.states("key,label,source\nKEN,,\n");

        assertEquals(Outcome.REJECTED, load().outcome());

        assertTrue(store.isEmpty());
    }

    @Test
    void aTableTakenAwayIsGoneAfterTheNextLoad() throws IOException {
        tables.second("others", "key,label,source\nXAA,First,https://example.org/a\n", TableFolder.STATES_MAPPING);
        load();
        try (var files = java.nio.file.Files.walk(tables.path().resolve("others"))) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }

        var after = load();

        assertEquals(Outcome.LOADED, after.outcome());
        assertTrue(after.manifest().graphs().stream()
                .noneMatch(graph -> graph.name().equals("others")));
    }

    @Test
    void theSameTablesGiveTheSameGenerationInAnotherStore() {
        var here = load();
        var there = new LoadOperation(Store.at(temp.resolve("elsewhere")), "test", Progress.silent())
                .run(tables.path(), "data/");

        assertEquals(here.manifest().id(), there.manifest().id());
    }

    private LoadReport load() {
        return new LoadOperation(store, "test", Progress.silent()).run(tables.path(), "data/");
    }
}
