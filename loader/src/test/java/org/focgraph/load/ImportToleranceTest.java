package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ImportToleranceTest {

    @Test
    void oneInAThousandMayFail() {
        assertEquals(5, ImportTolerance.DEFAULT.limit(5_539));
        assertEquals(9, ImportTolerance.DEFAULT.limit(9_999));
    }

    @Test
    void aSmallFileMayHaveAFew() {
        assertEquals(0, ImportTolerance.DEFAULT.limit(5));
        assertEquals(2, ImportTolerance.DEFAULT.limit(20));
        assertEquals(5, ImportTolerance.DEFAULT.limit(100));
    }

    @Test
    void whatIsAskedForIsTakenAtItsWord() {
        assertEquals(0, ImportTolerance.STRICT.limit(1_000_000));
        assertEquals(0, ImportTolerance.of(0.001).limit(100));
        assertEquals(50, ImportTolerance.of(0.5).limit(100));
    }
}
