package org.focgraph.table;

import static org.focgraph.table.TestTable.KEY_AND_DATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults in the file as such: encoding, quotes, rows, header. */
class FileFaultsTest {

    @TempDir
    private Path folder;

    private TestTable read(String csv) {
        return TestTable.of(folder, KEY_AND_DATE, csv);
    }

    @Test
    void aByteThatIsNotUtf8IsReportedWithItsPlaceAndOtherRowsAreRead() {
        var csv = "key,date\nKEN,2011-01-01\nCaf\u00e9,2011-13-09\nTUN,2012-01-01\n";
        var bytes = csv.getBytes(StandardCharsets.ISO_8859_1);
        var table = TestTable.of(folder, KEY_AND_DATE, bytes);
        assertEquals(
                """
                t.csv:3:1  TABLE-ENCODING  byte 0xE9, byte 4 of its line, is not UTF-8, in "Caf\uFFFD"; save the file as UTF-8
                t.csv:3:2  TABLE-DATE  "2011-13-09" is not a date; write yyyy-mm-dd""",
                table.shown());
        assertEquals(List.of("KEN", "TUN"), table.keys());
    }

    @Test
    void aByteThatIsNotUtf8IsCountedInBytesFromTheBeginningOfItsLine() {
        var bytes = "key,date\nÄÖ,x\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        var table = TestTable.of(folder, KEY_AND_DATE, bytes);
        assertTrue(table.shown().contains("t.csv:2:2  TABLE-ENCODING  byte 0xFF, byte 6 of its line,"), table.shown());
    }

