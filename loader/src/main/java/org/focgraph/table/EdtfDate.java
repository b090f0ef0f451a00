package org.focgraph.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.focgraph.problem.Printable;

/** Dates of reduced precision as the Library of Congress' EDTF level 0 writes them, held against the calendar. */
final class EdtfDate {

    static final String LEVEL_0 = "http://id.loc.gov/datatypes/edtf/EDTF-level0";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern DATE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    private EdtfDate() {}

    static Parsed parse(String text) {
        var ends = text.split("/", -1);
        if (ends.length > 2) {
            return not(text);
        }
        for (var end : ends) {
            if (!isDate(end) && (ends.length == 2 || !isDateTime(end))) {
                return not(text);
            }
        }
        return Parsed.as(text);
    }

    static Parsed not(String text) {
        return Parsed.not("TABLE-DATE", Printable.quoted(text) + " is not a date", "write yyyy, yyyy-mm or yyyy-mm-dd");
    }

    private static boolean isDateTime(String text) {
        return DATE_TIME.matcher(text).matches() && BaseType.DATE_TIME.accepts(text);
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            return switch (text.length()) {
                case 4 -> true;
                case 7 -> YearMonth.parse(text) != null;
                default -> LocalDate.parse(text) != null;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }
}
