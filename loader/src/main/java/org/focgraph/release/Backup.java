package org.focgraph.release;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.store.DiskTrouble;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Manifest;
import org.focgraph.store.Store;

/**
 * A backup: N-Quads that any store reads, every graph under its own name and in the order it was written in, so that the
 * same generation can be built from it again. Comments at its head hold the records of the graphs.
 */
public final class Backup {

    private static final String MARK = "# focgraph backup 1 of generation ";
    private static final String GRAPH = "# graph ";
    private static final int BUFFER = 1 << 16;
    private static final JsonMapper JSON = new JsonMapper();

    private Backup() {}

    /**
     * Writes the generation in use to a file, which is there whole or not at all.
     *
     * @return what was written
     */
    public static Manifest write(Store store, Path file, Progress progress) {
        var beside = file.toAbsolutePath().resolveSibling(file.getFileName() + ".new");
        try (var lock = store.lock()) {
            store.settle();
            var manifest = store.currentId()
                    .flatMap(store::manifest)
                    .orElseThrow(() -> FocGraphException.environment(
                            "the store " + store.folder() + " is empty; there is nothing to back up", null));
            store.graphs().requireAll(manifest);
            progress.step("Writing the backup");
            try (var out = new BufferedOutputStream(PlainGzip.over(Files.newOutputStream(beside)), BUFFER)) {
                write(store, manifest, out, progress);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException | UncheckedIOException e) {
            throw DiskTrouble.explain(file, e, "--out", "there is no new backup");
        } finally {
            progress.finished();
            deleteQuietly(beside);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Store store, Manifest manifest, OutputStream out, Progress progress) throws IOException {
        line(out, MARK + manifest.id());
        for (var graph : manifest.graphs()) {
            line(out, GRAPH + JSON.writeValueAsString(graph));
        }
        long[] done = {0};
        for (var graph : manifest.graphs()) {
            var name = CanonicalLine.graph(Vocabulary.BASE + "graph/" + graph.name());
            store.graphs().read(graph.name(), new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    try {
                        out.write(CanonicalLine.inGraph(CanonicalLine.of(triple), name));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    progress.advance(++done[0], manifest.triples(), "statements");
                }
            });
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The head of a backup, and the statements behind it. */
    record Opened(String generation, List<GraphRecord> graphs, InputStream statements) implements AutoCloseable {

        static Opened of(Path file) throws IOException {
            var in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER);
            try {
                var first = head(in);
                if (!first.startsWith(MARK)) {
                    throw new FocGraphException(
                            ExitCode.USAGE,
                            file + " is not a backup made by \"focgraph backup\"; a release cannot be restored, but "
                                    + "its data folder can be loaded with \"focgraph load --data\"");
                }
                var graphs = new ArrayList<GraphRecord>();
                for (var line = head(in); line.startsWith(GRAPH); line = head(in)) {
                    graphs.add(JSON.readValue(line.substring(GRAPH.length()), GraphRecord.class));
                }
                return new Opened(first.substring(MARK.length()).strip(), List.copyOf(graphs), in);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        }

        /** The next line where it is a comment, else nothing; what is not a comment stays unread. */
        private static String head(InputStream in) throws IOException {
            in.mark(1);
            if (in.read() != '#') {
                in.reset();
                return "";
            }
            var line = new ByteArrayOutputStream();
            line.write('#');
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
            return line.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            statements.close();
        }
    }
}
