package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.Dataset;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.progress.Progress;
import org.focgraph.shape.ShapeCheck;
import org.focgraph.shape.ShapeCheck.Finding;
import org.focgraph.store.Store;
import org.focgraph.votes.Assembly;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.UndlFile;
import org.focgraph.votes.VoetenFiles;
import org.focgraph.votes.voeten.VoetenDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedVotesTest {

    @TempDir
    Path temp;

    private Path data;

    @BeforeEach
    void smallTables() throws IOException {
        data = SmallTables.in(temp.resolve("data"));
    }

    @Test
    void theOrderOfImportsDoesNotMatter() throws IOException {
        var one = Store.at(temp.resolve("one"));
        undl(one, 2);
        voeten(one);
        var other = Store.at(temp.resolve("other"));
        voeten(other);
        undl(other, 2);

        assertEquals(one.currentId(), other.currentId());
        assertEquals(3, count(one, "?s a foc:RollCall"));
        assertEquals(1, count(one, "?s a foc:Disagreement"));
        assertEquals(2, count(one, "?s foc:matchBasis ?basis"));
    }

    @Test
    void whatIsJoinedFollowsTheSourceThatIsPreferred() throws IOException {
        var store = Store.at(temp.resolve("store"));
        voeten(store);
        assertEquals(3, count(store, "?s a foc:RollCall"));
        assertEquals(0, count(store, "?s foc:matchBasis ?basis"));

        undl(store, 1);
        assertEquals(3, count(store, "?s a foc:RollCall"));
        assertEquals(1, count(store, "?s foc:matchBasis ?basis"));
        assertEquals(1, count(store, "?s a foc:RollCall ; foc:undlRecord ?record ; foc:voetenNumber \"5625\""));
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        var store = Store.at(temp.resolve("store"));
        undl(store, 2);
        var first = voeten(store);
        var second = voeten(store);

        assertEquals(Outcome.UNCHANGED, second.outcome());
        assertEquals(first.manifest().id(), second.manifest().id());
    }

    @Test
    void aDryRunJoinsAndChangesNothing() throws IOException {
        var store = Store.at(temp.resolve("store"));
        undl(store, 2);
        var before = store.currentId();

        var report =
                run(store, VoetenDataset.VOETEN, tables().write(temp.resolve("voeten")), true, ImportTolerance.DEFAULT);

        assertEquals(Outcome.CHECKED, report.outcome(), () -> problems(report));
        assertEquals(2L, report.account().figures().get("roll calls that a preferred source has"));
        assertEquals(before, store.currentId());
        assertTrue(store.graphs().imported().stream()
                .noneMatch(graph -> graph.name().contains("voeten")));
    }

    @Test
    void strictLeavesTheStoreAsItWas() throws IOException {
        var store = Store.at(temp.resolve("store"));
        undl(store, 2);
        var before = store.currentId();
        var files = tables().line(5900, "2018-12-06", "R/73/90", "0", "0", "99", Assembly.votes(9))
                .votes(5900, Assembly.votes(9))
                .write(temp.resolve("voeten"));

        var report = run(store, VoetenDataset.VOETEN, files, false, ImportTolerance.STRICT);

        assertEquals(Outcome.REJECTED, report.outcome());
        assertEquals(before, store.currentId());
    }

    @Test
    void aMonthHasTheRostersThatHoldOnEveryDayOfIt() throws IOException {
        var store = Store.at(temp.resolve("store"));
        var files = new VoetenFiles()
                .rollCall(3000, "1988-12-02", "R/43/30", Assembly.votes(1))
                .rollCall(3001, "1995-01-02", "R/49/30", Assembly.votes(2))
                .write(temp.resolve("voeten"));

        run(store, VoetenDataset.VOETEN, files, false, ImportTolerance.DEFAULT);

        // Sweden joined the European Union on the first day of that month, so that the whole month has one roster.
        assertEquals(
                1,
                count(
                        store,
                        "roll-call:voeten-3001 foc:roster [ foc:coalition coalition:EU ; foc:includes state:SWE ]"));
        assertEquals(
                0,
                count(
                        store,
                        "roll-call:voeten-3000 foc:roster [ foc:coalition coalition:EU ; foc:includes state:SWE ]"));
        assertEquals(1, count(store, "roll-call:voeten-3000 foc:roster [ foc:coalition coalition:EU ]"));
    }

    @Test
    void theSameRollCallsUnderTheSameNumbersComeOnce() throws IOException {
        var store = Store.at(temp.resolve("store"));
        undl(store, 2);
        voeten(store);
        var rows = new StringBuilder("rcid,country,country_code,vote\n");
        for (int i = 0; i < Assembly.STATES.size(); i++) {
            var vote =
                    switch (Assembly.votes(103).charAt(i)) {
                        case 'Y' -> "yes";
                        case 'N' -> "no";
                        default -> "abstain";
                    };
            rows.append("5627,")
                    .append(Assembly.STATES.get(i).english())
                    .append(",XX,")
                    .append(vote)
                    .append('\n');
        }
        Files.createDirectories(temp.resolve("unvotes"));
        var files = List.of(
                Files.writeString(temp.resolve("unvotes/un_votes.csv"), rows),
                Files.writeString(
                        temp.resolve("unvotes/un_roll_calls.csv"),
                        "rcid,session,importantvote,date,unres,amend,para,short,descr\n5627,73,0,2018-12-05,R/73/29,1,0,T,D\n"));

        var report = run(store, VoetenDataset.UNVOTES, files, false, ImportTolerance.DEFAULT);

        assertEquals(Outcome.IMPORTED, report.outcome(), () -> problems(report));
        assertEquals(3, count(store, "?s a foc:RollCall"));
        assertEquals(1, count(store, "roll-call:voeten-5627 foc:matchBasis ?basis"));
    }

    @Test
    void whatAPreferredSourceHasSetApartIsNoFactFromAnother() throws IOException {
        var store = Store.at(temp.resolve("store"));
        var list = Assembly.votes(103);
        var files = tables().line(5700, "2018-12-06", "R/73/90", "0", "0", "99", list)
                .votes(5700, list)
                .write(temp.resolve("voeten"));
        run(store, VoetenDataset.VOETEN, files, false, ImportTolerance.of(0.5));
        Files.createDirectories(temp.resolve("unvotes"));
        var unvotes = List.of(
                Files.writeString(
                        temp.resolve("unvotes/un_votes.csv"),
                        "rcid,country,country_code,vote\n5700,Kenya,KE,yes\n5700,India,IN,no\n5800,Kenya,KE,yes\n"),
                Files.writeString(
                        temp.resolve("unvotes/un_roll_calls.csv"),
                        "rcid,session,importantvote,date,unres,amend,para,short,descr\n5700,73,0,2018-12-06,R/73/90,0,0,T,D\n5800,73,0,2018-12-06,R/73/91,0,0,T,D\n"));

        var report = run(store, VoetenDataset.UNVOTES, unvotes, false, ImportTolerance.of(0.5));

        assertEquals(Outcome.IMPORTED, report.outcome(), () -> problems(report));
        assertEquals(1, report.account().codes().get("VOTES-SET-APART"));
        assertEquals(0, count(store, "?s foc:voetenNumber \"5700\""));
        assertEquals(1, count(store, "roll-call:voeten-5800 a foc:RollCall"));
    }

    @Test
    void whatIsJoinedFitsTheShapes() throws IOException {
        var store = Store.at(temp.resolve("store"));
        undl(store, 2);
        voeten(store);

        try (var generation = store.open()) {
            var findings = Txn.calculateRead(generation.dataset(), () -> new ShapeCheck(
                            Vocabulary.bundled().shapes())
                    .check(generation.dataset().getDefaultGraph()));
            assertEquals(
                    List.of(),
                    findings.stream()
                            .filter(Finding::violation)
                            .map(Finding::toString)
                            .toList());
        }
    }

    @Test
    void loadingTheTablesAgainKeepsWhatIsJoined() throws IOException {
        var store = Store.at(temp.resolve("store"));
        undl(store, 2);
        voeten(store);
        var before = store.currentId();

        new LoadOperation(store, "test", Progress.silent()).run(data, "data/");

        assertEquals(before, store.currentId());
    }

    private static VoetenFiles tables() {
        return new VoetenFiles()
                .rollCall(5625, "2018-12-05", "R/73/27", Assembly.votes(101))
                .rollCall(5626, "2018-12-05", "R/73/28", Assembly.changed(Assembly.votes(102), "KEN", 'X'))
                .rollCall(5627, "2018-12-05", "R/73/29", "1", "0", Assembly.votes(103));
    }

    private void undl(Store store, int rollCalls) throws IOException {
        var file = new UndlFile();
        for (int i = 1; i <= rollCalls; i++) {
            var list = Assembly.changed(
                    Assembly.votes(100 + i), "KEN", i == 1 ? Assembly.votes(101).charAt(0) : 'Y');
            file.rollCall("90000" + i, "2018-12-05", "A/RES/73/" + (26 + i), "Text " + i, Assembly.undl(list));
        }
        var report = run(
                store,
                UndlDataset.UNDL_GA,
                List.of(file.write(temp.resolve("undl.csv"))),
                false,
                ImportTolerance.DEFAULT);
        assertEquals(Outcome.IMPORTED, report.outcome(), () -> problems(report));
    }

    private ImportReport voeten(Store store) throws IOException {
        return run(store, VoetenDataset.VOETEN, tables().write(temp.resolve("voeten")), false, ImportTolerance.DEFAULT);
    }

    private ImportReport run(
            Store store, Dataset dataset, List<Path> files, boolean dryRun, ImportTolerance tolerance) {
        return new ImportOperation(store, "test", Progress.silent())
                .run(new ImportOperation.Request(dataset, files, data, "data/", dryRun, tolerance));
    }

    private static int count(Store store, String pattern) {
        var query = QueryFactory.create(
                """
                PREFIX foc: <https://w3id.org/focgraph/vocab#>
                PREFIX state: <https://w3id.org/focgraph/state/>
                PREFIX roll-call: <https://w3id.org/focgraph/roll-call/>
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
        return report.problems().sorted().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
