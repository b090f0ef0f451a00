package org.focgraph.problem;

/** Text from outside made safe for one line of a terminal or a log: no control characters, no endless cells. */
public final class Printable {

    private static final int LONGEST_VALUE = 80;

    private Printable() {}

    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A value in quotes, cut where it is longer than a line can bear. */
    public static String quoted(String value) {
        var shown = value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "… (" + value.length()
                        + " characters)";
        return '"' + of(shown) + '"';
    }
}
