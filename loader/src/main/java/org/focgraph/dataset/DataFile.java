package org.focgraph.dataset;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * A file of a data set, plain, gzipped or the only one of a zip archive.
 *
 * @param path where it is
 * @param name what problems and records call it
 * @param sha256 of its bytes as they are on disk; empty where nobody asked
 * @param readSoFar hears how many bytes of the file have been read
 */
public record DataFile(Path path, String name, String sha256, LongConsumer readSoFar) {

    private static final int CHUNK = 1 << 16;
    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".xml", ".json", ".jsonl", ".ttl", ".lst", ".rdf", ".nt");

    public static DataFile at(Path path) {
        return new DataFile(path, path.getFileName().toString(), "", read -> {});
    }

    public DataFile heardBy(LongConsumer listener) {
        return new DataFile(path, name, sha256, listener);
    }

    public DataFile hashed(String digest) {
        return new DataFile(path, name, digest, readSoFar);
    }

    /** The uncompressed bytes. */
    public InputStream open() throws IOException, FileFault {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            return zipped();
        }
        var counted = new Counted(Files.newInputStream(path), readSoFar);
        return lower.endsWith(".gz") ? new GZIPInputStream(new BufferedInputStream(counted, CHUNK), CHUNK) : counted;
    }

    private InputStream zipped() throws IOException, FileFault {
        var archive = new ZipFile(path.toFile());
        try {
            var tables = archive.stream()
                    .filter(entry -> !entry.isDirectory() && isTable(entry))
                    .toList();
            if (tables.size() != 1) {
                throw new FileFault(Problem.error(
                        Location.of(name),
                        "IMPORT-FILE",
                        "the archive holds " + tables.size() + " data files",
                        "give an archive with exactly one, or the files themselves"));
            }
            return new FilterInputStream(new Counted(archive.getInputStream(tables.get(0)), readSoFar)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    archive.close();
                }
            };
        } catch (IOException | FileFault | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static boolean isTable(ZipEntry entry) {
        var lower = entry.getName().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith) && !lower.startsWith("__macosx/");
    }

    private static final class Counted extends FilterInputStream {
        private final LongConsumer listener;
        private long read;

        Counted(InputStream in, LongConsumer listener) {
            super(in);
            this.listener = listener;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            if (n > 0) {
                read += n;
                listener.accept(read);
            }
            return n;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                listener.accept(++read);
            }
            return b;
        }
    }
}
