package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.Dataset;
import org.focgraph.load.ImportOperation;
import org.focgraph.load.ImportReport;
import org.focgraph.load.ImportTolerance;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.records.RecordDataset;
import org.focgraph.store.Generation;
import org.focgraph.store.Store;
import org.focgraph.votes.UndlDataset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions about a whole voting record, put to the one of the UN Digital Library to 31 October 2025:
 * {@code mvn test -Dfull=true}, where the files are at hand.
 */
@EnabledIfSystemProperty(named = "full", matches = "true", disabledReason = "full-size data; run with -Dfull=true")
class RecordFullTest {

    /** On a machine that does nothing else none takes three seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** These compare two sources, or ask for what only a second one has. */
    private static final Set<String> OF_TWO_SOURCES = Set.of(
            "sources/disagreements-by-roll-call",
            "sources/disagreements-by-state",
            "sources/disagreements-by-year",
            "sources/disagreements-of-a-state",
            "sources/listed-by-one-source-only",
            "sources/roll-calls-of-voeten-only");

    /** About texts by paragraph, which are not imported here. */
    private static final String OF_TEXTS = "evidence/locators-that-do-not-fit";

    @TempDir
    private static Path folder;

    private static Generation generation;

    @BeforeAll
    static void importBothOrgans() {
        var store = Store.at(folder.resolve("store"));
        run(store, UndlDataset.UNDL_GA, dataset("undl-voting/ga_voting_official_layout.csv.gz"));
        run(store, UndlDataset.UNDL_SC, dataset("undl-voting/sc_voting_official_layout.csv.gz"));
        run(store, RecordDataset.SC_VETOES, dataset("sc-vetoes/unsc_vetoes_1946_sept2022.csv"));
        generation = store.open();
    }

    @AfterAll
    static void close() {
        if (generation != null) {
            generation.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsAnsweredInTimeAndInATotalOrder() {
        return CatalogueFiles.each(CatalogueFiles.questions(), query -> {
            var answer = ask(query, Map.of());
            boolean ofOthers = OF_TWO_SOURCES.contains(query.path()) || OF_TEXTS.equals(query.path());
            assertEquals(ofOthers, answer.rows().isEmpty(), query.file() + (ofOthers ? " has rows" : " has no rows"));
            TotalOrder.check(query, answer);
        });
    }

    @Test
    void positionsAddUpToTheTotalsButForWhatIsKnown() {
        var assembly = ask("sources/tallies-recomputed", Map.of("body", "GA"));
        assertEquals(5_538, sum(assembly, "n"));
        assertEquals(916_595, sum(assembly, "positions"));
        assertEquals(591, sum(assembly, "setApart"));
        var council = ask("sources/tallies-recomputed", Map.of("body", "SC"));
        assertEquals(2_797, sum(council, "n"));
        assertEquals(41_078, sum(council, "positions"));
        assertEquals(1, sum(council, "setApart"));

        var unexplained = ask("sources/tallies-that-differ", Map.of("show", "unexplained"));
        assertEquals(List.of("A/RES/620(VII)[A]"), texts(unexplained, "symbol"), "the ballot \"AN PAKISTAN\"");
    }

    @Test
    void differentRoadsLeadToTheSameFigures() {
        var turnout = ask("record/turnout-by-year", Map.of());
        assertEquals(5_540, sum(turnout, "rollCalls") + sum(turnout, "emptyLists") + sum(turnout, "withoutTotal"));
        // in the totals, and no positions: two ballots that Yugoslavia cast after its end
        assertEquals(
                sum(turnout, "n") - sum(turnout, "notVoting") - 2,
                sum(ask("record/first-and-last-votes", Map.of()), "n"));

        var kenya = ask("record/with-the-majority-by-year", Map.of("state", "KEN", "motions", "all"));
        var first = ask("record/first-and-last-votes", Map.of("state", "KEN"));
        assertEquals(sum(first, "n"), sum(kenya, "n") + sum(kenya, "ties"));
    }

    @Test
    void theRecordSaysHowMuchOfItIsHere() {
        var coverage = ask("sources/coverage", Map.of("slice", "body"));
        assertEquals(8_336, sum(coverage, "known"));
        assertEquals(8_335, sum(coverage, "loaded"));
        assertEquals(957_673, sum(coverage, "n"));
        // the session of A/RES/79/XX, a symbol without a number, cannot be told
        assertEquals(8_335, sum(ask("sources/coverage", Map.of("slice", "session")), "known"));
        assertEquals(592, sum(ask("sources/listed-outside-membership", Map.of()), "value"));
        assertEquals(194, sum(ask("sources/quarantined-by-reason", Map.of()), "rowsGiven"));
    }

    private static QueryResult.Rows ask(String path, Map<String, String> values) {
        return ask(new Catalogue(CatalogueFiles.all()).require(path), values);
    }

    private static QueryResult.Rows ask(CatalogueQuery query, Map<String, String> values) {
        var problems = new Problems();
        var arguments = Arguments.of(query, values, Vocabulary.bundled().prefixes(), problems);
        assertEquals("", problems.sorted().stream().map(Object::toString).collect(Collectors.joining("\n")));
        return (QueryResult.Rows)
                QueryRun.of(query, arguments).within(PATIENCE).on(new DatasetTarget(generation.dataset()));
    }

    private static long sum(QueryResult.Rows rows, String column) {
        return rows.rows().stream()
                .mapToLong(row -> Long.parseLong(text(row, column)))
                .sum();
    }

    private static List<String> texts(QueryResult.Rows rows, String column) {
        return rows.rows().stream().map(row -> text(row, column)).toList();
    }

    private static String text(Binding row, String column) {
        return row.get(column).getLiteralLexicalForm();
    }

    private static void run(Store store, Dataset dataset, Path file) {
        assumeTrue(Files.exists(file), "the data set " + file + " is not beside the repository (shared/datasets)");
        var report = new ImportOperation(store, "test", Progress.silent())
                .run(new ImportOperation.Request(
                        dataset, List.of(file), Content.folder("data"), "data/", false, ImportTolerance.DEFAULT));
        assertEquals(ImportReport.Outcome.IMPORTED, report.outcome());
    }

    private static Path dataset(String file) {
        var parent = Path.of("").toAbsolutePath();
        while (parent.getParent() != null && !Files.isDirectory(parent.resolve("shared/datasets"))) {
            parent = parent.getParent();
        }
        return parent.resolve("shared/datasets").resolve(file);
    }
}
