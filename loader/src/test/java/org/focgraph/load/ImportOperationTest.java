package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.focgraph.content.Vocabulary;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.shape.ShapeCheck;
import org.focgraph.shape.ShapeCheck.Finding;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Store;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.UndlFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportOperationTest {

    private static final List<String> BALLOTS = List.of("KENYA=Y", "INDIA=N", "CHINA=A");

    @TempDir
    Path temp;

    private Path data;
    private Store store;

    @BeforeEach
    void smallTables() throws IOException {
        data = SmallTables.in(temp.resolve("data"));
        store = Store.at(temp.resolve("store"));
    }

    @Test
    void anImportLoadsTheTablesFirstWhereTheStoreIsEmpty() throws IOException {
        var report = importing(UndlFile.cleanSession(30));

        assertEquals(Outcome.IMPORTED, report.outcome(), () -> problems(report));
        assertEquals(30, count("?s a foc:RollCall"));
        assertEquals(240, count("?s foc:inFavour|foc:against|foc:abstaining|foc:notVoting ?state"));
        assertTrue(store.manifest(store.currentId().orElseThrow()).orElseThrow().graphs().stream()
                .map(GraphRecord::name)
                .collect(Collectors.toSet())
                .containsAll(Set.of("states", "undl-ga", "quarantine/undl-ga", "derived/undl-ga-rosters")));
    }

    @Test
    void aSecondImportOfTheSameFileChangesNothingAndSaysSo() throws IOException {
        var first = importing(UndlFile.cleanSession(10));
        var second = importing(UndlFile.cleanSession(10));

        assertEquals(Outcome.UNCHANGED, second.outcome());
        assertEquals(first.manifest().id(), second.manifest().id());
    }

    @Test
    void aDryRunChecksEverythingAndChangesNothing() throws IOException {
        load();
        var before = store.currentId();

        var report = run(UndlFile.cleanSession(10), true, ImportTolerance.DEFAULT);

        assertEquals(Outcome.CHECKED, report.outcome());
        assertEquals(10, report.account().unitsLoaded());
        assertEquals(before, store.currentId());
        assertTrue(store.graphs().imported().isEmpty());
    }

    @Test
    void aDryRunMakesNoStore() throws IOException {
        var report = run(UndlFile.cleanSession(10), true, ImportTolerance.DEFAULT);

        assertEquals(Outcome.CHECKED, report.outcome(), () -> problems(report));
        assertFalse(Files.exists(store.folder()));
    }

    @Test
    void whatFailsIsInQuarantineAndNeverAmongTheFacts() throws IOException {
        var report = importing(
                UndlFile.cleanSession(30).rollCall("950000", "2018-12-05", "A/RES/73/90", "T", BALLOTS, "9,9,9,9,9"));

        assertEquals(Outcome.IMPORTED, report.outcome(), () -> problems(report));
        assertEquals(30, count("?s a foc:RollCall"));
        assertEquals(0, count("?s a foc:QuarantinedRecord"));
        assertEquals(
                1,
                count(
                        "GRAPH graph:quarantine\\/undl-ga { ?s a foc:QuarantinedRecord ; foc:sourceLine 242 ; foc:sourceFile \"votes.csv\" }"));
    }

    @Test
    void strictAcceptsNoFailure() throws IOException {
        load();
        var before = store.currentId();

        var report = run(
                UndlFile.cleanSession(30).rollCall("950000", "2018-12-05", "A/RES/73/90", "T", BALLOTS, "9,9,9,9,9"),
                false,
                ImportTolerance.STRICT);

        assertEquals(Outcome.REJECTED, report.outcome());
        assertEquals(before, store.currentId());
        assertTrue(store.graphs().imported().isEmpty());
        assertFalse(Files.exists(store.folder().resolve("graphs/.staged")));
    }

    @Test
    void aFileFullOfFailuresStopsTheImport() throws IOException {
        load();
        var file = UndlFile.cleanSession(30);
        for (int i = 0; i < 6; i++) {
            file.rollCall("95000" + i, "2018-12-05", "A/RES/73/9" + i, "T", BALLOTS, "9,9,9,9,9");
        }

        assertEquals(Outcome.REJECTED, importing(file).outcome());
        assertTrue(store.graphs().imported().isEmpty());
    }

    @Test
    void aBrokenFileLeavesTheStoreAsItWas() throws IOException {
        var first = importing(UndlFile.cleanSession(10));

        var second = importing(UndlFile.cleanSession(12).line("\"never closed"));

        assertEquals(Outcome.REJECTED, second.outcome());
        assertTrue(second.problems().hasErrors());
        assertEquals(first.manifest().id(), store.currentId().orElseThrow());
        assertEquals(Outcome.UNCHANGED, importing(UndlFile.cleanSession(10)).outcome());
    }

    @Test
    void loadingTheTablesAgainKeepsTheImportAndRenewsItsRosters() throws IOException {
        importing(UndlFile.cleanSession(10));
        int before = count("?s foc:roster/foc:coalition coalition:BRICS");
        var memberships = data.resolve("coalition-memberships/coalition-memberships.csv");
        Files.writeString(
                memberships,
                Files.readString(memberships)
                        .lines()
                        .filter(line -> !line.startsWith("BRICS-"))
                        .collect(Collectors.joining("\n", "", "\n")));

        load();

        assertEquals(10, before);
        assertEquals(10, count("?s a foc:RollCall"));
        assertEquals(0, count("?s foc:roster/foc:coalition coalition:BRICS"));
        assertEquals(10, count("?s foc:roster/foc:coalition coalition:NATO"));
    }

    @Test
    void whatIsImportedFitsTheShapes() throws IOException {
        importing(UndlFile.cleanSession(5)
                .rollCall("960001", "1946-12-13", "A/RES/63(I)[PARA.1]", "Trusteeship [New Guinea]", List.of("INDIA=Y"))
                .rollCall("960002", "2022-03-02", "A/RES/ES-11/1", "Aggression", List.of("KENYA=Y", "y PERU="))
                .rollCall("960003", "1984-11-30", "A/RES/39/28 A", "Financing", List.of("KENYA=X", "INDIA=X")));

        try (var generation = store.open()) {
            var findings = Txn.calculateRead(generation.dataset(), () -> new ShapeCheck(
                            Vocabulary.bundled().shapes())
                    .check(generation.dataset().getDefaultGraph()));
            assertEquals(List.of(), findings.stream().filter(Finding::violation).toList());
        }
    }

    @Test
    void anotherFileReplacesTheGraph() throws IOException {
        var first = importing(UndlFile.cleanSession(10));
        var second = importing(UndlFile.cleanSession(12));

        assertNotEquals(first.manifest().id(), second.manifest().id());
        assertEquals(12, count("?s a foc:RollCall"));
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfUsage() {
        assertThrows(
                FocGraphException.class, () -> run(List.of(temp.resolve("none.csv")), false, ImportTolerance.DEFAULT));
    }

    private void load() {
        new LoadOperation(store, "test", Progress.silent()).run(data, "data/");
    }

    private ImportReport importing(UndlFile file) throws IOException {
        return run(file, false, ImportTolerance.DEFAULT);
    }

    private ImportReport run(UndlFile file, boolean dryRun, ImportTolerance tolerance) throws IOException {
        return run(List.of(file.write(temp.resolve("votes.csv"))), dryRun, tolerance);
    }

    private ImportReport run(List<Path> files, boolean dryRun, ImportTolerance tolerance) {
        return new ImportOperation(store, "test", Progress.silent())
                .run(new ImportOperation.Request(UndlDataset.UNDL_GA, files, data, "data/", dryRun, tolerance));
    }

    private int count(String pattern) {
        var query = QueryFactory.create(
                """
                PREFIX foc: <https://w3id.org/focgraph/vocab#>
                PREFIX graph: <https://w3id.org/focgraph/graph/>
                PREFIX coalition: <https://w3id.org/focgraph/coalition/>
                SELECT (COUNT(*) AS ?n) WHERE { %s }"""
                        .formatted(pattern));
        try (var generation = store.open()) {
            return Txn.calculateRead(generation.dataset(), () -> {
                try (var exec =
                        QueryExec.dataset(generation.dataset()).query(query).build()) {
                    return Integer.parseInt(exec.select().next().get("n").getLiteralLexicalForm());
                }
            });
        }
    }

    private static String problems(ImportReport report) {
        return report.problems().sorted().toString();
    }
}
