package org.focgraph.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMembershipTest {

    private static final StateDirectory DIRECTORY = StateDirectory.bundled();

    @ParameterizedTest
    @CsvSource({
        "KEN,1963-12-16,UN-KEN",
        "SYR,1958-02-21,UN-SYR",
        "SYR,1961-10-13,UN-SYR-2",
        "SUN,1991-12-23,UN-SUN",
        "RUS,1991-12-24,UN-RUS",
        "CHN,1950-01-01,UN-CHN",
        "UAR,1960-01-01,UN-UAR"
    })
    void membershipHoldsFromItsFirstToItsLastDay(String state, LocalDate day, String key) {
        var member = assertInstanceOf(MembershipOn.Member.class, DIRECTORY.membershipOn(state, day));
        assertEquals(key, member.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            KEN | 1963-12-15 | not a member before 1963-12-16
            SYR | 1960-01-01 | not a member after 1958-02-21 (joined the United Arab Republic); a member again from 1961-10-13
            SUN | 1991-12-31 | not a member after 1991-12-23 (continued by the Russian Federation)
            YUG | 1992-08-25 | not a member after 1992-04-27 (dissolved)
            PSE | 2020-01-01 | an observer State and not a member
            RVN | 1970-01-01 | never a member
            ATLANTIS | 1970-01-01 | never a member
            """)
    void outsideMembershipTheReasonIsTold(String state, LocalDate day, String reason) {
        var not = assertInstanceOf(MembershipOn.NotAMember.class, DIRECTORY.membershipOn(state, day));
        assertEquals(reason, not.reason());
    }

    @Test
    void theDirectoryKnowsItsStates() {
        assertEquals(209, DIRECTORY.states().size());
        assertEquals("Kenya", DIRECTORY.label("KEN").orElseThrow());
        assertTrue(DIRECTORY.label("XYZ").isEmpty());
        assertEquals(
                193,
                DIRECTORY.states().stream()
                        .filter(state -> DIRECTORY
                                .membershipOn(state, LocalDate.of(2025, 1, 1))
                                .isMember())
                        .count());
    }
}
