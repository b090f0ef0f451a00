package org.focgraph.problem;

/**
 * A fault in what a user gave us, as a value: where, which rule, what was found, what to do.
 *
 * <p>Every code is a heading in {@code docs/errors.md}.
 */
public record Problem(Location location, Severity severity, String code, String found, String advice)
        implements Comparable<Problem> {

    /** An error stops a load; a warning is counted and shown. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(Location location, String code, String found, String advice) {
        return new Problem(location, Severity.ERROR, code, found, advice);
    }

    public static Problem warning(Location location, String code, String found, String advice) {
        return new Problem(location, Severity.WARNING, code, found, advice);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        int byLocation = location.compareTo(other.location);
        if (byLocation != 0) {
            return byLocation;
        }
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : found.compareTo(other.found);
    }

    /** One line: {@code file:line:column  CODE  what was found; what to do}. */
    @Override
    public String toString() {
        var warning = severity == Severity.WARNING ? "warning: " : "";
        return Printable.of(location + "  " + code + "  " + warning + found + "; " + advice);
    }
}
