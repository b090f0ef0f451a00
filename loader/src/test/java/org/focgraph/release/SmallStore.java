package org.focgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.focgraph.load.ImportOperation;
import org.focgraph.load.ImportReport;
import org.focgraph.load.ImportTolerance;
import org.focgraph.load.LoadOperation;
import org.focgraph.load.LoadReport;
import org.focgraph.load.SmallTables;
import org.focgraph.problem.Problem;
import org.focgraph.progress.Progress;
import org.focgraph.store.Store;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.UndlFile;

/** A store of a few tables, and of an import with one record in quarantine. */
public record SmallStore(Path data, Store store) {

    public static SmallStore in(Path folder) throws IOException {
        var small = new SmallStore(
                SmallTables.in(Files.createDirectories(folder.resolve("data"))), Store.at(folder.resolve("store")));
        small.load();
        return small;
    }

    public static SmallStore withImport(Path folder) throws IOException {
        var small = in(folder);
        var file = UndlFile.cleanSession(30)
                .rollCall(
                        "950000",
                        "2018-12-05",
                        "A/RES/73/90",
                        "T",
                        List.of("KENYA=Y", "INDIA=N", "CHINA=A"),
                        "9,9,9,9,9")
                .write(folder.resolve("votes.csv"));
        var report = new ImportOperation(small.store, "test", Progress.silent())
                .run(new ImportOperation.Request(
                        UndlDataset.UNDL_GA, List.of(file), small.data, "data/", false, ImportTolerance.DEFAULT));
        assertEquals(ImportReport.Outcome.IMPORTED, report.outcome(), () -> report.problems().sorted().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n")));
        return small;
    }

    /** Loads the tables as they are now. */
    public LoadReport load() {
        var report = new LoadOperation(store, "test", Progress.silent()).run(data, "data/");
        assertEquals(
                Optional.empty(),
                report.problems().sorted().stream().filter(Problem::isError).findFirst());
        return report;
    }

    public ReleaseSummary release(Path out, boolean openOnly) {
        return new ReleaseOperation(store, Progress.silent()).run(new ReleaseOperation.Request(data, out, openOnly));
    }

    /** Replaces text in a table. */
    public void edit(String table, String from, String to) throws IOException {
        var file = data.resolve(table).resolve(table + ".csv");
        var text = Files.readString(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " has no " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
