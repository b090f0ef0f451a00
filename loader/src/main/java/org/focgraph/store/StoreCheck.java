package org.focgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares a generation with its manifest: TDB2 has no checksums and would answer from a cut-off file. */
final class StoreCheck {

    private StoreCheck() {}

    /** Files that are missing or have another size; cheap, done at every opening. */
    static List<String> sizes(Path generation, Manifest manifest) {
        var found = new ArrayList<String>();
        manifest.files().forEach((name, size) -> {
            var file = generation.resolve(name);
            try {
                if (!Files.exists(file)) {
                    found.add(name + " is missing");
                } else if (Files.size(file) != size) {
                    found.add(name + " has " + Files.size(file) + " bytes instead of " + size);
                }
            } catch (IOException e) {
                found.add(name + " cannot be read (" + e.getMessage() + ")");
            }
        });
        return found;
    }

    /** The same, and every byte. */
    static List<String> contents(Path generation, Manifest manifest) {
        var found = new ArrayList<>(sizes(generation, manifest));
        manifest.hashes().forEach((name, hash) -> {
            var file = generation.resolve(name);
            try {
                if (Files.exists(file) && !Digest.of(file).equals(hash)) {
                    found.add(name + " has other content than when it was built");
                }
            } catch (IOException e) {
                found.add(name + " cannot be read (" + e.getMessage() + ")");
            }
        });
        return found;
    }

    static SortedMap<String, Long> sizesOf(Path generation) throws IOException {
        var sizes = new TreeMap<String, Long>();
        for (var file : filesOf(generation)) {
            sizes.put(generation.relativize(file).toString(), Files.size(file));
        }
        return sizes;
    }

    /** On all cores: these are the largest files there are. */
    static SortedMap<String, String> hashesOf(Path generation) throws IOException {
        try {
            var hashes = filesOf(generation).parallelStream()
                    .collect(
                            Collectors.toMap(file -> generation.relativize(file).toString(), StoreCheck::hash));
            return new TreeMap<>(hashes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String hash(Path file) {
        try {
            return Digest.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Locks and the journals of an idle database come and go; they are no part of the content. */
    static List<Path> filesOf(Path generation) throws IOException {
        try (var files = Files.walk(generation)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .filter(file -> !file.getFileName().toString().endsWith(".jrnl"))
                    .filter(file -> !file.getFileName().toString().equals("manifest.json"))
                    .sorted()
                    .toList();
        }
    }
}
