package org.focgraph.server.guard;

import org.apache.jena.query.ARQ;
import org.apache.jena.sys.JenaSystem;

/** What is set once for the whole process, and nowhere else. */
public final class QueryEngine {

    static {
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    }

    private QueryEngine() {}

    /** Loads this class, which makes the settings. */
    public static void prepare() {
        // the static block has run
    }
}
