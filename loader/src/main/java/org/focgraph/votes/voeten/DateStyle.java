package org.focgraph.votes.voeten;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a table writes days: {@code 1946-01-02}, {@code 1/2/1946} or {@code 2/01/1946}. */
enum DateStyle {
    ISO,
    MONTH_FIRST,
    DAY_FIRST;

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int MONTHS = 12;

    /** The day, or nothing where the text is not one in this style. */
    Optional<LocalDate> read(String text) {
        try {
            if (this == ISO) {
                return Optional.of(LocalDate.parse(text));
            }
            var parts = SLASHED.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(parts.group(1));
            int second = Integer.parseInt(parts.group(2));
            int year = Integer.parseInt(parts.group(3));
            return Optional.of(
                    this == MONTH_FIRST ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a table has shown so far of how it writes days. */
    static final class Evidence {
        private final boolean otherwiseDayFirst;
        private boolean slashed;
        private boolean monthFirst;
        private boolean dayFirst;

        /** @param otherwiseDayFirst how to read days of which none tells */
        Evidence(boolean otherwiseDayFirst) {
            this.otherwiseDayFirst = otherwiseDayFirst;
        }

        void see(String text) {
            var parts = SLASHED.matcher(text);
            if (parts.matches()) {
                slashed = true;
                dayFirst |= Integer.parseInt(parts.group(1)) > MONTHS;
                monthFirst |= Integer.parseInt(parts.group(2)) > MONTHS;
            }
        }

        /** Nothing where the table writes days in both ways. */
        Optional<DateStyle> style() {
            if (monthFirst && dayFirst) {
                return Optional.empty();
            }
            if (!slashed) {
                return Optional.of(ISO);
            }
            return Optional.of(dayFirst || !monthFirst && otherwiseDayFirst ? DAY_FIRST : MONTH_FIRST);
        }
    }
}
