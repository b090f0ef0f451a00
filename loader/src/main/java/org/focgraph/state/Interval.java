package org.focgraph.state;

import java.time.LocalDate;
import java.util.Optional;

/** Days from the first to the last, both included; open where one is absent. */
public record Interval(Optional<LocalDate> from, Optional<LocalDate> until) {

    public static final Interval ALWAYS = new Interval(Optional.empty(), Optional.empty());

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
