package org.focgraph.server;

import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.focgraph.cli.DataOption;
import org.focgraph.cli.Screen;
import org.focgraph.cli.Version;
import org.focgraph.content.Content;
import org.focgraph.load.LoadOperation;
import org.focgraph.load.LoadReport;
import org.focgraph.problem.Problems;
import org.focgraph.query.Catalogue;
import org.focgraph.server.release.StoreReleases;
import org.focgraph.store.Store;

/** A server of this process over a store on disk, with the catalogue that comes with focgraph. */
record ServedStore(FocGraphServer server, StoreReleases releases) implements AutoCloseable {

    /**
     * Loads the tables where the store is empty.
     *
     * @return the exit code where they were rejected
     */
    static OptionalInt fill(Store store, DataOption data, Screen screen) {
        if (!store.isEmpty()) {
            return OptionalInt.empty();
        }
        var report = new LoadOperation(store, Version.number(), screen.progress())
                .run(data.folder(), data.displayPrefix());
        return report.outcome() == LoadReport.Outcome.REJECTED
                ? OptionalInt.of(screen.report(report.problems(), Map.of("outcome", "rejected")))
                : OptionalInt.empty();
    }

    /** @param more what is set beside releases and catalogue */
    static ServedStore open(
            Store store, BiFunction<ServerSettings.Builder, Catalogue, ServerSettings.Builder> more) {
        var catalogue = catalogue();
        var releases = new StoreReleases(store);
        try {
            var settings = ServerSettings.builder(releases).catalogue(catalogue);
            return new ServedStore(
                    new FocGraphServer(more.apply(settings, catalogue).build()).start(), releases);
        } catch (RuntimeException e) {
            releases.close();
            throw e;
        }
    }

    static Catalogue catalogue() {
        return Catalogue.read(Content.folder("queries"), "queries/", new Problems());
    }

    @Override
    public void close() {
        server.stop();
        releases.close();
    }
}
