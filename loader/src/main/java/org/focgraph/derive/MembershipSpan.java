package org.focgraph.derive;

import java.time.LocalDate;

/**
 * When a state was a member of a coalition, as far as it is known. All four days are inclusive; {@link LocalDate#MAX}
 * stands for an end that has not come.
 *
 * @param membership address of the membership
 * @param coalition address of the coalition
 * @param state address of the member
 * @param beginsEarliest first day on which it may have been a member
 * @param beginsLatest first day on which it certainly was
 * @param endsEarliest last day on which it certainly was
 * @param endsLatest last day on which it may have been
 */
public record MembershipSpan(
        String membership,
        String coalition,
        String state,
        LocalDate beginsEarliest,
        LocalDate beginsLatest,
        LocalDate endsEarliest,
        LocalDate endsLatest) {

    /** Was it certainly a member that day? */
    public boolean includes(LocalDate day) {
        return !day.isBefore(beginsLatest) && !day.isAfter(endsEarliest);
    }

    /** Can it have been a member that day, but not certainly? */
    public boolean mayInclude(LocalDate day) {
        return !includes(day) && !day.isBefore(beginsEarliest) && !day.isAfter(endsLatest);
    }
}
