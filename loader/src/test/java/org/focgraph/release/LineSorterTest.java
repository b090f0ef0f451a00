package org.focgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSorterTest {

    @TempDir
    Path temp;

    @Test
    void linesThatDoNotFitInMemoryComeInOrderAndOnce() throws IOException {
        var random = new Random(7);
        var sorter = new LineSorter(temp, 200);
        var expected = new TreeSet<String>();
        for (int i = 0; i < 5_000; i++) {
            var line = Integer.toString(random.nextInt(3_000));
            expected.add(line);
            sorter.add(line.getBytes(StandardCharsets.UTF_8));
        }

        var lines = new ArrayList<String>();
        try (var sorted = sorter.sorted()) {
            for (var line = sorted.next(); line != null; line = sorted.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
        }

        assertEquals(new ArrayList<>(expected), lines);
    }

    @Test
    void noLinesGiveNone() throws IOException {
        try (var sorted = new LineSorter(temp).sorted()) {
            assertEquals(null, sorted.next());
        }
    }
}
