package org.focgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;

/** An opened generation: a read-only database with its text index. Close it when the last reader is done. */
public final class Generation implements AutoCloseable {

    private final Manifest manifest;
    private final DatasetGraph database;
    private final TextIndex text;
    private final DatasetGraph searchable;

    private Generation(Manifest manifest, DatasetGraph database, TextIndex text) {
        this.manifest = manifest;
        this.database = database;
        this.text = text;
        this.searchable = TextDatasetFactory.create(database, text);
    }

    static Generation open(Path folder, Manifest manifest) {
        try {
            var database =
                    DatabaseMgr.connectDatasetGraph(folder.resolve("tdb2").toString());
            return new Generation(manifest, database, TextIndexes.open(folder.resolve("text")));
        } catch (AlreadyLocked e) {
            throw new FocGraphException(
                    ExitCode.ENVIRONMENT,
                    "the store " + folder
                            + " is in use by another process; stop it (a running \"focgraph serve\"?) or ask it over HTTP",
                    e);
        } catch (IOException | DBOpEnvException e) {
            throw FocGraphException.environment("the store " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    public String id() {
        return manifest.id();
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The data with full-text search; read it in a transaction. */
    public DatasetGraph dataset() {
        return searchable;
    }

    @Override
    public void close() {
        text.close();
        TDBInternal.expel(database);
    }
}
