package org.focgraph.server.facts;

/**
 * A count that goes no further than it may.
 *
 * @param more whether there are more
 */
public record Count(int number, boolean more) {

    /** {@code 1,234}, or {@code more than 10,000}. */
    @Override
    public String toString() {
        return (more ? "more than " : "") + "%,d".formatted(number);
    }
}
