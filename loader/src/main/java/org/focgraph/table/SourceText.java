package org.focgraph.table;

import java.io.IOException;
import java.io.Reader;

/** Keeps what a parser has read of a file until told to forget it, so that it can be looked at and read again. */
final class SourceText extends Reader {

    /** Far above any cell that is accepted; a quote that is never closed must not fill the memory. */
    static final int MOST_KEPT = 1 << 24;

    private static final int WORTH_FORGETTING = 1 << 16;

    private final Reader in;
    private final StringBuilder kept = new StringBuilder();
    private long keptFrom;
    private long readUpTo;
    private boolean ended;
    private boolean full;

    SourceText(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int ready = (int) (keptFrom + kept.length() - readUpTo);
        if (ready == 0) {
            ready = more(target, offset, length);
            if (ready < 0) {
                return -1;
            }
        }
        int count = Math.min(length, ready);
        int from = (int) (readUpTo - keptFrom);
        kept.getChars(from, from + count, target, offset);
        readUpTo += count;
        return count;
    }

    private int more(char[] buffer, int offset, int length) throws IOException {
        if (kept.length() >= MOST_KEPT) {
            full = true;
            return -1;
        }
        int count = ended ? -1 : in.read(buffer, offset, length);
        if (count < 0) {
            ended = true;
        } else {
            kept.append(buffer, offset, count);
        }
        return count;
    }

    /** Whether the end that was met was that of the memory, not of the file. */
    boolean isFull() {
        return full;
    }

    /** The character at a place in the file, or -1 where it is forgotten or not yet read. */
    int at(long position) {
        long index = position - keptFrom;
        return index >= 0 && index < kept.length() ? kept.charAt((int) index) : -1;
    }

    boolean hasAt(long position, String text) {
        int from = (int) (position - keptFrom);
        if (from + text.length() > kept.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (kept.charAt(from + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How much was read. */
    long position() {
        return readUpTo;
    }

    /** The place after the next end of a line. */
    long afterLine(long position) {
        long p = position;
        while (at(p) >= 0 && at(p) != '\n' && at(p) != '\r') {
            p++;
        }
        return at(p) == '\r' && at(p + 1) == '\n' ? p + 2 : at(p) < 0 ? p : p + 1;
    }

    void forgetBefore(long position) {
        if (position - keptFrom > WORTH_FORGETTING) {
            kept.delete(0, (int) (position - keptFrom));
            keptFrom = position;
        }
    }

    /** What is read next is what stands at this place. */
    void readAgainFrom(long position) {
        readUpTo = position;
        full = false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
