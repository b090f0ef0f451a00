package org.focgraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.focgraph.problem.Problems;
import org.focgraph.query.Catalogue;

/** Catalogues for tests, from texts. */
public final class Questions {

    private Questions() {}

    /** @param files the text of each {@code THEME/NAME.rq} */
    public static Catalogue of(Map<String, String> files) {
        var problems = new Problems();
        try {
            var folder = Files.createTempDirectory("questions");
            for (var file : files.entrySet()) {
                var path = folder.resolve(Path.of(file.getKey()));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            var catalogue = Catalogue.read(folder, "", problems);
            if (problems.hasErrors()) {
                throw new AssertionError(problems.sorted().toString());
            }
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