    @Test
    void anEncodingFaultInTheHeaderIsReported() {
        var bytes = "kéy,date\nKEN,2011-01-01\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                """
                t.csv:1:1  TABLE-ENCODING  byte 0xE9, byte 2 of its line, is not UTF-8, in "k\uFFFDy"; save the file as UTF-8
                t.csv:1:1  TABLE-HEADER  "k\uFFFDy" is not a column; did you mean "key"?""",
                TestTable.of(folder, KEY_AND_DATE, bytes).shown());
    }

    @Test
    void aUtf16FileIsRefusedInOneSentence() {
        var bytes = "\uFEFFkey,date\nKEN,2011-01-01\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                "t.csv:1:1  TABLE-ENCODING  the file is UTF-16; save it as UTF-8",
                TestTable.of(folder, KEY_AND_DATE, bytes).shown());
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        var table = read("\uFEFFkey,date\nKEN,2011-01-01\n");
        assertEquals("", table.shown());
        assertEquals(List.of("KEN"), table.keys());
    }

    @Test
    void windowsLineEndsAndAMissingLastOneAreAccepted() {
        var table = read("key,date\r\nKEN,2011-01-01\r\n\"T\"\"UN\",2012-01-01");
        assertEquals("", table.shown());
        assertEquals(List.of("KEN", "T\"UN"), table.keys());
        assertEquals(3, table.rows().get(1).line());
    }

    @Test
    void oldMacLineEndsAreAccepted() {
        assertEquals(
                List.of("KEN", "TUN"),
                read("key,date\rKEN,2011-01-01\rTUN,2012-01-01\r").keys());
    }

    @Test
    void charactersBeyondTheFirstPlaneAreNotTakenForEncodingFaults() {
        assertEquals(
                List.of("𝔉\uD83D\uDE80"),
                read("key,date\n𝔉\uD83D\uDE80,2011-01-01\n").keys());
    }

    @Test
    void aMisspeltHeaderIsReportedWithWhatWasMeantAndTheRowsAreStillChecked() {
        var table = read("keys,date\nKEN,2011-13-09\n");
        assertEquals(
                """
                t.csv:1:1  TABLE-HEADER  "keys" is not a column; did you mean "key"?
                t.csv:2:2  TABLE-DATE  "2011-13-09" is not a date; write yyyy-mm-dd""",
                table.shown());
        assertEquals(List.of(), table.keys());
    }

    @Test
    void aMissingHeaderIsReportedOnce() {
        assertEquals(
                "t.csv:1:1  TABLE-HEADER  this is not the header: no cell of it is the name of a column;"
                        + " let the first row be \"key,date\"",
                read("KEN,2011-01-01\nTUN,2012-01-01\n").shown());
    }

    @Test
    void aMissingColumnIsReportedAndItsCellsAreNot() {
        assertEquals(
                "t.csv:1  TABLE-COLUMN-MISSING  there is no column \"key\"; add it, or remove it from the metadata",
                read("date\n2011-01-01\n2012-01-01\n").shown());
    }

    @Test
    void anExtraColumnIsReported() {
        assertEquals(
                "t.csv:1:3  TABLE-COLUMN-EXTRA  the metadata knows no column \"population\";"
                        + " remove it, or describe it in the metadata",
                read("key,date,population\nKEN,2011-01-01,5\n").shown());
    }

    @Test
    void aColumnThatStandsTwiceIsReported() {
        assertEquals(
                "t.csv:1:3  TABLE-COLUMN-TWICE  a second column \"key\"; remove or rename one of them",
                read("key,date,key\nKEN,2011-01-01,TUN\n").shown());
    }

    @Test
    void columnsMayStandInAnotherOrder() {
        var table = read("date,key\n2011-01-01,KEN\n");
        assertEquals("", table.shown());
        assertEquals("KEN", table.rows().get(0).text("key"));
        assertEquals(2, table.rows().get(0).location("key").column());
    }

    @Test
    void raggedRowsAreReportedAndLeftOut() {
        var table = read("key,date\nKEN\nTUN,2012-01-01,x\n\nFRA,2013-01-01\n");
        assertEquals(
                """
                t.csv:2:1  TABLE-ROW-LENGTH  a row of 1 cell where there are 2 columns; add the cells that are missing, with commas between them, or close the line before
                t.csv:3:3  TABLE-ROW-LENGTH  a row of 3 cells where there are 2 columns; put a cell that has a comma in it into quotes, or remove the cells too many
                t.csv:4:1  TABLE-ROW-LENGTH  an empty line; remove it""",
                table.shown());
        assertEquals(List.of("FRA"), table.keys());
    }

    @Test
    void aQuoteThatIsNeverClosedIsReportedWhereItWasOpenedAndReadingGoesOnAfterThatLine() {
        var table = read("key,date\nKEN,2011-01-01\n\"TUN,2012-01-01\nFRA,2013-13-01\nGHA,2014-01-01\n");
        assertEquals(
                """
                t.csv:3:1  TABLE-QUOTE-OPEN  the quote opened here is not closed at the end of a cell; close it where the cell ends, or remove it; a quote inside is doubled
                t.csv:4:2  TABLE-DATE  "2013-13-01" is not a date; write yyyy-mm-dd""",
                table.shown());
        assertEquals(List.of("KEN", "GHA"), table.keys());
    }

    @Test
    void aQuoteThatOnlyTheNextQuotedCellClosesIsReportedWhereItWasOpened() {
        var table = read("key,date\n\"TUN,2012-01-01\nFRA,2013-01-01\n\"GHA\",2014-01-01\nKEN,2011-01-01\n");
        assertTrue(table.shown().startsWith("t.csv:2:1  TABLE-QUOTE-OPEN"), table.shown());
        assertEquals(1, table.problems().errors());
        assertEquals(List.of("FRA", "GHA", "KEN"), table.keys());
    }

    @Test
    void aQuoteOpenInTheLastLineIsReported() {
        assertTrue(read("key,date\nKEN,\"2011-01-01").shown().startsWith("t.csv:2:2  TABLE-QUOTE-OPEN"));
    }

    @Test
    void quotesInsideCellsAreReportedAndLinesAfterThemAreRead() {
        var table =
                read("key,date\nK\"EN,2011-01-01\n\"TU\"N,2012-01-01\n\"GHA\" ,2013-01-01\n \"X\",\nFRA,2014-01-01\n");
        assertEquals(
                """
                t.csv:2:1  TABLE-QUOTE  a quote in the middle of a cell; put the whole cell in quotes and double the quotes inside: "a ""b"" c"
                t.csv:3:1  TABLE-QUOTE  more text after the closing quote of a cell; double the quotes inside the cell, or end the cell after the quote
                t.csv:4:1  TABLE-QUOTE  more text after the closing quote of a cell; double the quotes inside the cell, or end the cell after the quote
                t.csv:5:1  TABLE-QUOTE  a quote in the middle of a cell; put the whole cell in quotes and double the quotes inside: "a ""b"" c\"""",
                table.shown());
        assertEquals(List.of("FRA"), table.keys());
    }

    @Test
    void linesAreCountedThroughCellsOfSeveralLines() {
        var table = read("key,date\n\"one\ntwo\r\nthree\",2011-13-01\nKEN,x\n");
        assertEquals(
                """
                t.csv:4:2  TABLE-DATE  "2011-13-01" is not a date; write yyyy-mm-dd
                t.csv:5:2  TABLE-DATE  "x" is not a date; write yyyy-mm-dd""",
                table.shown());
    }

    @Test
    void anEmptyFileIsReported() {
        assertEquals(
                "t.csv  TABLE-EMPTY  the file is empty; write the header row, or restore the file", read("").shown());
    }

    @Test
    void aHeaderWithoutRowsIsAWarning() {
        var table = read("key,date\n");
        assertEquals(
                "t.csv:1  TABLE-NO-ROWS  warning: a header and no rows; add rows, or remove the table", table.shown());
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        var metadata = TestTable.metadata("\"tableSchema\": " + KEY_AND_DATE);
        assertEquals(
                "t.csv  TABLE-MISSING  there is no such file; add it, or correct the \"url\" in its metadata",
                TestTable.describedBy(folder, metadata).shown());
    }

    @Test
    void aZippedTableIsRead() throws IOException {
        TestTable.write(folder.resolve("t.csv.gz"), zipped("key,date\nKEN,2011-01-01\n"));
        var table = TestTable.describedBy(folder, TestTable.metadata("\"tableSchema\": " + KEY_AND_DATE));
        assertEquals("", table.shown());
        assertEquals(List.of("KEN"), table.keys());
    }

    @Test
    void aZippedTableThatIsCutOffOrNotZippedIsReported() throws IOException {
        var metadata = TestTable.metadata("\"tableSchema\": " + KEY_AND_DATE);
        var zipped = zipped("key,date\nKEN,2011-01-01\n");
        var expected = "t.csv.gz  TABLE-DAMAGED  the compressed file is damaged or cut off; compress or fetch it again";
        TestTable.write(folder.resolve("t.csv.gz"), Arrays.copyOf(zipped, zipped.length - 12));
        assertEquals(expected, TestTable.describedBy(folder, metadata).shown());
        TestTable.write(folder.resolve("t.csv.gz"), "key,date\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(expected, TestTable.describedBy(folder, metadata).shown());
        Files.delete(folder.resolve("t.csv.gz"));
    }

    private static byte[] zipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void nulAndControlCharactersAreReportedAndNeverPrinted() {
        var table = read("key,date\nK\u0000N,2011-01-01\nT\u001BN,2012-01-01\n\"a\tb\",\n");
        assertEquals(
                """
                t.csv:2:1  TABLE-CONTROL  a control character, U+0000, at character 2 of "K\uFFFDN"; remove it
                t.csv:3:1  TABLE-CONTROL  a control character, U+001B, at character 2 of "T\uFFFDN"; remove it""",
                table.shown());
        assertEquals(List.of("a\tb"), table.keys());
    }
}
