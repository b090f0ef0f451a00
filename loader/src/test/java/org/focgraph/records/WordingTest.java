package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void utf8ReadAsLatin1IsReadAgain() {
        assertEquals("Côte d'Ivoire", Wording.decoded("C\u00c3\u00b4te d'Ivoire"));
        assertEquals("Türkiye", Wording.decoded("T\u00c3\u00bcrkiye"));
    }

    @Test
    void otherTextsStayAsTheyAre() {
        assertEquals("Côte d'Ivoire", Wording.decoded("Côte d'Ivoire"));
        assertEquals("Kenya", Wording.decoded("Kenya"));
        assertEquals("“Ã´” in quotes", Wording.decoded("“Ã´” in quotes"));
    }

    @Test
    void noBreakSpacesAndLineEndsAreBlanks() {
        assertEquals("Adopted on 9 March", Wording.tidy("\u00a0Adopted on\n9\u00a0 March "));
    }

    @Test
    void daysAreFoundInImprintsAndRemarks() {
        assertEquals(Optional.of(LocalDate.of(2015, 7, 29)), PrintedDate.in("[New York] : UN, 29 July 2015"));
        assertEquals(Optional.of(LocalDate.of(1992, 11, 6)), PrintedDate.in("[New York] : UN, 6 Nov.1992."));
        assertEquals(Optional.of(LocalDate.of(1994, 3, 3)), PrintedDate.in("Geneva : UN, 3 mar. 1994."));
        assertEquals(Optional.of(LocalDate.of(2012, 7, 5)), PrintedDate.in("Adopted without a vote on 05.07.12"));
        assertEquals(Optional.of(LocalDate.of(2014, 3, 27)), PrintedDate.in("54th meeting on 27/3/2014"));
    }

    @Test
    void aMonthOrAnImpossibleDayIsNoDay() {
        assertEquals(Optional.empty(), PrintedDate.in("Geneva : UN, Feb. 1986."));
        assertEquals(Optional.empty(), PrintedDate.in("Geneva : UN, 31 June 1986."));
        assertEquals(Optional.empty(), PrintedDate.in("3 Foo 1986, 13.13.12"));
        assertEquals(Optional.empty(), PrintedDate.in("NA"));
    }
}
