package org.focgraph.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Decodes UTF-8 and loses nothing where it is not UTF-8: byte {@code xx} becomes the lone surrogate {@code U+DCxx},
 * which no UTF-8 text can give, so that a fault is found in its cell and the rows after it are read.
 *
 * <p>A byte order mark at the beginning is left out.
 */
final class Utf8Reader extends Reader {

    private static final char FIRST_STRAY = '\uDC80';
    private static final char LAST_STRAY = '\uDCFF';
    private static final Pattern STRAY = Pattern.compile("(?<![\\uD800-\\uDBFF])[\\uDC80-\\uDCFF]");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;
    private boolean begun;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    static boolean isStray(char character) {
        return character >= FIRST_STRAY && character <= LAST_STRAY;
    }

    /** Where the first character stands that was not UTF-8, or -1. */
    static int firstStray(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isStray(text.charAt(i)) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    static int strayByte(char character) {
        return character - 0xDC00;
    }

    /** How many bytes the text took. */
    static long bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            if (Character.isHighSurrogate(c)) {
                bytes += 1;
                i++;
            } else if (isStray(c)) {
                bytes -= 2;
            }
        }
        return bytes;
    }

    /** The text with a mark for each byte that was not UTF-8. */
    static String shown(String text) {
        return STRAY.matcher(text).replaceAll("\uFFFD");
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        if (!ended) {
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
        }
        chars.clear();
        var result = decoder.decode(bytes, chars, ended);
        while (result.isError() && chars.hasRemaining()) {
            chars.put((char) (0xDC00 + (bytes.get() & 0xFF)));
            result = decoder.decode(bytes, chars, ended);
        }
        chars.flip();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
