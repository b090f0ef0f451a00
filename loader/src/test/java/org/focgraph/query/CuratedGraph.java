package org.focgraph.query;

import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.load.Staging;
import org.focgraph.problem.Problem;

/** The bundled tables as one graph, staged once for all tests that ask it something. */
final class CuratedGraph {

    private CuratedGraph() {}

    static QueryTarget target() {
        return new DatasetTarget(Once.DATASET);
    }

    private static final class Once {
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
