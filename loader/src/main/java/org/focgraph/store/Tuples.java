package org.focgraph.store;

import java.util.Arrays;

/** Tuples of node ids, column by column, as they came. */
final class Tuples {

    private static final int DIGIT = 16;
    private static final int DIGITS = 1 << DIGIT;

    private final long[][] columns;
    private int size;

    Tuples(int width) {
        columns = new long[width][1 << 12];
    }

    void add(long... ids) {
        if (size == columns[0].length) {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], Math.addExact(size, Math.max(size >> 1, 1)));
            }
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i][size] = ids[i];
        }
        size++;
    }

    int size() {
        return size;
    }

    long at(int tuple, int column) {
        return columns[column][tuple];
    }

    boolean areEqual(int one, int other) {
        for (var column : columns) {
            if (column[one] != column[other]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The tuples in order of these columns, ids as numbers without a sign: a radix sort from the last digit of the last
     * column to the first of the first. Digits in which all agree cost one look.
     */
    int[] sortedBy(int[] order) {
        var sorted = new int[size];
        Arrays.setAll(sorted, i -> i);
        var spare = new int[size];
        var places = new int[DIGITS + 1];
        for (int i = order.length - 1; i >= 0; i--) {
            var column = columns[order[i]];
            long varying = varying(column);
            for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
                if ((varying >>> shift & DIGITS - 1) == 0) {
                    continue;
                }
                Arrays.fill(places, 0);
                for (int tuple = 0; tuple < size; tuple++) {
                    places[digit(column[tuple], shift) + 1]++;
                }
                for (int d = 0; d < DIGITS; d++) {
                    places[d + 1] += places[d];
                }
                for (int tuple : sorted) {
                    spare[places[digit(column[tuple], shift)]++] = tuple;
                }
                var swap = sorted;
                sorted = spare;
                spare = swap;
            }
        }
        return sorted;
    }

    private static int digit(long id, int shift) {
        return (int) (id >>> shift) & DIGITS - 1;
    }

    /** The bits in which the ids of a column are not all alike. */
    private long varying(long[] column) {
        long varying = 0;
        for (int i = 1; i < size; i++) {
            varying |= column[i] ^ column[0];
        }
        return varying;
    }
}
