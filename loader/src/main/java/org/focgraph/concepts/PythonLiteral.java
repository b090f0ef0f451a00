package org.focgraph.concepts;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * A list of dictionaries of texts as Python prints it, {@code [{'uri': 'x', 'prefLabel': "y"}]}: single or double quotes,
 * the escapes of Python, nothing else. JSON of that shape is read too.
 */
final class PythonLiteral {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_KEYS = 50;
    private static final int END = -1;

    private final String file;
    private final Reader in;
    private long line = 1;
    private long column;
    private int c;

    /**
     * One dictionary.
     *
     * @param line where it begins
     * @param column where it begins
     */
    record Entry(Map<String, String> values, long line, long column) {}

    /** @param in buffered; closed by whoever opened it */
    PythonLiteral(String file, Reader in) {
        this.file = file;
        this.in = in;
    }

    void read(Consumer<Entry> sink) throws IOException, FileFault {
        advance();
        if (c == '\uFEFF') {
            advance();
        }
        expect('[', "a list");
        if (!accept(']')) {
            do {
                sink.accept(entry());
            } while (acceptComma(']'));
            expect(']', "a comma or the end of the list");
        }
        blanks();
        if (c != END) {
            throw fault("something after the end of the list");
        }
    }

    private Entry entry() throws IOException, FileFault {
        blanks();
        long atLine = line;
        long atColumn = column;
        expect('{', "a dictionary");
        var values = new LinkedHashMap<String, String>();
        if (!accept('}')) {
            do {
                var key = text();
                expect(':', "a colon after the key " + key);
                if (values.put(key, text()) != null) {
                    throw fault("the key " + key + " twice in one dictionary");
                }
                if (values.size() > MOST_KEYS) {
                    throw fault("more than " + MOST_KEYS + " keys in one dictionary");
                }
            } while (acceptComma('}'));
            expect('}', "a comma or the end of the dictionary");
        }
        return new Entry(values, atLine, atColumn);
    }

    /** A comma that something follows; Python allows one before the bracket too. */
    private boolean acceptComma(char close) throws IOException {
        if (!accept(',')) {
            return false;
        }
        blanks();
        return c != close;
    }

    private String text() throws IOException, FileFault {
        blanks();
        int quote = c;
        if (quote != '\'' && quote != '"') {
            throw fault("a text in quotes was expected");
        }
        var text = new StringBuilder();
        advance();
        while (c != quote) {
            if (c == END || c == '\n') {
                throw fault("a text that is not closed");
            }
            if (text.length() > LONGEST_TEXT) {
                throw fault("a text of more than " + LONGEST_TEXT + " characters");
            }
            if (c == '\\') {
                escape(text);
            } else {
                text.append((char) c);
            }
            advance();
        }
        advance();
        return text.toString();
    }

    private void escape(StringBuilder text) throws IOException, FileFault {
        advance();
        switch (c) {
            case '\\', '\'', '"', '/' -> text.append((char) c);
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'x' -> text.appendCodePoint(hexadecimal(2));
            case 'u' -> text.appendCodePoint(hexadecimal(4));
            case 'U' -> text.appendCodePoint(hexadecimal(8));
            default -> throw fault("an escape that is not known");
        }
    }

    private int hexadecimal(int digits) throws IOException, FileFault {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            advance();
            int digit = Character.digit(c, 16);
            if (digit < 0) {
                throw fault("an escape with a character that is no hexadecimal digit");
            }
            value = value << 4 | digit;
        }
        if (!Character.isValidCodePoint(value)) {
            throw fault("an escape that is no character");
        }
        return value;
    }

    private boolean accept(char wanted) throws IOException {
        blanks();
        if (c != wanted) {
            return false;
        }
        advance();
        return true;
    }

    private void expect(char wanted, String what) throws IOException, FileFault {
        if (!accept(wanted)) {
            throw fault(what + " was expected");
        }
    }

    private void blanks() throws IOException {
        while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            advance();
        }
    }

    private void advance() throws IOException {
        if (c == '\n') {
            line++;
            column = 0;
        }
        c = in.read();
        column++;
    }

    private FileFault fault(String found) {
        var here = c == END ? "the file ends" : "here stands \"" + (char) c + "\"";
        return new FileFault(Problem.error(
                Location.of(file).at(line, column),
                "UNBIS-LITERAL",
                found + "; " + here,
                "give the file as it was published, a list of dictionaries with uri and prefLabel"));
    }
}
