package org.focgraph.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.util.NodeCmp;
import org.focgraph.progress.Progress;
import org.focgraph.state.StateDirectory;
import org.focgraph.store.BlankNames;
import org.focgraph.store.GenerationBuilder;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Manifest;
import org.focgraph.store.Store;

/** Loads a folder of tables into a store on disk: all of it or nothing. */
public final class LoadOperation {

    /** The generation in use and those before it that stay for rolling back. */
    static final int GENERATIONS_KEPT = 3;

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final Store store;
    private final String software;
    private final Progress progress;

    public LoadOperation(Store store, String software, Progress progress) {
        this.store = store;
        this.software = software;
        this.progress = progress;
    }

    /** Loads, or leaves the store as it was where the data is rejected or already there. */
    public LoadReport run(Path data, String displayPrefix) {
        try (var lock = store.lock()) {
            store.settle();
            var before = store.currentId();
            var staged = new Staging(data, displayPrefix, Optional.of(store.graphs()), progress).run();
            if (staged.isRejected()) {
                return LoadReport.rejected(staged.problems());
            }
            var records = new ArrayList<>(staged.isUnchanged() ? staged.standing() : write(staged.graphs()));
            var all = withImports(records, data);
            var manifest = new GenerationBuilder(store, software, progress).build(Precedence.ordered(all));
            store.graphs().keepOnly(all.stream().map(GraphRecord::name).toList());
            store.prune(GENERATIONS_KEPT);
            return report(staged, manifest, before);
        } finally {
            progress.finished();
        }
    }

    /** Imports stay; what follows from them and from the tables is made again where the tables have changed. */
    private List<GraphRecord> withImports(List<GraphRecord> tables, Path data) {
        var files = store.graphs();
        var all = new ArrayList<>(tables);
        all.addAll(ImportedRosters.refreshed(files, files.imported(), rosters(tables)));
        return new JoinedVotes(files, () -> StateDirectory.read(data)).refreshed(all, files);
    }

    private static GraphRecord rosters(List<GraphRecord> records) {
        return records.stream()
                .filter(record -> record.name().equals(Staging.Derived.ROSTERS))
                .findFirst()
                .orElseThrow();
    }

    private List<GraphRecord> write(List<StagedGraph> graphs) {
        progress.step("Writing graphs");
        return graphs.stream()
                .map(graph -> graph.unchanged()
                        ? store.graphs().record(graph.name()).orElseThrow()
                        : store.graphs().write(graph.record(), sink -> send(graph.graph(), sink)))
                .toList();
    }

    /** In a fixed order and with fixed names of blank nodes, so that the same statements always give the same file. */
    static void send(Graph graph, StreamRDF sink) {
        BlankNames.given(graph).find().toList().stream().sorted(ORDER).forEach(sink::triple);
    }

    private static LoadReport report(Staged staged, Manifest manifest, Optional<String> before) {
        long rebuilt =
                staged.graphs().stream().filter(graph -> !graph.unchanged()).count();
        boolean same = before.filter(manifest.id()::equals).isPresent();
        return new LoadReport(
                same ? LoadReport.Outcome.UNCHANGED : LoadReport.Outcome.LOADED, manifest, rebuilt, staged.problems());
    }
}
