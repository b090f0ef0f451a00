package org.focgraph.cli;

import java.nio.file.Path;
import org.focgraph.store.Store;
import picocli.CommandLine.Option;

/** Which store a command works on. */
public final class StoreOption {

    private static final String HOME = "focgraph.home";

    @Option(
            names = "--store",
            paramLabel = "DIR|URL",
            description =
                    "Folder of the store, or address of a graph store (SPARQL 1.1 Graph Store Protocol). Default: $FOCGRAPH_STORE, else the folder \"store\" beside the launcher.")
    String place;

    /** The place asked for, or the default one. */
    String place() {
        if (place != null) {
            return place;
        }
        var environment = System.getenv("FOCGRAPH_STORE");
        return environment != null && !environment.isBlank()
                ? environment
                : Path.of(System.getProperty(HOME, "."), "store").toString();
    }

    boolean isRemote() {
        return place().matches("https?://.*");
    }

    /** The store on disk; an address over HTTP is none. */
    public Store local() {
        if (isRemote()) {
            throw org.focgraph.problem.FocGraphException.usage(
                    "this command needs a store on disk, not " + place() + "; give --store a folder");
        }
        return Store.at(Path.of(place()));
    }
}
