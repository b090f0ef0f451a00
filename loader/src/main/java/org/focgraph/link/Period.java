package org.focgraph.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** The days a date of a table can mean: one, or those of its month or year. */
public record Period(LocalDate first, LocalDate last) {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:[T ].*)?");

    /** Empty where the text is not an ISO 8601 date; a time after it is left out. */
    public static Optional<Period> of(String text) {
        var parts = ISO.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) == null) {
                return Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            var month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
            }
            var day = month.atDay(Integer.parseInt(parts.group(3)));
            return Optional.of(new Period(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a day is in both. */
    public boolean meets(Period other) {
        return !first.isAfter(other.last) && !last.isBefore(other.first);
    }

    public boolean isDay() {
        return first.equals(last);
    }
}
