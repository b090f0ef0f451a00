package org.focgraph.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The membership of a coalition over the longest interval in which it does not change.
 *
 * @param coalition address of the coalition
 * @param from first day
 * @param until last day, inclusive; {@link LocalDate#MAX} where it lasts
 * @param includes addresses of the states that certainly are members
 * @param mayInclude addresses of the states whose entry or exit is only known to lie around these days
 */
public record Roster(
        String coalition, LocalDate from, LocalDate until, SortedSet<String> includes, SortedSet<String> mayInclude) {

    /**
     * All rosters of one coalition, in order of time; days without any member have none.
     *
     * @param spans the memberships of the coalition that are dated or bounded
     * @param knownUntil last day for which the list of members is held to be complete
     */
    public static List<Roster> of(String coalition, Collection<MembershipSpan> spans, LocalDate knownUntil) {
        var rosters = new ArrayList<Roster>();
        var days = List.copyOf(daysOfChange(spans));
        for (int i = 0; i < days.size(); i++) {
            var from = days.get(i);
            var until = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : LocalDate.MAX;
            if (from.isAfter(knownUntil)) {
                break;
            }
            var roster = on(coalition, spans, from, until.isAfter(knownUntil) ? knownUntil : until);
            if (!roster.includes.isEmpty() || !roster.mayInclude.isEmpty()) {
                rosters.add(roster);
            }
        }
        return merged(rosters);
    }

    private static SortedSet<LocalDate> daysOfChange(Collection<MembershipSpan> spans) {
        var days = new TreeSet<LocalDate>();
        for (var span : spans) {
            days.add(span.beginsEarliest());
            days.add(span.beginsLatest());
            addDayAfter(days, span.endsEarliest());
            addDayAfter(days, span.endsLatest());
        }
        return days;
    }

    private static void addDayAfter(SortedSet<LocalDate> days, LocalDate last) {
        if (!last.equals(LocalDate.MAX)) {
            days.add(last.plusDays(1));
        }
    }

    private static Roster on(String coalition, Collection<MembershipSpan> spans, LocalDate from, LocalDate until) {
        var includes = new TreeSet<String>();
        var mayInclude = new TreeSet<String>();
        for (var span : spans) {
            if (span.includes(from)) {
                includes.add(span.state());
            } else if (span.mayInclude(from)) {
                mayInclude.add(span.state());
            }
        }
        mayInclude.removeAll(includes);
        return new Roster(coalition, from, until, includes, mayInclude);
    }

    /** Two spans of one state that touch must not split an interval. */
    private static List<Roster> merged(List<Roster> rosters) {
        var merged = new ArrayList<Roster>();
        for (var roster : rosters) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.continuesAs(roster)) {
                merged.set(
                        merged.size() - 1,
                        new Roster(last.coalition, last.from, roster.until, last.includes, last.mayInclude));
            } else {
                merged.add(roster);
            }
        }
        return merged;
    }

    private boolean continuesAs(Roster next) {
        return until.plusDays(1).equals(next.from)
                && includes.equals(next.includes)
                && mayInclude.equals(next.mayInclude);
    }

    /** Does it hold on that day? */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
