package org.focgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The announcement of a running server: TDB2 lets only one process open a database, so the command line asks the server
 * instead.
 *
 * @param pid process that serves
 * @param endpoint address of its SPARQL endpoint
 */
public record Serving(long pid, String endpoint) {

    static Optional<Serving> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(file, Serving.class)).filter(Serving::isAlive);
        } catch (IOException e) {
            // Left half-written by a process that died: the same as none.
            return Optional.empty();
        }
    }

    static AutoCloseable announce(Path file, String endpoint) {
        var serving = new Serving(ProcessHandle.current().pid(), endpoint);
        try {
            SafeFile.replace(file, out -> Json.write(out, serving));
        } catch (IOException e) {
            throw DiskTrouble.explain(file.getParent(), e);
        }
        return () -> Files.deleteIfExists(file);
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
