package org.focgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class PrintableLogTest {

    private final PrintableLog log = new PrintableLog(new SimpleFormatter());

    @Test
    void aMessageFromOutsideMakesNoLineOfItsOwn() {
        var attack = new LogRecord(Level.WARNING, "query \r\n00:00 SEVERE forged \u001b[2J {0}");
        attack.setParameters(new Object[] {"more\nlines"});
        var line = log.format(attack);
        var usual = log.format(new LogRecord(Level.WARNING, "query"));
        assertEquals(usual.lines().count(), line.lines().count());
        assertFalse(line.contains("\u001b"));
    }

    @Test
    void anExceptionKeepsItsNameAndStack() {
        var failed = new LogRecord(Level.SEVERE, "failed");
        failed.setThrown(new IllegalStateException("a\nforged line", new RuntimeException("cause")));
        var text = log.format(failed);
        assertTrue(text.contains("java.lang.IllegalStateException: a\uFFFDforged line"), text);
        assertTrue(text.contains("RuntimeException: cause"));
        assertTrue(text.contains("PrintableLogTest"));
    }

    @Test
    void longMessagesAreCut() {
        assertTrue(log.format(new LogRecord(Level.INFO, "x".repeat(100_000))).length() < 3_000);
    }
}
