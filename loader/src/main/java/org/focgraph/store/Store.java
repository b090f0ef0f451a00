package org.focgraph.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;

/**
 * A store on disk: {@code graphs/} with one file per graph, {@code generations/} with complete databases built from
 * them, and {@code CURRENT}, which names the one in use. A generation is built, never edited.
 */
public final class Store {

    private static final String CURRENT = "CURRENT";
    private static final String LOCK = "LOCK";
    private static final String SERVING = "SERVING.json";
    private static final String MANIFEST = "manifest.json";

    private final Path folder;

    private Store(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The store at a folder, which need not exist yet. */
    public static Store at(Path folder) {
        return new Store(folder);
    }

    public Path folder() {
        return folder;
    }

    public GraphFiles graphs() {
        return new GraphFiles(folder.resolve("graphs"));
    }

    /** Only one process builds at a time; the second is told which one does. */
    public StoreLock lock() {
        return StoreLock.acquire(folder.resolve(LOCK));
    }

    public boolean isEmpty() {
        return currentId().isEmpty();
    }

    /** The name of the generation in use, or nothing where none was ever completed. */
    public Optional<String> currentId() {
        var file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw FocGraphException.environment("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The manifest of a generation, or nothing where that generation is not there or not complete. */
    public Optional<Manifest> manifest(String id) {
        var file = generation(id).resolve(MANIFEST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(file, Manifest.class));
        } catch (IOException e) {
            throw FocGraphException.environment(
                    "the manifest " + file + " is damaged (" + e.getMessage() + "); load again to rebuild the store",
                    e);
        }
    }

    /** Opens the generation in use, after checking it against its manifest. */
    public Generation open() {
        var id = currentId()
                .orElseThrow(() -> new FocGraphException(
                        ExitCode.ENVIRONMENT, "the store " + folder + " is empty; run \"focgraph load\" first"));
        return open(id);
    }

    /** Opens one generation by name. */
    public Generation open(String id) {
        var manifest = manifest(id)
                .orElseThrow(() -> new FocGraphException(
                        ExitCode.ENVIRONMENT,
                        "the store " + folder + " has no complete generation " + id
                                + "; run \"focgraph load\" to rebuild it"));
        var problems = StoreCheck.sizes(generation(id), manifest);
        if (!problems.isEmpty()) {
            throw new FocGraphException(
                    ExitCode.ENVIRONMENT, "the store is damaged: " + String.join("; ", problems) + "; " + wayOut(id));
        }
        return Generation.open(generation(id), manifest);
    }

    private String wayOut(String damaged) {
        var whole = generationIds().stream()
                .filter(id -> !id.equals(damaged))
                .filter(id -> manifest(id).isPresent())
                .filter(id -> StoreCheck.sizes(generation(id), manifest(id).orElseThrow())
                        .isEmpty())
                .toList();
        return "delete " + generation(damaged) + " and run \"focgraph load\" to rebuild it from the tables"
                + (whole.isEmpty() ? "" : ", or go back with \"focgraph restore --generation " + whole.get(0) + "\"");
    }

    /** Everything that differs between a generation and its manifest, down to the bytes. */
    public List<String> verify(String id) {
        var manifest = manifest(id)
                .orElseThrow(() -> FocGraphException.usage("the store " + folder + " has no generation " + id));
        return StoreCheck.contents(generation(id), manifest);
    }

    /**
     * Completes what an interrupted process left half done: graphs that wait to be taken in belong to the store if the
     * generation in use was made of them, and are thrown away if not. Call it while holding the lock.
     */
    public void settle() {
        var waiting = graphs().stagedRecords();
        boolean inUse = !waiting.isEmpty()
                && currentId()
                        .flatMap(this::manifest)
                        .filter(manifest -> manifest.graphs().containsAll(waiting))
                        .isPresent();
        if (inUse) {
            graphs().adoptStaged();
        } else {
            graphs().discardStaged();
        }
    }

    /** Makes a complete generation the one in use. */
    void switchTo(String id) throws IOException {
        SafeFile.replace(folder.resolve(CURRENT), out -> out.write((id + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Makes an earlier generation the one in use again. */
    public void rollBackTo(String id) {
        if (manifest(id).isEmpty()) {
            throw FocGraphException.usage("the store " + folder + " has no complete generation " + id + "; it has "
                    + String.join(", ", generationIds()));
        }
        try {
            switchTo(id);
        } catch (IOException e) {
            throw DiskTrouble.explain(folder, e);
        }
    }

    /** Names of the complete generations, newest first. */
    public List<String> generationIds() {
        var generations = folder.resolve("generations");
        if (!Files.isDirectory(generations)) {
            return List.of();
        }
        try (var entries = Files.list(generations)) {
            return entries.filter(entry -> Files.exists(entry.resolve(MANIFEST)))
                    .sorted((a, b) -> Long.compare(modified(b), modified(a)))
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw FocGraphException.environment("the store " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static long modified(Path generation) {
        return generation.resolve(MANIFEST).toFile().lastModified();
    }

    Path generation(String id) {
        return folder.resolve("generations").resolve(id);
    }

    void complete(Path generation, Manifest manifest) throws IOException {
        SafeFile.replace(generation.resolve(MANIFEST), out -> Json.write(out, manifest));
    }

    /** Deletes what interrupted builds left, and complete generations beyond the newest few; never the one in use. */
    public void prune(int keep) {
        var generations = folder.resolve("generations");
        if (!Files.isDirectory(generations)) {
            return;
        }
        var current = currentId().orElse("");
        var kept = generationIds().stream().limit(keep).toList();
        try (var entries = Files.list(generations)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (!name.equals(current) && !kept.contains(name)) {
                    delete(entry);
                }
            }
        } catch (IOException e) {
            throw DiskTrouble.explain(folder, e);
        }
    }

    /** Deletes a folder with all that is in it; nothing where it is not there. */
    public static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Where a running server answers for this store, if one does. */
    public Optional<Serving> serving() {
        return Serving.read(folder.resolve(SERVING));
    }

    /** Announces a server of this process; closing takes the announcement back. */
    public AutoCloseable announce(String endpoint) {
        return Serving.announce(folder.resolve(SERVING), endpoint);
    }
}
