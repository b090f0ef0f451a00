package org.focgraph.state;

import java.time.LocalDate;
import java.util.List;

/** Whether a state was a member of the United Nations on a day. */
public sealed interface MembershipOn {

    String state();

    LocalDate day();

    /** @param key of the membership, {@code UN-EGY-2} */
    record Member(String state, LocalDate day, String key, Interval interval) implements MembershipOn {}

    /**
     * @param memberships the times in which the state was a member; empty where it never was
     * @param reason in words, such as "not a member before 1956-12-18"
     */
    record NotAMember(String state, LocalDate day, List<Interval> memberships, String reason) implements MembershipOn {

        public NotAMember {
            memberships = List.copyOf(memberships);
        }
    }

    default boolean isMember() {
        return this instanceof Member;
    }
}
