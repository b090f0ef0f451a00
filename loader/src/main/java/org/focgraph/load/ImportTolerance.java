package org.focgraph.load;

import org.focgraph.dataset.About;

/**
 * How many roll calls or records of an import may fail before the whole import does.
 *
 * @param share of them
 * @param isDefault true where nobody asked for a share: a small file may then have a few more
 */
public record ImportTolerance(double share, boolean isDefault) {

    /** One in a thousand; a file too small for that may have up to five, if they are no more than one in ten. */
    public static final ImportTolerance DEFAULT = usual(About.USUAL_TOLERANCE);

    /** None. */
    public static final ImportTolerance STRICT = new ImportTolerance(0, false);

    private static final int FEW = 5;
    private static final int SMALL = 10;

    /** What a data set tolerates where nobody asks for anything else. */
    public static ImportTolerance usual(double share) {
        return new ImportTolerance(share, true);
    }

    public static ImportTolerance of(double share) {
        return new ImportTolerance(share, false);
    }

    /** The most that may fail of so many. */
    public long limit(long units) {
        if (!isDefault) {
            return (long) Math.floor(share * units);
        }
        return Math.max((long) Math.floor(share * units), Math.min(FEW, units / SMALL));
    }

    /** Must not even a single row be set apart? */
    public boolean isStrict() {
        return share == 0;
    }
}
