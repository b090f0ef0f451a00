package org.focgraph.votes;

import java.util.Arrays;

/** Who stands where in a roll call: keys of states and their positions, side by side. */
public final class Ballots {

    private int size;
    private String[] states;
    private byte[] positions;
    private int[] rows;

    public Ballots(int expected) {
        states = new String[expected];
        positions = new byte[expected];
        rows = new int[expected];
    }

    public void add(String state, Position position, int row) {
        if (size == states.length) {
            int more = Math.max(16, size * 2);
            states = Arrays.copyOf(states, more);
            positions = Arrays.copyOf(positions, more);
            rows = Arrays.copyOf(rows, more);
        }
        states[size] = state;
        positions[size] = (byte) position.ordinal();
        rows[size++] = row;
    }

    public int size() {
        return size;
    }

    /** Key of the state, {@code KEN}. */
    public String state(int ballot) {
        return states[ballot];
    }

    public Position position(int ballot) {
        return Position.at(positions[ballot]);
    }

    /** Which row of the record it comes from. */
    public int row(int ballot) {
        return rows[ballot];
    }

    public int count(Position position) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (positions[i] == position.ordinal()) {
                count++;
            }
        }
        return count;
    }

    /** A number that two equal lists share, in whatever order they stand, and hardly any others. */
    Signature signature() {
        long first = 0;
        long second = 0;
        for (int i = 0; i < size; i++) {
            long code = mix(states[i].hashCode() * 8L + positions[i]);
            first += code;
            second += mix(code);
        }
        return new Signature(size, first, second);
    }

    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** @see #signature() */
    record Signature(int size, long first, long second) {}
}
