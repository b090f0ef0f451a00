package org.focgraph.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AcceptTest {

    @Test
    void theMostPreciseRangeCounts() {
        var accept = Accept.parse("text/*;q=0.3, text/html;q=0.7, */*;q=0.1, text/csv;q=0");
        assertEquals(0.7, accept.weight("text/html"));
        assertEquals(0.3, accept.weight("text/turtle"));
        assertEquals(0.1, accept.weight("application/json"));
        assertEquals(0, accept.weight("text/csv"));
    }

    @Test
    void nothingAskedMeansAnythingWillDo() {
        assertEquals(1, Accept.parse(null).weight("text/csv"));
        assertEquals(1, Accept.parse(" ").weight("text/csv"));
        assertFalse(Accept.parse(null).names("text/csv"));
    }

    @Test
    void nonsenseIsPassedOver() {
        var accept = Accept.parse(";;,,text,/,text/csv;q=two,TEXT/HTML ; level=1; q=0.5,a/b;q=7");
        assertEquals(0, accept.weight("text/csv"));
        assertEquals(0.5, accept.weight("text/html"));
        assertEquals(0, accept.weight("a/b"));
        assertEquals(0, Accept.parse("x/y,".repeat(10_000)).weight("text/csv"));
    }

    @Test
    void aBrowserIsKnownByWhatItWantsMost() {
        assertTrue(Accept.parse("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .prefersHtml());
        assertFalse(Accept.parse("*/*").prefersHtml());
        assertFalse(Accept.parse("text/turtle, text/html;q=0.5").prefersHtml());
    }
}
