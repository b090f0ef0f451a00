package org.focgraph.votes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of records in an even form: blanks in order, words that every record repeats left out, lists taken apart. */
public final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern ADOPTED =
            Pattern.compile(" *:? *(?:resol\\w*|decisions?) */ *adopted by .*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile(" *\\[[^\\]]*\\]$");
    private static final Pattern SEPARATOR = Pattern.compile("[;|]");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Wording() {}

    public static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** A title without ": resolution / adopted by the General Assembly". */
    public static String title(String text) {
        return ADOPTED.matcher(tidy(text)).replaceFirst("");
    }

    /** The title of a text without the brackets that name the paragraph voted on. */
    public static String withoutPart(String title) {
        return IN_BRACKETS.matcher(title).replaceFirst("");
    }

    public static List<String> list(String text) {
        var items = new ArrayList<String>();
        for (var item : SEPARATOR.split(text)) {
            if (!item.isBlank()) {
                items.add(tidy(item));
            }
        }
        return items;
    }

    /** Agenda items hold semicolons of their own. */
    public static List<String> agenda(String text) {
        var items = new ArrayList<String>();
        for (var item : text.split("\\|")) {
            if (!item.isBlank()) {
                items.add(tidy(item));
            }
        }
        return items;
    }

    public static String day(java.time.LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
