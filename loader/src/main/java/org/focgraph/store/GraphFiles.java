package org.focgraph.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.focgraph.problem.FocGraphException;

/** The folder {@code graphs/}: one compressed RDF Thrift file and its record per graph, replaced atomically. */
public final class GraphFiles {

    private static final String STATEMENTS = ".rt.gz";
    private static final String RECORD = ".json";
    private static final String STAGED = ".staged";

    private final Path folder;

    GraphFiles(Path folder) {
        this.folder = folder;
    }

    /** Where graphs wait that belong to the store only once a generation made of them is in use. */
    public GraphFiles staged() {
        return new GraphFiles(folder.resolve(STAGED));
    }

    /** Moves every staged graph to its place; may be done again where it was interrupted. */
    void adoptStaged() {
        var staged = staged();
        try {
            for (var name : staged.listed()) {
                if (Files.exists(staged.statements(name))) {
                    Files.createDirectories(statements(name).getParent());
                    move(staged.statements(name), statements(name));
                }
                move(staged.folder.resolve(name + RECORD), folder.resolve(name + RECORD));
            }
            discardStaged();
        } catch (IOException e) {
            throw DiskTrouble.explain(folder, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        SafeFile.sync(to.getParent());
    }

    /** Removes staged graphs. */
    public void discardStaged() {
        try {
            Store.delete(folder.resolve(STAGED));
        } catch (IOException e) {
            throw DiskTrouble.explain(folder, e);
        }
    }

    /** The records of the staged graphs, without regard to whether their statements were moved already. */
    List<GraphRecord> stagedRecords() {
        var staged = staged();
        try {
            var records = new ArrayList<GraphRecord>();
            for (var name : staged.listed()) {
                records.add(Json.read(staged.folder.resolve(name + RECORD), GraphRecord.class));
            }
            return records;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The record of a graph, or nothing when the graph or its record is not there or is not readable. */
    public Optional<GraphRecord> record(String name) {
        var file = folder.resolve(name + RECORD);
        if (!Files.exists(file) || !Files.exists(statements(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(file, GraphRecord.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FocGraphException.environment("the record " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that these are the graphs a generation was made of.
     *
     * @throws FocGraphException where one of them is another, as after a roll back or a load that was cut off
     */
    public void requireAll(Manifest generation) {
        for (var graph : generation.graphs()) {
            if (record(graph.name()).filter(graph::equals).isEmpty()) {
                throw FocGraphException.environment(
                        "the store holds the graphs of another generation than " + generation.id() + " (graph "
                                + graph.name() + "); run \"focgraph load\" first",
                        null);
            }
        }
    }

    /** The graphs that stay when the tables are loaded again. */
    public List<GraphRecord> imported() {
        try {
            return listed().stream()
                    .map(this::record)
                    .flatMap(Optional::stream)
                    .filter(graph -> graph.kind().isImported())
                    .sorted(Comparator.comparing(GraphRecord::name))
                    .toList();
        } catch (IOException e) {
            throw FocGraphException.environment("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes a graph and then its record; what stood there before is replaced only by a complete file. */
    public GraphRecord write(GraphRecord record, Consumer<StreamRDF> source) {
        try {
            long[] triples = {0};
            var digest = Digest.sha256();
            SafeFile.replace(statements(record.name()), out -> {
                try (OutputStream zipped = new QuickGzip(out);
                        OutputStream statements =
                                new BufferedOutputStream(new DigestOutputStream(zipped, digest), 1 << 16)) {
                    var counted = new Counted(StreamRDFWriter.getWriterStream(statements, Lang.RDFTHRIFT));
                    counted.start();
                    source.accept(counted);
                    counted.finish();
                    triples[0] = counted.triples;
                }
            });
            var written = record.written(triples[0], Digest.hex(digest.digest()));
            SafeFile.replace(folder.resolve(record.name() + RECORD), out -> Json.write(out, written));
            return written;
        } catch (IOException | UncheckedIOException e) {
            throw DiskTrouble.explain(folder, e);
        }
    }

    /** Replaces the record of a graph that was written before all of it was known. */
    public GraphRecord amend(GraphRecord record) {
        try {
            SafeFile.replace(folder.resolve(record.name() + RECORD), out -> Json.write(out, record));
            return record;
        } catch (IOException e) {
            throw DiskTrouble.explain(folder, e);
        }
    }

    /** Every statement of the graph that has this record, be it staged or in its place. */
    public void read(GraphRecord record, StreamRDF sink) {
        var staged = staged();
        boolean isStaged = staged.record(record.name())
                .filter(waiting -> waiting.sha256().equals(record.sha256()))
                .isPresent();
        (isStaged ? staged : this).read(record.name(), sink);
    }

    /** Every statement of a graph, in the order of the file. */
    public void read(String name, StreamRDF sink) {
        var file = statements(name);
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16)) {
            RDFParser.source(in).lang(Lang.RDFTHRIFT).parse(sink);
        } catch (IOException e) {
            throw FocGraphException.environment(
                    "the graph file " + file + " cannot be read (" + e.getMessage() + "); load again to rebuild it", e);
        }
    }

    /** Removes graphs that no longer belong to the store. */
    public void keepOnly(List<String> names) {
        try {
            for (var stale : listed()) {
                if (!names.contains(stale)) {
                    Files.deleteIfExists(folder.resolve(stale + RECORD));
                    Files.deleteIfExists(statements(stale));
                }
            }
        } catch (IOException e) {
            throw DiskTrouble.explain(folder, e);
        }
    }

    private List<String> listed() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.map(f -> folder.relativize(f).toString())
                    .filter(f -> f.endsWith(RECORD) && !f.startsWith(STAGED))
                    .map(f -> f.substring(0, f.length() - RECORD.length()))
                    .toList();
        }
    }

    private Path statements(String name) {
        return folder.resolve(name + STATEMENTS);
    }

    /** Speed over size: these files are scratch for the next build, not for keeping. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(1);
        }
    }

    private static final class Counted extends StreamRDFWrapper {
        private long triples;

        Counted(StreamRDF next) {
            super(next);
        }

        @Override
        public void triple(Triple triple) {
            triples++;
            super.triple(triple);
        }
    }
}
