package org.focgraph.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.focgraph.problem.Printable;

/**
 * Numbers as people write them: with group separators, another decimal sign, percent or per mille (Tabular Data Model,
 * 6.4.2).
 */
record NumberFormat(BaseType type, String decimalChar, String groupChar, String example, Pattern form)
        implements Format {

    private static final Pattern SPECIAL = Pattern.compile("NaN|-?INF");

    /** Without a pattern: digits, group separators and what the type allows. */
    static NumberFormat free(BaseType type, String decimalChar, String groupChar) {
        var group = groupChar.isEmpty() ? "" : "(?:" + Pattern.quote(groupChar) + ")?";
        var fraction = type.kind() == BaseType.Kind.INTEGER ? "" : "(?:" + Pattern.quote(decimalChar) + "\\d+)?";
        var exponent = type.kind() == BaseType.Kind.DOUBLE ? "(?:E[+-]?\\d+)?" : "";
        var form = Pattern.compile("[+-]?\\d(?:" + group + "\\d)*" + fraction + exponent + "[%‰]?");
        return new NumberFormat(type, decimalChar, groupChar, "1" + groupChar + "234", form);
    }

    /** @throws IllegalArgumentException where the pattern is not one of the kind that CSVW asks for */
    static NumberFormat of(BaseType type, String decimalChar, String groupChar, String pattern) {
        var group = groupChar.isEmpty() && pattern.contains(",") && !decimalChar.equals(",") ? "," : groupChar;
        var form = new NumberPattern(decimalChar, group, pattern).regex();
        return new NumberFormat(type, decimalChar, group, pattern, form);
    }

    @Override
    public Parsed parse(String text) {
        if (type.kind() == BaseType.Kind.DOUBLE && SPECIAL.matcher(text).matches()) {
            return Parsed.as(text);
        }
        if (!form.matcher(text).matches()) {
            return Parsed.not(
                    "TABLE-NUMBER",
                    Printable.quoted(text) + " is not a number of the form " + Printable.quoted(example),
                    "write it in that form");
        }
        var number = groupChar.isEmpty() ? text : text.replace(groupChar, "");
        return Parsed.as(scaled(number.replace(decimalChar, ".")));
    }

    private static String scaled(String number) {
        int places = number.contains("%") ? 2 : number.contains("‰") ? 3 : 0;
        if (places == 0) {
            return number;
        }
        var value = new BigDecimal(number.replaceAll("[%‰]", "")).movePointLeft(places);
        return value.stripTrailingZeros().toPlainString();
    }
}
