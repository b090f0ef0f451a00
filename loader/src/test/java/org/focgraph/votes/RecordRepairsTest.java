package org.focgraph.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRepairsTest {

    @ParameterizedTest
    @CsvSource({
        "A/73/PV.45, 73, A/73/PV.45",
        "A/73/PV. 45, 73, A/73/PV.45",
        "' A/36/PV.91', 36, A/36/PV.91",
        "A//PV.2441, 30, A/PV.2441",
        "A34/PV.9, 34, A/34/PV.9",
        "S/PV9, , S/PV.9",
        "A/75/PV.48(Resumption1), 75, A/75/PV.48 (Resumption 1)",
        "A/ES-11/PV.5, , A/ES-11/PV.5",
        "A/PV.183 and Corr.1, 3, A/PV.183 and Corr.1",
        "S/2020/654, , S/2020/654"
    })
    void symbolsOfMeetingsAreReadWhereThatIsCertain(String given, Integer session, String expected) {
        var meeting = MeetingSymbol.read(given, Optional.ofNullable(session));

        assertEquals(expected, meeting.text());
        assertEquals(given.equals(expected), meeting.repair().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"A//PV.9, 45", "A34/PV.9, 35", "nonsense, 1"})
    void aMeetingThatCannotBeToldIsLeftOutAndSaid(String given, int session) {
        var meeting = MeetingSymbol.read(given, Optional.of(session));

        assertEquals("", meeting.text());
        assertFalse(meeting.repair().isEmpty());
    }

    @Test
    void aGluedCodeCountsOnlyWhereTheColumnIsOpen() {
        assertEquals(
                Optional.of(Position.IN_FAVOUR), VoteCode.read("y JORDAN", "").position());
        assertEquals(
                Optional.of(Position.ABSTAINING),
                VoteCode.read("a UNITED STATES", "X").position());
        assertTrue(VoteCode.read("n HUNGARY", "Y").position().isEmpty());
        assertFalse(VoteCode.read("n HUNGARY", "Y").doubt().isEmpty());
    }

    @Test
    void codesAreReadInEveryFormTheyHad() {
        assertEquals(
                Optional.of(Position.NOT_VOTING), VoteCode.read("KENYA", "NV").position());
        assertEquals(
                Optional.of(Position.NOT_VOTING), VoteCode.read("KENYA", "X").position());
        assertEquals(
                Optional.of(Position.AGAINST), VoteCode.read("KENYA", " n ").position());
        assertTrue(VoteCode.read("KENYA", "2").position().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Right  to privacy : resolution / adopted by the General Assembly; Right to privacy",
                "Al Quds resolution / adopted by the General Assembly; Al Quds",
                "Text : resultion / adopted; Text : resultion / adopted",
                "' Outer blanks '; Outer blanks"
            })
    void titlesLoseTheWordsThatEveryRecordRepeats(String given, String expected) {
        assertEquals(expected, Wording.title(given));
    }
}
