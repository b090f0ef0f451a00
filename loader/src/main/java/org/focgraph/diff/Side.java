package org.focgraph.diff;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.release.CanonicalLine;
import org.focgraph.release.LineRun;
import org.focgraph.release.LineSorter;
import org.focgraph.release.SortedLines;
import org.focgraph.store.Digest;
import org.focgraph.store.Generation;
import org.focgraph.store.ScratchDatabase;
import org.focgraph.store.Store;

/** One of the two things compared: its statements in order, and a database of them to be asked. */
final class Side implements AutoCloseable {

    private static final String STATEMENTS = "focgraph.nq.gz";
    private static final String SUMS = "SHA256SUMS";
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final LineRun lines;
    private final DatasetGraph dataset;
    private final AutoCloseable database;

    private Side(String name, LineRun lines, DatasetGraph dataset, AutoCloseable database) {
        this.name = name;
        this.lines = lines;
        this.dataset = dataset;
        this.database = database;
    }

    /**
     * Opens a folder of a release, a file of N-Quads, or a generation of the store.
     *
     * @param scratch where sorted statements may be set down
     */
    static Side open(String what, Store store, Path scratch) throws IOException {
        var path = Path.of(what);
        if (Files.isDirectory(path)) {
            return ofFile(what, checked(path), scratch);
        }
        if (Files.isRegularFile(path)) {
            return ofFile(what, path, scratch);
        }
        if (store.manifest(what).isPresent()) {
            return ofGeneration(store.open(what), scratch);
        }
        throw FocGraphException.usage("there is no release folder, no file and no generation " + what
                + "; the generations of " + store.folder() + " are " + String.join(", ", store.generationIds()));
    }

    /** A release that was cut off or changed would show differences nobody made. */
    private static Path checked(Path folder) throws IOException {
        var statements = folder.resolve(STATEMENTS);
        var sums = folder.resolve(SUMS);
        if (!Files.exists(statements) || !Files.exists(sums)) {
            throw FocGraphException.usage("the folder " + folder + " is no release: it has no "
                    + (Files.exists(statements) ? SUMS : STATEMENTS));
        }
        if (!Files.readAllLines(sums).contains(Digest.of(statements) + "  " + STATEMENTS)) {
            throw new FocGraphException(
                    ExitCode.ENVIRONMENT,
                    "the release " + folder + " is damaged: " + STATEMENTS + " is not the file that " + SUMS
                            + " names; fetch it again");
        }
        return statements;
    }

    private static Side ofFile(String name, Path file, Path scratch) throws IOException {
        var sorter = new LineSorter(scratch);
        try (var in = opened(file)) {
            IteratorParsers.createIteratorNQuads(in, SortedLines.profile())
                    .forEachRemaining(quad -> sorter.add(CanonicalLine.of(quad)));
        } catch (RiotException e) {
            throw FocGraphException.usage("the file " + file + " is not N-Quads: " + e.getMessage());
        }
        var lines = set(sorter, scratch);
        var database = ScratchDatabase.of(sink -> {
            try (var open = lines.open()) {
                open.quads().forEachRemaining(sink::quad);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return new Side(name, lines, database.dataset(), database);
    }

    private static InputStream opened(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        in.mark(2);
        boolean compressed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return compressed ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    private static Side ofGeneration(Generation generation, Path scratch) throws IOException {
        var dataset = generation.dataset();
        var sorter = new LineSorter(scratch);
        dataset.begin(ReadWrite.READ);
        try {
            Iterator<Quad> quads = dataset.find();
            quads.forEachRemaining(quad -> sorter.add(CanonicalLine.of(quad)));
        } finally {
            dataset.end();
        }
        return new Side(generation.id(), set(sorter, scratch), dataset, generation);
    }

    private static LineRun set(LineSorter sorter, Path scratch) throws IOException {
        return LineRun.write(Files.createTempFile(scratch, "side-", ".lines"), sorter.sorted());
    }

    String name() {
        return name;
    }

    SortedLines lines() throws IOException {
        return lines.open();
    }

    /** Read it in a transaction. */
    DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("no database fails otherwise", e);
        }
    }
}
