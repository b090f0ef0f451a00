package org.focgraph.votes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * The rows of a CSV file (RFC 4180), as bytes. Vote files repeat everything but the first cells in each row of a roll
 * call: cells after those are compared as a whole with the row before and only taken apart where they differ.
 */
public final class CsvRows implements AutoCloseable {

    /** A row longer than this is no row: a quotation mark was never closed. */
    private static final int LONGEST_ROW = 1 << 24;

    private final InputStream in;
    private final String file;
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private int limit;
    private boolean exhausted;

    private long line;
    private long nextLine = 1;

    private int leading = Integer.MAX_VALUE;
    private int fields;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] quoted = new boolean[32];
    private String fault;

    private byte[] tail = new byte[1024];
    private int tailLength;
    private int tailFields;
    private int tailLines;
    private int tailStart;
    private boolean tailRepeats;

    public CsvRows(InputStream in, String file) throws IOException, FileFault {
        this.in = in;
        this.file = file;
        if (has(2) && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            end = 3;
        }
    }

    /** How many cells come before those that a whole roll call shares. */
    public void leading(int cells) {
        leading = cells;
        tailLength = 0;
    }

    /** Moves on; false at the end of the file. */
    public boolean next() throws IOException, FileFault {
        start = end;
        line = nextLine;
        fields = 0;
        fault = null;
        tailRepeats = false;
        if (!has(0)) {
            return false;
        }
        int at = 0;
        while (true) {
            if (fields == leading) {
                tailStart = at;
                if (tailLength > 0 && repeats(at)) {
                    return true;
                }
            }
            at = has(at) && buffer[start + at] == '"' ? quotedCell(at) : plainCell(at);
            int delimiter = has(at) ? buffer[start + at] : -1;
            if (delimiter == ',') {
                at++;
                continue;
            }
            endAt(at, delimiter);
            return true;
        }
    }

    private boolean repeats(int at) throws IOException, FileFault {
        if (has(at + tailLength - 1)
                && Arrays.equals(buffer, start + at, start + at + tailLength, tail, 0, tailLength)) {
            tailRepeats = true;
            fields = tailFields;
            end = start + at + tailLength;
            nextLine += tailLines;
            return true;
        }
        return false;
    }

    private void endAt(int at, int delimiter) throws IOException, FileFault {
        int after = at;
        if (delimiter == '\r') {
            after++;
        }
        if (delimiter >= 0 && has(after) && buffer[start + after] == '\n') {
            after++;
        }
        end = start + after;
        nextLine++;
        if (fields > leading && buffer[end - 1] == '\n') {
            tailLength = end - start - tailStart;
            if (tail.length < tailLength) {
                tail = new byte[tailLength * 2];
            }
            System.arraycopy(buffer, start + tailStart, tail, 0, tailLength);
            tailFields = fields;
            tailLines = (int) (nextLine - line);
        } else {
            tailLength = 0;
        }
    }

    private int plainCell(int begin) throws IOException, FileFault {
        int at = begin;
        while (has(at)) {
            byte b = buffer[start + at];
            if (b == ',' || b == '\n' || b == '\r' && (!has(at + 1) || buffer[start + at + 1] == '\n')) {
                break;
            }
            if (b == '"') {
                fault = "a quotation mark stands inside a cell that does not begin with one";
            } else if (b >= 0 && b < ' ' && b != '\t' || b == 127) {
                fault = "a control character stands in a cell";
            }
            at++;
        }
        cell(begin, at, false);
        return at;
    }

    private int quotedCell(int begin) throws IOException, FileFault {
        int at = begin + 1;
        while (true) {
            if (!has(at)) {
                throw new FileFault(Problem.error(
                        Location.of(file).at(line, fields + 1),
                        "VOTES-QUOTES",
                        "a quotation mark is opened here and never closed",
                        "close it, or write \"\" for a mark inside a cell; the rest of the file cannot be told apart"));
            }
            byte b = buffer[start + at];
            if (b == '"') {
                if (!has(at + 1) || buffer[start + at + 1] != '"') {
                    break;
                }
                at++;
            } else if (b == '\n') {
                nextLine++;
            } else if (b >= 0 && b < ' ' && b != '\t' && b != '\r' || b == 127) {
                fault = "a control character stands in a cell";
            }
            at++;
        }
        cell(begin + 1, at, true);
        at++;
        while (has(at) && buffer[start + at] != ',' && buffer[start + at] != '\n' && buffer[start + at] != '\r') {
            fault = "something stands behind the closing quotation mark of a cell";
            at++;
        }
        return at;
    }

    private void cell(int begin, int finish, boolean inQuotes) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, fields * 2);
            to = Arrays.copyOf(to, fields * 2);
            quoted = Arrays.copyOf(quoted, fields * 2);
        }
        int origin = fields < leading ? 0 : tailStart;
        from[fields] = begin - origin;
        to[fields] = finish - origin;
        quoted[fields] = inQuotes;
        fields++;
    }

    /** Is there a byte so far behind the beginning of the row? */
    private boolean has(int offset) throws IOException, FileFault {
        return start + offset < limit || fill(offset);
    }

    private boolean fill(int offset) throws IOException, FileFault {
        while (start + offset >= limit && !exhausted) {
            if (offset > LONGEST_ROW) {
                throw new FileFault(Problem.error(
                        Location.of(file).at(line, fields + 1),
                        "VOTES-QUOTES",
                        "the row that begins here is longer than " + (LONGEST_ROW >> 20) + " MB",
                        "look for a quotation mark that is not closed"));
            }
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, limit - start);
                end -= start;
                limit -= start;
                start = 0;
            }
            if (limit == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            readMore();
        }
        return start + offset < limit;
    }

    private void readMore() throws IOException, FileFault {
        try {
            int n = in.read(buffer, limit, buffer.length - limit);
            if (n < 0) {
                exhausted = true;
            } else {
                limit += n;
            }
        } catch (EOFException | ZipException e) {
            throw new FileFault(Problem.error(
                    Location.of(file).at(nextLine, 0),
                    "IMPORT-FILE",
                    "the compressed file breaks off or is damaged near here (" + e.getMessage() + ")",
                    "fetch it again"));
        }
    }

    /** The line on which the row begins, counted from 1. */
    public long line() {
        return line;
    }

    public int size() {
        return fields;
    }

    /** What is wrong with the writing of the row, or null. */
    public String fault() {
        return fault;
    }

    /** Are all cells behind the leading ones the same as in the row before? */
    public boolean tailRepeats() {
        return tailRepeats;
    }

    private int begin(int field) {
        return start + from[field] + (field < leading ? 0 : tailStart);
    }

    private int finish(int field) {
        return start + to[field] + (field < leading ? 0 : tailStart);
    }

    /** The number a spelling has among those met so far. */
    public int spelling(int field, Spellings spellings) {
        return spellings.number(buffer, begin(field), finish(field), quoted[field]);
    }

    public boolean is(int field, byte[] bytes) {
        return Arrays.equals(buffer, begin(field), finish(field), bytes, 0, bytes.length);
    }

    public byte[] bytes(int field) {
        return Arrays.copyOfRange(buffer, begin(field), finish(field));
    }

    public String text(int field) {
        return decoded(buffer, begin(field), finish(field), quoted[field]);
    }

    static String decoded(byte[] bytes, int from, int to, boolean quoted) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return quoted && text.indexOf('"') >= 0 ? text.replace("\"\"", "\"") : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
