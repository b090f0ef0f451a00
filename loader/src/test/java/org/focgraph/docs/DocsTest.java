package org.focgraph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.load.Staging;
import org.focgraph.problem.Problem;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryResult;
import org.focgraph.query.QueryRun;
import org.focgraph.query.ResultFormat;
import org.focgraph.query.ResultWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every query that README, tutorial and recipes show, put to the curated graph; {@code -Dupdate.expected} rewrites the
 * answers printed below them.
 */
class DocsTest {

    private static final boolean UPDATE = System.getProperty("update.expected") != null;

    @TestFactory
    Stream<DynamicTest> everyQueryGivesTheAnswerPrintedBelowIt() {
        if (UPDATE) {
            return DocumentationPage.all().stream()
                    .map(page -> DynamicTest.dynamicTest(page.name(), () -> page.rewrite(DocsTest::answer)));
        }
        return each(example -> {
            if (example.answer().isPresent()) {
                compare(example, example.answer().get());
            } else if (rows(example).rows().isEmpty()) {
                fail(example.place() + ": the query has no answer below it and gives no rows");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPrintedAnswerOfSeveralRowsIsOrdered() {
        return each(example -> {
            var ordered = query(example).hasOrderBy();
            if (!ordered && example.answer().isPresent() && rows(example).rows().size() > 1) {
                fail(example.place() + ": without ORDER BY the rows below it may come in any order");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPrefixMeansWhatItMeansEverywhere() {
        var known = Vocabulary.bundled().prefixes();
        return each(
                example -> query(example).getPrefixMapping().getNsPrefixMap().forEach((prefix, meaning) -> {
                    assertEquals(
                            known.getNsPrefixURI(prefix), meaning, example.place() + ": the prefix " + prefix + ":");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfTheTutorialPrintsItsAnswer() {
        return each(example -> {
            if (example.page().name().equals("docs/tutorial.md")
                    && example.answer().isEmpty()) {
                fail(example.place() + ": a ```csv block must follow the query");
            }
        });
    }

    @Test
    void theTutorialHasSteps() {
        var steps = examples()
                .filter(example -> example.page().name().equals("docs/tutorial.md"))
                .toList();
        if (steps.size() < 10) {
            fail("docs/tutorial.md has " + steps.size() + " queries; are its blocks still marked ```sparql?");
        }
    }

    private static void compare(DocumentationExample example, DocumentationExample.Answer printed) {
        var expected = printed.lines();
        var actual = answer(example);
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            var want = i < expected.size() ? expected.get(i) : "(no more rows)";
            var have = i < actual.size() ? actual.get(i) : "(no more rows)";
            if (!want.equals(have)) {
                fail("%s no longer gives the answer below it%n  line %d, printed: %s%n  answered: %s%n%s"
                        .formatted(
                                example.place(),
                                printed.firstLine() + i,
                                want,
                                have,
                                "rewrite it with -Dupdate.expected, read the difference and the sentences around it"));
            }
        }
    }

    private static Stream<DocumentationExample> examples() {
        return DocumentationPage.all().stream().flatMap(page -> page.examples().stream());
    }

    private static Stream<DynamicTest> each(Consumer<DocumentationExample> test) {
        return examples().map(example -> DynamicTest.dynamicTest(example.place(), () -> test.accept(example)));
    }

    private static List<String> answer(DocumentationExample example) {
        var out = new ByteArrayOutputStream();
        new ResultWriter(ResultFormat.CSV, Vocabulary.bundled().prefixes(), 0).write(rows(example), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static QueryResult.Rows rows(DocumentationExample example) {
        var result = QueryRun.of(query(example)).on(new DatasetTarget(Curated.DATASET));
        if (result instanceof QueryResult.Rows rows) {
            return rows;
        }
        return fail(example.place() + ": only SELECT has an answer in rows");
    }

    private static Query query(DocumentationExample example) {
        try {
            return QueryFactory.create(example.query(), Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            return fail(example.place() + ": in line " + (example.line() + e.getLine() - 1) + " of the page: "
                    + e.getMessage());
        }
    }

    private static final class Curated {
        static final DatasetGraph DATASET = stage();

        private static DatasetGraph stage() {
            var staged = Staging.bundled();
            if (staged.isRejected()) {
                throw new AssertionError("the bundled tables do not load:\n"
                        + staged.problems().sorted().stream()
                                .map(Problem::toString)
                                .collect(Collectors.joining("\n")));
            }
            return DatasetGraphFactory.wrap(staged.union());
        }
    }
}
