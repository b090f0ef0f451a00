package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsOperationTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void rowsAreNTriplesAndBadRowsAreProblems() {
        TestTable.of(folder, TestTable.KEY_AND_DATE, "key,date\nKÉN,2011-01-01\nTUN,never\n");
        var problems = RowsOperation.run(folder.resolve("t.csv-metadata.json"), "t.csv-metadata.json", out);
        assertEquals(
                """
                <http://example.org/data/t.csv#row-K%C3%89N> <http://example.org/data/t.csv#key> "KÉN" .
                <http://example.org/data/t.csv#row-K%C3%89N> <http://example.org/data/t.csv#date> "2011-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                """,
                printed());
        assertEquals(1, problems.errors());
    }

    @Test
    void aTableWithoutMetadataIsShownToo() {
        TestTable.write(folder.resolve("t.csv"), "a b\n1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(0, RowsOperation.run(folder.resolve("t.csv"), "t.csv", out).errors());
        assertTrue(printed().matches("_:\\S+ <file:///\\S+/t\\.csv#a%20b> \"1\" \\.\n"), printed());
    }

    @Test
    void aTableWithoutMetadataIsCheckedAllTheSame() {
        TestTable.write(folder.resolve("t.csv"), "k\u00e9y\n1\n".getBytes(StandardCharsets.ISO_8859_1));
        var problems = RowsOperation.run(folder.resolve("t.csv"), "t.csv", out);
        assertEquals("TABLE-ENCODING", problems.sorted().get(0).code());
        assertEquals("", printed());
    }
}
