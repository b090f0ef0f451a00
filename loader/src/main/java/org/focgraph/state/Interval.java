package org.focgraph.state;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days from the first to the last, both included; open where one is absent. */
public record Interval(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Interval ALWAYS = new Interval(Optional.empty(), Optional.empty());

    /** From texts of day, month, year or nothing; a month or year is read widely: nothing that may be so is excluded. */
    public static Interval of(String from, String until) {
        return new Interval(first(from), last(until));
    }

    private static Optional<LocalDate> first(String date) {
        return switch (date.length()) {
            case 0 -> Optional.empty();
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 1, 1));
            case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
            default -> Optional.of(LocalDate.parse(date));
        };
    }

    private static Optional<LocalDate> last(String date) {
        return switch (date.length()) {
            case 0 -> Optional.empty();
            case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 12, 31));
            case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
            default -> Optional.of(LocalDate.parse(date));
        };
    }

    public boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean isOpen() {
        return from.isEmpty() && until.isEmpty();
    }

    @Override
    public String toString() {
        return from.map(LocalDate::toString).orElse("…") + " to "
                + until.map(LocalDate::toString).orElse("…");
    }
}
