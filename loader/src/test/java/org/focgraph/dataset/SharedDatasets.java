package org.focgraph.dataset;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whole data sets of others, which stand beside the repository where they stand at all. */
public final class SharedDatasets {

    private SharedDatasets() {}

    /** A file below {@code shared/datasets}; skips the test where it is not there. */
    public static DataFile file(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/datasets").resolve(name);
            if (Files.exists(file)) {
                return DataFile.at(file);
            }
        }
        assumeTrue(false, "the data set " + name + " is not beside the repository (shared/datasets)");
        throw new IllegalStateException();
    }
}
