package org.focgraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.focgraph.content.Content;
import org.focgraph.dataset.Dataset;
import org.focgraph.load.ImportOperation;
import org.focgraph.load.ImportReport;
import org.focgraph.load.ImportTolerance;
import org.focgraph.progress.Progress;
import org.focgraph.store.Store;
import org.focgraph.votes.MadeUpRecord;
import org.focgraph.votes.UndlDataset;

/**
 * The bundled tables of states, names, coalitions and memberships with a made-up voting record, imported as a downloaded
 * one is: what the queries over a whole record are asked of. None of its votes happened.
 */
final class RecordGraph {

    private static final List<String> TABLES = List.of(
            "states",
            "state-names",
            "bodies",
            "sources",
            "coalitions",
            "membership-roles",
            "coalition-memberships",
            "foc-memberships",
            "un-memberships",
            "ballots-outside-membership");

    /** A ballot of the made-up record that somebody is taken to have looked at. */
    private static final String REVIEWED =
            """
            roll_call,state,date,position,symbol,undl_record,reason,status,source,source_note
            undl-9900031,JPN,1956-11-30,not_voting,A/RES/1100(XI)[Z],9900031,Made up.,verified,https://w3id.org/focgraph/source/undl-voting,
            """;

    private RecordGraph() {}

    static QueryTarget target() {
        return new DatasetTarget(Once.DATASET);
    }

    private static final class Once {
        static final DatasetGraph DATASET = built();

        private static DatasetGraph built() {
            try {
                var folder = Files.createTempDirectory("made-up-record");
                try {
                    return imported(folder);
                } finally {
                    try (var paths = Files.walk(folder)) {
                        paths.sorted((one, other) -> other.compareTo(one))
                                .forEach(path -> path.toFile().delete());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static DatasetGraph imported(Path folder) throws IOException {
        var data = tables(folder.resolve("data"));
        var store = Store.at(folder.resolve("store"));
        run(store, data, UndlDataset.UNDL_GA, MadeUpRecord.assembly(folder));
        run(store, data, UndlDataset.UNDL_SC, MadeUpRecord.council(folder));
        var copy = DatasetGraphFactory.create();
        try (var generation = store.open()) {
            Txn.executeRead(
                    generation.dataset(), () -> generation.dataset().find().forEachRemaining(quad -> copy.add(quad)));
        }
        for (var more : List.of("/record/second-source.ttl", "/record/vetoes.ttl")) {
            RDFDataMgr.read(
                    copy.getDefaultGraph(), RecordGraph.class.getResource(more).toString());
        }
        return copy;
    }

    private static Path tables(Path data) throws IOException {
        for (var table : TABLES) {
            var to = Files.createDirectories(data.resolve(table));
            for (var ending : List.of(".csv", ".csv-metadata.json", ".rq")) {
                var file = table + ending;
                Files.write(
                        to.resolve(file),
                        Files.readAllBytes(Content.folder("data").resolve(table).resolve(file)));
            }
        }
        Files.writeString(data.resolve("ballots-outside-membership/ballots-outside-membership.csv"), REVIEWED);
        return data;
    }

    private static void run(Store store, Path data, Dataset dataset, Path file) {
        var report = new ImportOperation(store, "test", Progress.silent())
                .run(new ImportOperation.Request(
                        dataset, List.of(file), data, "data/", false, ImportTolerance.DEFAULT));
        if (report.outcome() != ImportReport.Outcome.IMPORTED) {
            throw new AssertionError("the made-up record is not imported: " + report.outcome() + "\n"
                    + String.join(
                            "\n",
                            report.problems().sorted().stream()
                                    .map(Object::toString)
                                    .toList()));
        }
    }
}
