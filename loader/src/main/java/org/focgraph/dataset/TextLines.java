package org.focgraph.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/** The lines of a UTF-8 file, one after another; what is no UTF-8, or longer than any line can be, is a fault with its line. */
public final class TextLines implements AutoCloseable {

    private static final int CARRIAGE_RETURN = '\r';

    private final String name;
    private final int longest;
    private final BufferedReader in;
    private long line;

    /**
     * Opens a file.
     *
     * @param longest characters a line may have
     * @param most bytes the file may have, once unpacked
     */
    public TextLines(DataFile file, int longest, long most) throws IOException, FileFault {
        this.name = file.name();
        this.longest = longest;
        var decoder = StandardCharsets.UTF_8.newDecoder();
        this.in = new BufferedReader(new InputStreamReader(new BoundedStream(file.open(), most), decoder), 1 << 16);
    }

    /** The next line without its end, or null after the last. */
    public String next() throws IOException, FileFault {
        line++;
        try {
            return line == 1 ? withoutMark(read()) : read();
        } catch (CharacterCodingException e) {
            throw fault("the file is not UTF-8 from this line on, or a little later", "save it as UTF-8");
        } catch (BoundedStream.TooLarge e) {
            throw fault("the file has " + e.getMessage(), "make sure that it is the data set");
        }
    }

    private String read() throws IOException, FileFault {
        var text = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (text.length() == longest) {
                throw fault("the line has more than " + longest + " characters", "make sure that it is the data set");
            }
            text.append((char) c);
            c = in.read();
        }
        int end = text.length() - 1;
        if (end >= 0 && text.charAt(end) == CARRIAGE_RETURN) {
            text.setLength(end);
        }
        return text.toString();
    }

    private static String withoutMark(String first) {
        return first != null && first.startsWith("\uFEFF") ? first.substring(1) : first;
    }

    /** Number of the line that {@link #next} gave last, from 1. */
    public long line() {
        return line;
    }

    private FileFault fault(String found, String advice) {
        return new FileFault(Problem.error(Location.of(name).at(line, 1), "IMPORT-FILE", found, advice));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
