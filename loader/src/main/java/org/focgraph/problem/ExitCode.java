package org.focgraph.problem;

/** What the process ends with. */
public enum ExitCode {
    FINE(0),
    DATA_REJECTED(1),
    USAGE(2),
    ENVIRONMENT(3),
    INTERNAL(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
