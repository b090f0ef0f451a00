package org.focgraph.votes;

import java.util.Arrays;

/** The rows of one roll call as they stand in the file: name, code and vote of each state as numbers of spellings. */
public final class BallotRows {

    private int size;
    private int[] names = new int[256];
    private int[] codes = new int[256];
    private int[] votes = new int[256];
    private long[] lines = new long[256];
    private String[] notes;

    public void add(int name, int code, int vote, long line) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
            votes = Arrays.copyOf(votes, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        names[size] = name;
        codes[size] = code;
        votes[size] = vote;
        lines[size++] = line;
    }

    /** Keeps a note that this row has and the others have not. */
    void note(int row, String text) {
        if (notes == null) {
            notes = new String[names.length];
        }
        if (notes.length <= row) {
            notes = Arrays.copyOf(notes, names.length);
        }
        notes[row] = text;
    }

    /** The row's own note, or an empty text. */
    String note(int row) {
        return notes == null || row >= notes.length || notes[row] == null ? "" : notes[row];
    }

    public int size() {
        return size;
    }

    public int name(int row) {
        return names[row];
    }

    int code(int row) {
        return codes[row];
    }

    public int vote(int row) {
        return votes[row];
    }

    public long line(int row) {
        return lines[row];
    }
}
