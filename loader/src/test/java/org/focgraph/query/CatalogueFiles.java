package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.DynamicTest;

/** The queries of the repository, as files that tests name and may rewrite. */
final class CatalogueFiles {

    static final Path FOLDER = Path.of("..", "queries");

    private CatalogueFiles() {}

    static List<CatalogueQuery> all() {
        var problems = new Problems();
        var catalogue = Catalogue.read(FOLDER, "queries/", problems);
        if (problems.hasErrors()) {
            fail(problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        if (catalogue.queries().isEmpty()) {
            fail("no queries were found in " + FOLDER.toAbsolutePath());
        }
        return catalogue.queries();
    }

    /** The queries that ask something of the graph; the others look for faults in it. */
    static Stream<CatalogueQuery> questions() {
        return all().stream().filter(query -> !query.theme().equals("quality"));
    }

    /** What the expected answer of a query is over. */
    static QueryTarget target(CatalogueQuery query) {
        return switch (query.header().data()) {
            case TABLES -> CuratedGraph.target();
            case RECORD, VETOES -> RecordGraph.target();
        };
    }

    /** One test per query, called by its file. */
    static Stream<DynamicTest> each(Stream<CatalogueQuery> queries, Consumer<CatalogueQuery> test) {
        return queries.map(query -> DynamicTest.dynamicTest(query.file(), () -> test.accept(query)));
    }
}
