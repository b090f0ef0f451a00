package org.focgraph.progress;

/** Hears how far long work has come. Implementations decide whether and how to show it. */
public interface Progress {

    /** A named step begins; the one before it is over. */
    void step(String name);

    /**
     * So much of the current step is done.
     *
     * @param done units done so far
     * @param total units in all, or -1 where not known
     * @param unit what is counted, in the plural
     */
    void advance(long done, long total, String unit);

    /** The whole work is over. */
    void finished();

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void step(String name) {}

            @Override
            public void advance(long done, long total, String unit) {}

            @Override
            public void finished() {}
        };
    }
}
