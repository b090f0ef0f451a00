package org.focgraph.server.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The bundled files of the explorer, read once each. */
public final class Assets {

    /** Names as they are given in the folder: no dots but one before the ending, so no way out of it. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9.-]*");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /** The bytes of a file such as {@code views/matrix.js}; nothing where there is none, or none of a kind that is served. */
    public Optional<byte[]> bytes(String name) {
        if (!NAME.matcher(name).matches() || type(name).isEmpty()) {
            return Optional.empty();
        }
        var known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (var in = Assets.class.getResourceAsStream("files/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            var bytes = in.readAllBytes();
            read.put(name, bytes);
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file such as {@code home.json}. */
    public Optional<String> text(String name) {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The licence of a library that is among them. */
    public String licence(String library) {
        try (var in = Assets.class.getResourceAsStream("files/vendor/" + library + "/LICENSE")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all of them, in order. */
    public List<String> names() {
        try {
            var first = Assets.class.getResource("files/style.css").toURI();
            var folder = (first.getScheme().equals("jar") ? inJar(first) : Path.of(first)).getParent();
            try (var files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(name ->
                                NAME.matcher(name).matches() && type(name).isPresent())
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A jar is opened once for the life of the process, by whoever comes first. */
    private static Path inJar(URI file) throws IOException {
        FileSystem jar;
        try {
            jar = FileSystems.getFileSystem(file);
        } catch (FileSystemNotFoundException e) {
            jar = FileSystems.newFileSystem(file, Map.of());
        }
        return jar.getPath(file.toString().substring(file.toString().indexOf("!/") + 1));
    }

    /** The media type by the ending of a name. */
    public Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
