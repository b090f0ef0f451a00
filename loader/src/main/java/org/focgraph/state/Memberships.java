package org.focgraph.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The times in which states were members of the United Nations. */
final class Memberships {

    /** @param endReason empty where the membership goes on */
    record Stay(String key, String state, boolean observer, Interval interval, String endReason) {}

    private final Map<String, List<Stay>> stays;

    Memberships(List<Stay> all) {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(stay -> stay.interval().from().orElse(LocalDate.MIN)));
        this.stays = Map.copyOf(sorted.stream().collect(Collectors.groupingBy(Stay::state)));
    }

    boolean holdOn(String state, LocalDate day) {
        for (var stay : stays.getOrDefault(state, List.of())) {
            if (!stay.observer() && stay.interval().holds(day)) {
                return true;
            }
        }
        return false;
    }

    MembershipOn on(String state, LocalDate day) {
        var all = stays.getOrDefault(state, List.of());
        for (var stay : all) {
            if (!stay.observer() && stay.interval().holds(day)) {
                return new MembershipOn.Member(state, day, stay.key(), stay.interval());
            }
        }
        var full = all.stream().filter(stay -> !stay.observer()).toList();
        var reason = full.isEmpty()
                ? all.isEmpty() ? "never a member" : "an observer State and not a member"
                : reason(full, day);
        return new MembershipOn.NotAMember(
                state, day, full.stream().map(Stay::interval).toList(), reason);
    }

    private static String reason(List<Stay> full, LocalDate day) {
        Stay last = null;
        for (var stay : full) {
            if (stay.interval().from().map(day::isBefore).orElse(false)) {
                return last == null
                        ? "not a member before " + stay.interval().from().get()
                        : ended(last) + "; a member again from "
                                + stay.interval().from().get();
            }
            last = stay;
        }
        return ended(last);
    }

    private static String ended(Stay stay) {
        var why = stay.endReason().isEmpty() ? "" : " (" + stay.endReason() + ")";
        return "not a member after "
                + stay.interval().until().map(LocalDate::toString).orElse("the end") + why;
    }
}
