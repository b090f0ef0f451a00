package org.focgraph.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.focgraph.dataset.FileFault;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void cellsAreReadAsRfc4180WritesThem() throws Exception {
        assertEquals(
                List.of(List.of("a", "b,c", "say \"x\""), List.of("", "two\nlines", "é")),
                read("a,\"b,c\",\"say \"\"x\"\"\"\n,\"two\nlines\",é\n", 99));
    }

    @Test
    void aByteOrderMarkCarriageReturnsAndAMissingLastLineEndAreAccepted() throws Exception {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), read("\uFEFFa,b\r\nc,d", 99));
    }

    @Test
    void linesAreCountedAcrossLineBreaksInQuotes() throws Exception {
        try (var rows = rows("a,\"x\ny\"\nb,c\n")) {
            rows.next();
            rows.next();
            assertEquals(3, rows.line());
        }
    }

    @Test
    void repeatedTailsAreTheSameCells() throws Exception {
        var text = "1,A,\"x, \"\"y\"\"\",z\n1,B,\"x, \"\"y\"\"\",z\n2,C,q,z\n2,D,q,z\n2,E,q,z";
        assertEquals(read(text, 99), read(text, 2));
        try (var rows = rows(text)) {
            rows.leading(2);
            assertTrue(rows.next());
            assertFalse(rows.tailRepeats());
            assertTrue(rows.next());
            assertTrue(rows.tailRepeats());
        }
    }

    @Test
    void anyTableReadsTheSameHoweverItIsCut() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var expected = new ArrayList<List<String>>();
            var text = new StringBuilder();
            var shared = List.of(cell(random), cell(random));
            for (int row = 0; row < 20; row++) {
                var tail = random.nextInt(4) == 0 ? List.of(cell(random), cell(random)) : shared;
                var cells = List.of("r" + row, cell(random), tail.get(0), tail.get(1));
                expected.add(cells);
                text.append(String.join(
                                ",", cells.stream().map(CsvRowsTest::written).toList()))
                        .append(random.nextBoolean() ? "\n" : "\r\n");
            }
            assertEquals(expected, read(text.toString(), 2), text::toString);
        }
    }

    private static String cell(Random random) {
        var alphabet = "ab,\"é \n";
        var cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return cell.toString();
    }

    private static String written(String cell) {
        return cell.matches("[^,\"\n\r]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Test
    void aQuotationMarkThatIsNeverClosedEndsTheReadingWhereItStands() throws Exception {
        try (var rows = rows("a,b\nc,\"d\ne,f\n")) {
            rows.next();
            var fault = assertThrows(FileFault.class, rows::next);
            assertEquals("votes.csv:2:2", fault.problem().location().toString());
        }
    }

    @Test
    void badQuotingAndControlCharactersAreSaid() throws Exception {
        for (var bad : List.of("a,b\"c\n", "a,\"b\"c\n", "a,b\u0000c\n", "a,\"b\u0007\"\n")) {
            try (var rows = rows(bad)) {
                rows.next();
                assertNotNull(rows.fault(), bad);
            }
        }
    }

    @Test
    void aFileThatBreaksOffIsRefused() throws Exception {
        var whole = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(whole)) {
            out.write("a,b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
        var half = new ByteArrayInputStream(whole.toByteArray(), 0, whole.size() / 2);
        try (var rows = new CsvRows(new GZIPInputStream(half), "votes.csv.gz")) {
            assertThrows(FileFault.class, () -> {
                while (rows.next()) {
                    rows.size();
                }
            });
        }
    }

    private static List<List<String>> read(String text, int leading) throws IOException, FileFault {
        var all = new ArrayList<List<String>>();
        try (var rows = rows(text)) {
            rows.leading(leading);
            while (rows.next()) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < rows.size(); i++) {
                    cells.add(rows.text(i));
                }
                all.add(cells);
            }
        }
        return all;
    }

    private static CsvRows rows(String text) throws IOException, FileFault {
        return new CsvRows(inDrops(text.getBytes(StandardCharsets.UTF_8)), "votes.csv");
    }

    /** Hands out a few bytes at a time. */
    private static InputStream inDrops(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 3));
            }
        };
    }
}
