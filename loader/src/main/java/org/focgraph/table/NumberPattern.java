package org.focgraph.table;

import java.util.regex.Pattern;

/**
 * A number pattern of Unicode UAX 35 made of {@code 0 # E + - % ‰}, decimal and group signs, as a regular expression.
 *
 * <p>{@code java.text.DecimalFormat} knows these patterns too, but it parses {@code 1,2,3} and {@code 12,34} without a
 * word where the pattern groups by thousands.
 */
record NumberPattern(String decimalChar, String groupChar, String pattern) {

    private static final Pattern PARTS =
            Pattern.compile("([%‰]?)([+-]?)([#0,]*[0#])(?:\\.([0#,]+))?(?:E(\\+?)(#*0+))?([%‰]?)");

    Pattern regex() {
        var parts = PARTS.matcher(plain());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a number pattern");
        }
        var sign = parts.group(2).isEmpty() ? "[+-]?" : Pattern.quote(parts.group(2));
        var fraction = parts.group(4) == null ? "" : fraction(parts.group(4));
        var exponent = parts.group(6) == null ? "" : exponent(parts.group(5), parts.group(6));
        return Pattern.compile(parts.group(1) + sign + whole(parts.group(3)) + fraction + exponent + parts.group(7));
    }

    /** The pattern with the signs of UAX 35 in place of those of the column. */
    private String plain() {
        var plain = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            if (pattern.startsWith(decimalChar, i)) {
                plain.append('.');
                i += decimalChar.length();
            } else if (!groupChar.isEmpty() && pattern.startsWith(groupChar, i)) {
                plain.append(',');
                i += groupChar.length();
            } else {
                plain.append(pattern.charAt(i++));
            }
        }
        return plain.toString();
    }

    /** Groups are counted from the right; the last two in the pattern give the size of the first and of all others. */
    private String whole(String digits) {
        int fewest = (int) digits.chars().filter(c -> c == '0').count();
        if (digits.lastIndexOf('#') > digits.indexOf('0') && fewest > 0) {
            throw new IllegalArgumentException("# after 0");
        }
        int last = digits.lastIndexOf(',');
        if (last < 0) {
            return "\\d{" + Math.max(1, fewest) + ",}";
        }
        int first = digits.length() - last - 1;
        int before = digits.lastIndexOf(',', last - 1);
        int other = before < 0 ? first : last - before - 1;
        if (first == 0 || other == 0 || digits.startsWith(",")) {
            throw new IllegalArgumentException("an empty group of digits");
        }
        return "(?=" + atLeast(fewest) + ")" + "(?:\\d{1," + first + "}|\\d{1," + other + "}(?:" + group() + "\\d{"
                + other + "})*" + group() + "\\d{" + first + "})(?!\\d)";
    }

    private String atLeast(int digits) {
        return "(?:\\d(?:" + group() + ")?){" + Math.max(1, digits) + "}";
    }

    private String fraction(String digits) {
        int fewest = (int) digits.chars().filter(c -> c == '0').count();
        int most = fewest + (int) digits.chars().filter(c -> c == '#').count();
        int size = digits.indexOf(',');
        if (digits.indexOf('#') >= 0 && digits.indexOf('#') < digits.lastIndexOf('0') || size == 0) {
            throw new IllegalArgumentException("# before 0 after the decimal sign");
        }
        var form = new StringBuilder();
        for (int i = most; i > 0; i--) {
            var sign = i == 1 ? Pattern.quote(decimalChar) : size > 0 && (i - 1) % size == 0 ? group() : "";
            form.insert(0, sign + "\\d");
            if (i > fewest) {
                form.insert(0, "(?:").append(")?");
            }
        }
        return form.toString();
    }

    private static String exponent(String plus, String digits) {
        long fewest = digits.chars().filter(c -> c == '0').count();
        return "E" + (plus.isEmpty() ? "-?" : "[+-]") + "\\d{" + fewest + ",}";
    }

    private String group() {
        return Pattern.quote(groupChar);
    }
}
