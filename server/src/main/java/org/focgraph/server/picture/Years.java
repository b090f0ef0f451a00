package org.focgraph.server.picture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date with its precision, in years: where it begins and how long it is.
 *
 * @param length a day, a month or a year of time, as precisely as the date is known
 */
record Years(double from, double length) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?.*");
    private static final double DAYS = 365.25;

    static Optional<Years> of(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return Optional.of(new Years(year, 1));
        }
        int month = Integer.parseInt(date.group(2));
        try {
            return Optional.of(
                    date.group(3) == null
                            ? new Years(year + (month - 1) / 12.0, 1 / 12.0)
                            : new Years(
                                    year
                                            + (LocalDate.of(year, month, Integer.parseInt(date.group(3)))
                                                                    .getDayOfYear()
                                                            - 1)
                                                    / DAYS,
                                    1 / DAYS));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
