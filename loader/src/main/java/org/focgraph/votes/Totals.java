package org.focgraph.votes;

/** Numbers of a roll call; {@link #UNKNOWN} where the record does not state one. */
public record Totals(int inFavour, int against, int abstaining, int notVoting, int members) {

    public static final int UNKNOWN = -1;

    public static final Totals NONE = new Totals(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

    /** The total of one position, where there is one. */
    int of(Position position) {
        return switch (position) {
            case IN_FAVOUR -> inFavour;
            case AGAINST -> against;
            case ABSTAINING -> abstaining;
            case NOT_VOTING -> notVoting;
            case ABSENT, NOT_A_MEMBER -> UNKNOWN;
        };
    }

    @Override
    public String toString() {
        return shown(inFavour) + "-" + shown(against) + "-" + shown(abstaining) + "-" + shown(notVoting);
    }

    private static String shown(int number) {
        return number == UNKNOWN ? "?" : Integer.toString(number);
    }
}
