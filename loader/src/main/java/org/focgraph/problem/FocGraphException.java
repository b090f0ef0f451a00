package org.focgraph.problem;

/** Something other than the data stands in the way: the message is a sentence for the user, the code ends the process. */
public final class FocGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public FocGraphException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public FocGraphException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public static FocGraphException environment(String message, Throwable cause) {
        return new FocGraphException(ExitCode.ENVIRONMENT, message, cause);
    }

    public static FocGraphException usage(String message) {
        return new FocGraphException(ExitCode.USAGE, message);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
