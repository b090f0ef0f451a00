package org.focgraph.server.guard;

/** Too many queries run and wait already; asking again in a moment is all there is to do. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Busy() {
        super("The server is busy with other queries; please try again in a few seconds.", null, false, false);
    }
}
