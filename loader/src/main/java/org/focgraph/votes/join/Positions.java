package org.focgraph.votes.join;

import java.util.Arrays;
import org.focgraph.votes.Position;

/** Who stands where in a roll call, by the numbers of a {@link StateIndex}. */
final class Positions {

    private static final byte NONE = -1;

    private byte[] positions = new byte[0];

    void put(int state, Position position) {
        if (state >= positions.length) {
            int before = positions.length;
            positions = Arrays.copyOf(positions, Math.max(state + 1, 220));
            Arrays.fill(positions, before, positions.length, NONE);
        }
        positions[state] = (byte) position.ordinal();
    }

    /** The position of a state, or null where it is not listed. */
    Position of(int state) {
        byte position = state < positions.length ? positions[state] : NONE;
        return position == NONE ? null : Position.at(position);
    }

    /** Highest number of a state, and one. */
    int length() {
        return positions.length;
    }

    private boolean isCast(int state) {
        var position = of(state);
        return position != null && position.isCast();
    }

    /** How many states cast a vote in either and did not do the same in both; a vote not cast differs from one that was. */
    Difference from(Positions other) {
        int differ = 0;
        int voting = 0;
        for (int state = 0; state < Math.max(length(), other.length()); state++) {
            boolean here = isCast(state);
            boolean there = other.isCast(state);
            if (here || there) {
                voting++;
                if (!here || !there || of(state) != other.of(state)) {
                    differ++;
                }
            }
        }
        return new Difference(differ, voting);
    }

    /**
     * @param differ states of which the two say different things
     * @param voting states that voted in either
     */
    record Difference(int differ, int voting) {

        private static final int MOST = 4;

        /** At most so many, or such a part of those voting; never more than one in four. */
        boolean isWithin(int states, double share) {
            return differ <= Math.max(states, share * voting) && MOST * differ <= voting;
        }
    }
}
