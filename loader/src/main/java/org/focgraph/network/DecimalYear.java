package org.focgraph.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Dates as places on an axis. */
final class DecimalYear {

    private static final Pattern DATE =
            Pattern.compile("(-?\\d{4,9})(?:-(\\d\\d)(?:-(\\d\\d)(?:T.*)?)?)?(?:Z|[+-]\\d\\d:\\d\\d)?");

    private DecimalYear() {}

    /** The middle of a day, a month or a year: {@code 2016.5} for {@code 2016}; empty where the text is none of them. */
    static OptionalDouble of(String date) {
        var matcher = DATE.matcher(date);
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            double length = Year.of(year).length();
            if (matcher.group(2) == null) {
                return OptionalDouble.of(year + 0.5);
            }
            var month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
            if (matcher.group(3) == null) {
                return OptionalDouble.of(
                        year + (month.atDay(1).getDayOfYear() - 1 + month.lengthOfMonth() / 2.0) / length);
            }
            LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
            return OptionalDouble.of(year + (day.getDayOfYear() - 0.5) / length);
        } catch (DateTimeException e) {
            return OptionalDouble.empty();
        }
    }
}
