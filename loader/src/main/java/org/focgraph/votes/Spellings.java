package org.focgraph.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives every distinct text of a column a number, without making a string of each cell. */
public final class Spellings {

    private final List<byte[]> bytes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int[] slots = new int[1024];

    public Spellings() {
        Arrays.fill(slots, -1);
    }

    /** The number of a text given as bytes. */
    public int number(byte[] buffer, int from, int to, boolean quoted) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] >= 0) {
            var known = bytes.get(slots[slot]);
            if (Arrays.equals(known, 0, known.length, buffer, from, to)) {
                return slots[slot];
            }
            slot = slot + 1 & (slots.length - 1);
        }
        int number = bytes.size();
        bytes.add(Arrays.copyOfRange(buffer, from, to));
        texts.add(CsvRows.decoded(buffer, from, to, quoted));
        slots[slot] = number;
        if (bytes.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int n = 0; n < bytes.size(); n++) {
            int hash = 0;
            for (byte b : bytes.get(n)) {
                hash = 31 * hash + b;
            }
            int slot = spread(hash) & (slots.length - 1);
            while (slots[slot] >= 0) {
                slot = slot + 1 & (slots.length - 1);
            }
            slots[slot] = n;
        }
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    public String text(int number) {
        return texts.get(number);
    }

    public int size() {
        return texts.size();
    }
}
