package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every question of the catalogue, put to the curated graph, or to a made-up record where it needs one;
 * {@code -Dupdate.expected} rewrites what is expected.
 */
class CatalogueAnswersTest {

    private static final boolean UPDATE = System.getProperty("update.expected") != null;

    private final Map<String, QueryResult.Rows> answers = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyQueryGivesItsExpectedAnswer() {
        return CatalogueFiles.each(CatalogueFiles.questions(), this::compare);
    }

    @TestFactory
    Stream<DynamicTest> everyQueryRunAsItIsGivesTheAnswerOfItsDefaults() {
        return CatalogueFiles.each(CatalogueFiles.questions(), query -> {
            var bare = (QueryResult.Rows) QueryRun.of(query.query()).on(CatalogueFiles.target(query));
            assertEquals(
                    csv(withDefaults(query)), csv(bare), query.file() + ": its defaults are not those in its text");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyOrderIsTotal() {
        return CatalogueFiles.each(CatalogueFiles.questions(), query -> TotalOrder.check(query, withDefaults(query)));
    }

    private void compare(CatalogueQuery query) {
        var file = CatalogueFiles.FOLDER.resolve(query.path() + ".expected.csv");
        var expectedName = "queries/" + query.path() + ".expected.csv";
        var answer = csv(withDefaults(query));
        try {
            if (UPDATE) {
                Files.writeString(file, answer);
                return;
            }
            if (!Files.exists(file)) {
                fail("there is no " + expectedName + "; write it with -Dupdate.expected and read it");
            }
            compare(query.file(), expectedName, file, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String queryName, String expectedName, Path file, String answer) throws IOException {
        var expected = Files.readString(file).lines().toList();
        var actual = answer.lines().toList();
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            var want = i < expected.size() ? expected.get(i) : "(no more rows)";
            var have = i < actual.size() ? actual.get(i) : "(no more rows)";
            if (!want.equals(have)) {
                fail("%s no longer gives %s%n  line %d, expected: %s%n  line %d, answered: %s%n%s"
                        .formatted(
                                queryName,
                                expectedName,
                                i + 1,
                                want,
                                i + 1,
                                have,
                                "rewrite it with -Dupdate.expected and read the difference"));
            }
        }
    }

    private QueryResult.Rows withDefaults(CatalogueQuery query) {
        return answers.computeIfAbsent(query.path(), path -> run(query));
    }

    private static QueryResult.Rows run(CatalogueQuery query) {
        var problems = new Problems();
        var arguments = Arguments.of(query, Map.of(), Vocabulary.bundled().prefixes(), problems);
        if (problems.hasErrors()) {
            fail(problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return (QueryResult.Rows) QueryRun.of(query, arguments).on(CatalogueFiles.target(query));
    }

    /** As the CSV format of SPARQL, but with lines ended as text files in the repository are. */
    private static String csv(QueryResult.Rows rows) {
        var out = new ByteArrayOutputStream();
        new ResultWriter(ResultFormat.CSV, Vocabulary.bundled().prefixes(), 0).write(rows, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
