package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.focgraph.records.ActionTaken.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTakenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adopted by a recorded vote (43 to 0, with 4 abstentions), 37th meeting, 13 July 2021",
                "Adopted by a recorded vote | 43 to 0, with 4 abstentions, 37th meeting, 13 July 2021",
                "Adopted as amended, by a recorded vote (43 to 0 with 4 abstentions), 37th meeting, 13 July 2021)",
                "Adopted by a vote (43 in favour, 0 against, 4 abstentions) as orally revised, 37th meeting on 13/7/2021",
            })
    void everyStyleOfARecordedVoteGivesTallyMeetingAndDay(String words) {
        var action = ActionTaken.read(words);

        assertEquals(Mode.VOTE, action.mode());
        assertEquals(List.of(43, 0, 4), action.tally());
        assertEquals("37th meeting", action.meeting());
        assertEquals(Optional.of(LocalDate.of(2021, 7, 13)), action.day());
        assertEquals(List.of(), action.repairs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adopted without a vote on 05.07.12",
                "Adopted on 5 July 2012 [without a vote]",
                "Adopted 5 July 2012 [without vote]",
                "Adopted on 5 July 2012 [ without a vote]",
                "Adopted as orally revised without a vote 5.7.12 - 37th meeting"
            })
    void withoutAVoteIsToldInEveryStyle(String words) {
        var action = ActionTaken.read(words);

        assertEquals(Mode.WITHOUT_VOTE, action.mode());
        assertEquals(List.of(), action.tally());
        assertEquals(Optional.of(LocalDate.of(2012, 7, 5)), action.day());
    }

    @Test
    void onlyWordsThatSayRecordedMakeARecordedVoteOfTheText() {
        assertTrue(ActionTaken.read("Adopted by a recorded vote (30 to 0, with no abstentions)")
                .isRecorded());
        assertFalse(ActionTaken.read("Adopted by vote on 21.03.13 [25 in favour, 13 against, 8 abstentions]")
                .isRecorded());
    }

    @Test
    void missingAbstentionsStayUnknownAndNoneIsNought() {
        assertEquals(
                List.of(33, 14),
                ActionTaken.read("Adopted on 9 March 2008 [33 in favour, 14 against]")
                        .tally());
        assertEquals(
                List.of(33, 14, 0),
                ActionTaken.read("Adopted on 9 March 2008 [33 in favour, 14 against, no abstentions]")
                        .tally());
    }

    @Test
    void whatIsPutRightIsSaid() {
        assertEquals(
                List.of("\"without d vote\" read as without a vote"),
                ActionTaken.read("Adopted without d vote, 54th meeting, 23 March 2019")
                        .repairs());
        assertEquals(
                List.of("\"30 to 12, with 5\" read as with 5 abstentions"),
                ActionTaken.read("Adopted by a recorded vote (30 to 12, with 5), 41st meeting, 1 October 2020")
                        .repairs());
    }

    @Test
    void theVoteOnAnAmendmentIsNotThatOnTheText() {
        var action = ActionTaken.read("Adopted without a vote. Amendment proposed by Russia rejected by vote"
                + " [7 in favour, 20 against, 17 abstentions]");

        assertEquals(Mode.WITHOUT_VOTE, action.mode());
        assertEquals(List.of(), action.tally());
    }

    @Test
    void wordsThatDoNotSayLeaveItUnknown() {
        assertEquals(Mode.UNKNOWN, ActionTaken.read("").mode());
        assertEquals(Mode.UNKNOWN, ActionTaken.read("Voting Record").mode());
        assertEquals(
                Mode.UNKNOWN,
                ActionTaken.read("Withdrawn by the sponsor on 9 July 2018").mode());
    }
}
