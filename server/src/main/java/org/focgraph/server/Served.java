package org.focgraph.server;

import java.util.Map;
import java.util.OptionalInt;
import org.focgraph.cli.DataOption;
import org.focgraph.cli.Screen;
import org.focgraph.cli.Version;
import org.focgraph.content.Content;
import org.focgraph.load.LoadOperation;
import org.focgraph.load.LoadReport;
import org.focgraph.problem.Problems;
import org.focgraph.query.Catalogue;
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
}
