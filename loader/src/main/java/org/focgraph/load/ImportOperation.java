package org.focgraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.focgraph.dataset.Dataset;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.store.Digest;
import org.focgraph.store.Store;

/**
 * Imports a data set into a store on disk: all of it that passes its checks, or nothing. The graphs wait beside the
 * others until a generation made of them is in use, so that whatever ends the process leaves the old state or the new
 * one.
 */
public final class ImportOperation {

    private final Store store;
    private final String software;
    private final Progress progress;

    public ImportOperation(Store store, String software, Progress progress) {
        this.store = store;
        this.software = software;
        this.progress = progress;
    }

    /**
     * What is asked for.
     *
     * @param data folder of the curated tables
     * @param displayPrefix what stands before the name of a table in problems
     * @param dryRun check everything and write nothing
     */
    public record Request(
            Dataset dataset,
            List<Path> files,
            Path data,
            String displayPrefix,
            boolean dryRun,
            ImportTolerance tolerance) {}

    /** Imports, or leaves the store as it was. Loads the tables first where the store is empty. */
    public ImportReport run(Request request) {
        var hashes = hashes(request.files());
        if (store.isEmpty() && request.dryRun()) {
            return checkedWithoutStore(request, hashes);
        }
        if (store.isEmpty()) {
            var loaded = new LoadOperation(store, software, progress).run(request.data(), request.displayPrefix());
            if (loaded.outcome() == LoadReport.Outcome.REJECTED) {
                return rejected(request, loaded.problems());
            }
        }
        try (var lock = store.lock()) {
            store.settle();
            var standing = store.currentId().flatMap(store::manifest).orElseThrow();
            return new ImportWork(request, hashes, progress).into(store, software, standing);
        } finally {
            progress.finished();
        }
    }

    /** A dry run makes no store either: the tables are staged in memory. */
    private ImportReport checkedWithoutStore(Request request, Map<String, String> hashes) {
        try {
            var staged = new Staging(request.data(), request.displayPrefix(), Optional.empty(), progress).run();
            return staged.isRejected()
                    ? rejected(request, staged.problems())
                    : new ImportWork(request, hashes, progress).check(staged.union());
        } finally {
            progress.finished();
        }
    }

    private static ImportReport rejected(Request request, org.focgraph.problem.Problems problems) {
        return new ImportReport(Outcome.REJECTED, request.dataset(), null, null, 0, problems);
    }

    private Map<String, String> hashes(List<Path> files) {
        progress.step("Reading files");
        var hashes = new LinkedHashMap<String, String>();
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw FocGraphException.usage("there is no file " + file);
            }
            try {
                hashes.put(file.getFileName().toString(), Digest.of(file));
            } catch (IOException e) {
                throw ImportWork.unreadable(file.toString(), e);
            }
        }
        if (hashes.size() < files.size()) {
            throw FocGraphException.usage(
                    "two of the files have the same name; rename one, so that problems can be told");
        }
        return hashes;
    }
}
