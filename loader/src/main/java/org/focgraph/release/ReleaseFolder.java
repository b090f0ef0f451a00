package org.focgraph.release;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.focgraph.problem.FocGraphException;
import org.focgraph.store.Digest;
import org.focgraph.store.Store;

/** The folder of a release while it is written, beside the place where it will stand: it gets there whole or not at all. */
final class ReleaseFolder implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path site;
    private final Path scratch;
    private final SortedMap<String, ReleasedFile> files = new TreeMap<>();

    /** Writes a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param target a folder that is not there yet, or is empty */
    ReleaseFolder(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        if (Files.exists(this.target) && !isEmptyFolder(this.target)) {
            throw FocGraphException.usage(
                    target + " is there already and is not an empty folder; give a new one with --out");
        }
        Files.createDirectories(this.target.getParent());
        this.site = fresh("being-written");
        this.scratch = fresh("scratch");
    }

    /** Beside the target, on the same disk, with the rights any new folder has. */
    private Path fresh(String what) throws IOException {
        var folder = target.resolveSibling("." + target.getFileName() + "-" + what + "-"
                + ProcessHandle.current().pid());
        Store.delete(folder);
        return Files.createDirectory(folder);
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /** For files that are no part of the release. */
    Path scratch() {
        return scratch;
    }

    /**
     * Adds a file; one whose name ends in {@code .gz} is compressed.
     *
     * @param title for people
     * @param graph IRI of the graph it holds, or null
     */
    ReleasedFile add(String path, String title, String graph, Content content) throws IOException {
        var file = site.resolve(path);
        Files.createDirectories(file.getParent());
        try (var out = opened(path, file)) {
            content.writeTo(out);
        }
        var released = ReleasedFile.of(path, title, graph, Files.size(file), Digest.of(file));
        files.put(path, released);
        return released;
    }

    private static OutputStream opened(String path, Path file) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        return path.endsWith(".gz") ? new BufferedOutputStream(PlainGzip.over(out), BUFFER) : out;
    }

    ReleasedFile add(String path, String title, String text) throws IOException {
        return add(path, title, null, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A copy, byte by byte, whatever it is called. */
    ReleasedFile copy(Path from, String path, String title, String graph) throws IOException {
        var file = site.resolve(path);
        Files.createDirectories(file.getParent());
        try (var in = Files.newInputStream(from)) {
            Files.copy(in, file);
        }
        var released = ReleasedFile.of(path, title, graph, Files.size(file), Digest.of(file));
        files.put(path, released);
        return released;
    }

    /** Everything added so far, in order of path. */
    List<ReleasedFile> files() {
        return List.copyOf(files.values());
    }

    /** Adds the list of checksums, in the form of {@code sha256sum}, and puts the folder in its place. */
    void complete() throws IOException {
        var sums = new StringBuilder();
        files.values().forEach(file -> sums.append(file.sha256())
                .append("  ")
                .append(file.path())
                .append('\n'));
        add(SUMS, "Checksums of all other files", sums.toString());
        Files.deleteIfExists(target);
        Files.move(site, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing behind but a complete release. */
    @Override
    public void close() throws IOException {
        Store.delete(scratch);
        Store.delete(site);
    }
}
