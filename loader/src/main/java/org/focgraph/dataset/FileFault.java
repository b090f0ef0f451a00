package org.focgraph.dataset;

import org.focgraph.problem.Problem;

/** A file cannot be read to its end: nothing of it can be trusted. */
public final class FileFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public FileFault(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
