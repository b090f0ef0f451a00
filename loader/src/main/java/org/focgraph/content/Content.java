package org.focgraph.content;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.focgraph.problem.FocGraphException;

/** The bundled folders ({@code ontology}, {@code data}, {@code queries}) as paths, whether in the jar or in a build. */
public final class Content {

    private static final String MARKER = "/focgraph/ontology/prefixes.ttl";

    private Content() {}

    /** A bundled top-level folder by its name. */
    public static Path folder(String name) {
        return Root.PATH.resolve(name);
    }

    /** Opened once for the life of the process: a zip file system may exist only once for a jar. */
    private static final class Root {
        static final Path PATH = locate();

        private static Path locate() {
            var marker = Content.class.getResource(MARKER);
            if (marker == null) {
                throw FocGraphException.environment(
                        "this build of focgraph lacks its own content (" + MARKER
                                + "); build it again with mvn package",
                        null);
            }
            try {
                return pathOf(marker.toURI()).getParent().getParent();
            } catch (URISyntaxException | IOException e) {
                throw FocGraphException.environment("the content of the jar cannot be read: " + e.getMessage(), e);
            }
        }

        private static Path pathOf(URI uri) throws IOException {
            if (!"jar".equals(uri.getScheme())) {
                return Path.of(uri);
            }
            var text = uri.toString();
            var inside = text.substring(text.indexOf("!/") + 1);
            return fileSystemOf(uri).getPath(inside);
        }

        private static FileSystem fileSystemOf(URI uri) throws IOException {
            try {
                return FileSystems.getFileSystem(uri);
            } catch (FileSystemNotFoundException e) {
                return FileSystems.newFileSystem(uri, Map.of());
            }
        }
    }

    /** The text of a bundled file, such as {@code "ontology/foc.ttl"}. */
    public static String text(String file) {
        try {
            return Files.readString(Root.PATH.resolve(file));
        } catch (IOException e) {
            throw FocGraphException.environment("the bundled file " + file + " cannot be read", e);
        }
    }
}
