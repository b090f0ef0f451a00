package org.focgraph.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.focgraph.cli.DataOption;
import org.focgraph.cli.Screen;
import org.focgraph.cli.Version;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.load.LoadOperation;
import org.focgraph.load.LoadReport;
import org.focgraph.problem.Problems;
import org.focgraph.query.Arguments;
import org.focgraph.query.Catalogue;
import org.focgraph.query.NeededData;
import org.focgraph.server.page.Example;
import org.focgraph.store.Store;

/** What a server is set up from: a store that is not empty, and the questions that come with focgraph. */
final class Served {

    private Served() {}

    /**
     * Loads the tables where the store is empty.
     *
     * @return what the command ends with, where the tables were refused
     */
    static OptionalInt load(Store store, DataOption data, Screen screen) {
        if (store.isEmpty()) {
            var report = new LoadOperation(store, Version.number(), screen.progress())
                    .run(data.folder(), data.displayPrefix());
            if (report.outcome() == LoadReport.Outcome.REJECTED) {
                return OptionalInt.of(screen.report(report.problems(), Map.of("outcome", "rejected")));
            }
        }
        return OptionalInt.empty();
    }

    static Catalogue catalogue() {
        return Catalogue.read(Content.folder("queries"), "queries/", new Problems());
    }

    /** One question of each theme that the tables answer, with its parameters at their defaults. */
    static List<Example> examples(Catalogue catalogue) {
        var examples = new ArrayList<Example>();
        var themes = new HashSet<String>();
        for (var query : catalogue.queries()) {
            var problems = new Problems();
            var arguments = Arguments.of(query, Map.of(), Vocabulary.bundled().prefixes(), problems);
            if (!problems.hasErrors()
                    && !query.header().questions().isEmpty()
                    && query.header().data() == NeededData.TABLES
                    && themes.add(query.theme())) {
                examples.add(new Example(
                        query.header().summary(),
                        query.header().description(),
                        arguments.in(query.query()).serialize()));
            }
        }
        return examples;
    }
}
