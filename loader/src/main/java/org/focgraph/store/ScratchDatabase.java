package org.focgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A database made of statements from elsewhere, to be asked for a while; it is deleted when it is closed. */
public final class ScratchDatabase implements AutoCloseable {

    private final Path folder;
    private final DatasetGraph database;

    private ScratchDatabase(Path folder) {
        this.folder = folder;
        this.database = DatabaseMgr.connectDatasetGraph(folder.toString());
    }

    /** Loads everything the source sends. */
    public static ScratchDatabase of(Consumer<StreamRDF> source) {
        try {
            var scratch = new ScratchDatabase(Files.createTempDirectory("focgraph-"));
            try {
                var loader = LoaderFactory.phasedLoader(scratch.database, MonitorOutputs.nullOutput());
                loader.startBulk();
                try {
                    source.accept(loader.stream());
                    loader.finishBulk();
                } catch (RuntimeException e) {
                    loader.finishException(e);
                    throw e;
                }
                return scratch;
            } catch (RuntimeException | InternalError e) {
                scratch.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskTrouble.explain(
                    Path.of(System.getProperty("java.io.tmpdir")), e, "-Djava.io.tmpdir", "nothing was changed");
        }
    }

    /** Read it in a transaction. */
    public DatasetGraph dataset() {
        return database;
    }

    @Override
    public void close() {
        TDBInternal.expel(database);
        try {
            Store.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
