package org.focgraph.table;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Percent-encoding as URI templates and the names of columns want it. */
final class UriEncoding {

    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
    private static final HexFormat BYTE = HexFormat.of().withPrefix("%").withUpperCase();
    private static final Pattern ENCODED_TWICE = Pattern.compile("%25(?=[0-9A-Fa-f]{2})");

    private UriEncoding() {}

    /** Encodes all but letters, digits and {@code -._~}. */
    static String strict(String text) {
        return encode(text, UNRESERVED);
    }

    /** Lets reserved characters and what is encoded already through. */
    static String lenient(String text) {
        return ENCODED_TWICE.matcher(encode(text, UNRESERVED + RESERVED)).replaceAll("%");
    }

    /** A title as the name of a column: encoded until it can stand as a variable in a template. */
    static String name(String title) {
        return encode(title, "_.");
    }

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text, String kept) {
        var encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isLetterOrDigit(c) || kept.indexOf(c) >= 0) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(BYTE.prefix()).append(BYTE.toHexDigits(b));
                }
            }
        });
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
