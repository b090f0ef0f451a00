package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFilesTest {

    private static final String SCHEMA = "{\"columns\": [{\"name\": \"key\"}, {\"name\": \"text\"}]}";

    @TempDir
    private Path folder;

    @Test
    void aCellOfTenMegabytesIsReportedAndTheNextRowIsRead() {
        for (int size : new int[] {1_000_000, 10_000_000}) {
            var csv = "key,text\na,\"" + "x\"\"\n".repeat(size / 4) + "\"\nb,fine\n";
            var table = TestTable.of(folder, SCHEMA, csv);
            assertEquals(1, table.problems().errors());
            assertTrue(
                    table.shown().startsWith("t.csv:2:2  TABLE-CELL-SIZE  a cell of " + size * 3 / 4 + " characters"),
                    table.shown());
            assertTrue(table.shown().length() < 300);
            assertEquals(List.of("b"), table.keys());
        }
    }

    @Test
    void aCellOfOneHundredThousandCharactersIsAccepted() {
        assertEquals(
                "",
                TestTable.of(folder, SCHEMA, "key,text\na," + "é".repeat(100_000) + "\n")
                        .shown());
    }

    @Test
    void aQuoteOpenOverTwentyMegabytesIsReportedWhereItWasOpenedAndReadingGoesOn() {
        var csv = "key,text\nfirst,fine\n\"second,bad\n" + "row,some more text that fills the file\n".repeat(500_000);
        assertTimeout(Duration.ofSeconds(60), () -> {
            var table = TestTable.of(folder, SCHEMA, csv);
            assertEquals(1, table.problems().errors());
            assertTrue(table.shown().startsWith("t.csv:3:1  TABLE-QUOTE-OPEN"), table.shown());
            assertEquals(500_001, table.rows().size());
        });
    }

    @Test
    void aQuoteOpenInEveryLineTakesNoLongerThanTheLines() {
        var csv = "key,text\n" + "\"a,b\n".repeat(20_000);
        assertTimeout(Duration.ofSeconds(30), () -> {
            var table = TestTable.of(folder, SCHEMA, csv);
            assertEquals(20_000, table.problems().errors());
        });
    }

    @Test
    void aFileWithoutLineEndsIsGivenUp() {
        var table = TestTable.of(folder, SCHEMA, "key,text\na," + "x".repeat(20_000_000) + "\nb,fine\n");
        assertTrue(table.shown().startsWith("t.csv:2:1  TABLE-CELL-SIZE  a row of more than"), table.shown());
        assertEquals(List.of(), table.keys());
    }

    @Test
    void rowsAreNotKept() throws IOException {
        var csv = folder.resolve("t.csv");
        try (var out = Files.newBufferedWriter(csv)) {
            out.write("key,text\n");
            for (int i = 0; i < 100_000; i++) {
                out.write(i + ",\"" + "x".repeat(1_000) + "\"\n");
            }
        }
        var problems = new Problems();
        var table = TableSchema.ofHeader(csv, "t.csv", "http://example.org/t.csv", problems)
                .orElseThrow();
        var runtime = Runtime.getRuntime();
        var most = new AtomicLong();
        runtime.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        TableReader.read(table, problems, row -> {
            if (row.number() % 20_000 == 0) {
                runtime.gc();
                most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory() - before, Math::max);
            }
        });
        assertTrue(most.get() < 20_000_000, "bytes held while reading 100 MB: " + most.get());
        assertEquals(0, problems.errors());
    }
}
