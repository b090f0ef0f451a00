package org.focgraph.symbol;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * A text with ordinary letters, digits, hyphens and single blanks.
 *
 * @param repairs what that took
 */
record PlainText(String text, Set<Repair> repairs) {

    static PlainText of(String given) {
        var repairs = EnumSet.noneOf(Repair.class);
        var plain = new StringBuilder(given.length());
        var source = isAscii(given) ? given : Normalizer.normalize(given, Normalizer.Form.NFKC);
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            int digit = c > 127 ? Character.digit(c, 10) : -1;
            if (isBlank(c)) {
                plain.append(' ');
            } else if (isDash(c)) {
                plain.append('-');
            } else if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        note(given, repairs);
        var text = plain.toString().strip().replaceAll(" {2,}", " ");
        if (text.length() != source.length()) {
            repairs.add(Repair.BLANKS);
        }
        return new PlainText(text, repairs);
    }

    private static void note(String given, Set<Repair> repairs) {
        given.codePoints().filter(c -> c > 127).forEach(c -> {
            if (c <= 0xFFFF && isDash((char) c)) {
                repairs.add(Repair.DASH);
            } else if (c <= 0xFFFF && isBlank((char) c) || Character.getType(c) == Character.FORMAT) {
                repairs.add(Repair.BLANKS);
            } else {
                repairs.add(Repair.WIDTH);
            }
        });
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDash(char c) {
        return c > 127 && (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212');
    }
}
