package org.focgraph.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.store.GenerationBuilder;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Manifest;
import org.focgraph.store.Store;

/** Builds the generation of a backup in a store and puts it in use, or leaves the store as it was. */
public final class RestoreOperation {

    private final Store store;
    private final String software;
    private final Progress progress;

    public RestoreOperation(Store store, String software, Progress progress) {
        this.store = store;
        this.software = software;
        this.progress = progress;
    }

    public Manifest run(Path file) {
        if (!Files.isRegularFile(file)) {
            throw FocGraphException.usage("there is no file " + file);
        }
        try (var lock = store.lock();
                var backup = Backup.Opened.of(file)) {
            store.settle();
            return restored(file, backup);
        } catch (IOException | RiotException e) {
            store.graphs().discardStaged();
            throw damaged(file, String.valueOf(e.getMessage()), e);
        } finally {
            progress.finished();
        }
    }

    private Manifest restored(Path file, Backup.Opened backup) {
        progress.step("Reading the backup");
        var quads =
                PeekIterator.create(IteratorParsers.createIteratorNQuads(backup.statements(), SortedLines.profile()));
        var records = new ArrayList<GraphRecord>();
        try {
            for (var record : backup.graphs()) {
                var written = store.graphs().staged().write(record, sink -> send(record, quads, sink));
                if (!written.equals(record)) {
                    throw damaged(file, "the graph " + record.name() + " is not the one that was backed up", null);
                }
                records.add(written);
                progress.advance(records.size(), backup.graphs().size(), "graphs");
            }
            if (quads.hasNext()) {
                throw damaged(file, "there are statements behind its last graph", null);
            }
            requireSame(file, backup.generation(), records);
            var manifest = new GenerationBuilder(store, software, progress).build(records);
            store.settle();
            store.graphs().keepOnly(records.stream().map(GraphRecord::name).toList());
            return manifest;
        } catch (RuntimeException e) {
            store.graphs().discardStaged();
            throw e;
        }
    }

    private static void requireSame(Path file, String generation, List<GraphRecord> records) {
        if (!GenerationBuilder.idOf(records).equals(generation)) {
            throw damaged(file, "its graphs do not make generation " + generation, null);
        }
    }

    private static void send(GraphRecord record, PeekIterator<Quad> quads, StreamRDF sink) {
        var name = Vocabulary.BASE + "graph/" + record.name();
        Iterator<Quad> all = quads;
        while (all.hasNext() && quads.peek().getGraph().hasURI(name)) {
            sink.triple(all.next().asTriple());
        }
    }

    private static FocGraphException damaged(Path file, String how, Exception cause) {
        return new FocGraphException(
                ExitCode.ENVIRONMENT, "the backup " + file + " is damaged: " + how + "; the store is as it was", cause);
    }
}
