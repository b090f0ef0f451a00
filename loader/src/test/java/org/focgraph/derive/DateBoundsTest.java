package org.focgraph.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateBoundsTest {

    @Test
    void aYearIsAnyDayOfIt() {
        assertEquals(
                new DateBounds(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31)),
                DateBounds.parse("2014").orElseThrow());
    }

    @Test
    void aMonthEndsOnItsLastDay() {
        assertEquals(
                LocalDate.of(2016, 2, 29),
                DateBounds.parse("2016-02").orElseThrow().latest());
    }

    @Test
    void whatIsNoDateHasNoBounds() {
        assertTrue(DateBounds.parse("2011-13-09").isEmpty());
        assertTrue(DateBounds.parse("about 2024").isEmpty());
        assertTrue(DateBounds.parse("").isEmpty());
    }

    @Test
    void otherKnowledgeNarrowsAYear() {
        assertEquals(
                new DateBounds(LocalDate.of(2014, 2, 21), LocalDate.of(2014, 4, 29)),
                DateBounds.parse("2014").orElseThrow().within(LocalDate.of(2014, 2, 21), LocalDate.of(2014, 4, 29)));
    }

    @Test
    void knowledgeOutsideTheYearDoesNotWidenIt() {
        assertEquals(
                DateBounds.parse("2016").orElseThrow().earliest(),
                DateBounds.parse("2016")
                        .orElseThrow()
                        .within(LocalDate.of(2010, 1, 1), null)
                        .earliest());
    }
}
