package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cell of a datatype may not hold, and what is said about it. */
class ValueFaultsTest {

    private static final String EDTF =
            """
            {"@id": "http://id.loc.gov/datatypes/edtf/EDTF-level0", "base": "string",
             "format": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"}""";

    @TempDir
    private Path folder;

    /** What is said about a cell of a column, after its place. */
    private String said(String column, String cell) {
        var schema = "{\"columns\": [{\"name\": \"n\"}, {\"name\": \"v\", %s}]}".formatted(column);
        var csv = "n,v\n1,\"" + cell.replace("\"", "\"\"") + "\"\n";
        return TestTable.of(folder, schema, csv).shown().replaceAll("(?m)^t\\.csv:2:2  ", "");
    }

    private String saidOf(String datatype, String cell) {
        return said("\"datatype\": " + datatype, cell);
    }

    @Test
    void aDateMustBeInTheCalendar() {
        assertEquals("TABLE-DATE  \"2011-13-09\" is not a date; write yyyy-mm-dd", saidOf("\"date\"", "2011-13-09"));
        assertEquals("TABLE-DATE  \"2011-02-29\" is not a date; write yyyy-mm-dd", saidOf("\"date\"", "2011-02-29"));
        assertEquals("", saidOf("\"date\"", "2012-02-29"));
    }

    @Test
    void aDateOfReducedPrecisionMustBeInTheCalendarToo() {
        for (var fine : new String[] {"2014", "2014-04", "2014-04-28", ""}) {
            assertEquals("", saidOf(EDTF, fine));
        }
        for (var wrong :
                new String[] {"2011-13-09", "2011-13", "2014-4", "2011-02-30", "28 April 2014", "2014/04/28"}) {
            assertEquals(
                    "TABLE-DATE  \"" + wrong + "\" is not a date; write yyyy, yyyy-mm or yyyy-mm-dd",
                    saidOf(EDTF, wrong));
        }
    }

    @Test
    void aDateInAPatternMustFitIt() {
        var datatype = "{\"base\": \"date\", \"format\": \"dd/MM/yyyy\"}";
        assertEquals("", saidOf(datatype, "28/04/2014"));
        assertEquals("TABLE-DATE  \"04/28/2014\" is not a date; write dd/MM/yyyy", saidOf(datatype, "04/28/2014"));
        assertEquals("TABLE-DATE  \"2014-04-28\" is not a date; write dd/MM/yyyy", saidOf(datatype, "2014-04-28"));
    }

    @Test
    void datesAndTimesOfOtherKindsSayWhatToWrite() {
        assertEquals("TABLE-DATE  \"14\" is not a gYear; write yyyy", saidOf("\"gYear\"", "14"));
        assertEquals("TABLE-DATE  \"2014-13\" is not a gYearMonth; write yyyy-mm", saidOf("\"gYearMonth\"", "2014-13"));
        assertEquals("TABLE-DATE  \"25:00:00\" is not a time; write hh:mm:ss", saidOf("\"time\"", "25:00:00"));
        assertEquals(
                "TABLE-DATE  \"2014-04-28\" is not a dateTime; write yyyy-mm-ddThh:mm:ss",
                saidOf("\"dateTime\"", "2014-04-28"));
    }

    @Test
    void aWordThatIsNotOnTheListIsReportedWithTheList() {
        var datatype = "{\"base\": \"string\", \"format\": \"yes|no|abstain|not_voting\"}";
        assertEquals("", saidOf(datatype, "abstain"));
        assertEquals(
                "TABLE-CODE  \"abstained\" is none of \"yes\", \"no\", \"abstain\", \"not_voting\";"
                        + " did you mean \"abstain\"?",
                saidOf(datatype, "abstained"));
        assertEquals(
                "TABLE-CODE  \"perhaps\" is none of \"yes\", \"no\", \"abstain\", \"not_voting\"; write one of these",
                saidOf(datatype, "perhaps"));
    }

    @Test
    void aLongListOfWordsIsCutShort() {
        var datatype = "{\"format\": \"^(a1|a2|a3|a4|a5|a6|a7|a8|a9|b1|b2|b3|b4|b5)$\"}";
        assertEquals(
                "TABLE-CODE  \"zzzzzz\" is none of \"a1\", \"a2\", \"a3\", \"a4\", \"a5\", \"a6\", \"a7\", \"a8\", \"a9\","
                        + " \"b1\", \"b2\", \"b3\" … (14 in all); write one of these",
                saidOf(datatype, "zzzzzz"));
    }

    @Test
    void aFormThatIsNotKeptIsShown() {
        assertEquals(
                "TABLE-FORMAT  \"KE\" does not have the form \"[A-Z]{3}\";"
                        + " write it in that form, which the metadata of the column explains",
                saidOf("{\"format\": \"[A-Z]{3}\"}", "KE"));
    }

    @Test
    void aFormTooDeepForTheStackIsNotKept() {
        var cell = "ab".repeat(40_000);
        assertEquals("TABLE-FORMAT", saidOf("{\"format\": \"(a|b)*c\"}", cell).substring(0, 12));
    }

    @Test
    void booleansAreTheWordsOfTheMetadata() {
        var datatype = "{\"base\": \"boolean\", \"format\": \"yes|no\"}";
        assertEquals("", saidOf(datatype, "yes"));
        assertEquals(
                "TABLE-BOOLEAN  \"yess\" is none of \"yes\", \"no\"; did you mean \"yes\"?", saidOf(datatype, "yess"));
        assertEquals(
                "TABLE-BOOLEAN  \"yes\" is none of \"true\", \"false\"; write one of these",
                saidOf("\"boolean\"", "yes"));
    }

    @Test
    void numbersMustBeNumbersOfTheirKind() {
        assertEquals("TABLE-NUMBER  \"1.5\" is not an integer; write digits only", saidOf("\"integer\"", "1.5"));
        assertEquals(
                "TABLE-RANGE  \"300\" is outside of what unsignedByte holds;"
                        + " correct the value, or the datatype in the metadata",
                saidOf("\"unsignedByte\"", "300"));
        assertEquals(
                "TABLE-NUMBER  \"1,5\" is not a number; write digits and a point, such as 1234.5",
                saidOf("\"decimal\"", "1,5"));
        assertEquals(
                "TABLE-NUMBER  \"12,34\" is not a number of the form \"#,##0\"; write it in that form",
                saidOf("{\"base\": \"integer\", \"format\": \"#,##0\"}", "12,34"));
    }

    @Test
    void numbersAndDatesStayWithinTheirLimits() {
        var number = "{\"base\": \"integer\", \"minimum\": 1, \"maximum\": 13}";
        assertEquals("", saidOf(number, "13"));
        assertEquals(
                "TABLE-RANGE  \"14\" is above the greatest, 13; correct the value, or the limit in the metadata",
                saidOf(number, "14"));
        assertEquals(
                "TABLE-RANGE  \"0\" is below the least, 1; correct the value, or the limit in the metadata",
                saidOf(number, "0"));
        assertEquals(
                "TABLE-RANGE  \"0.5\" is not below 0.5; correct the value, or the limit in the metadata",
                saidOf("{\"base\": \"decimal\", \"maxExclusive\": 0.5}", "0.5"));
        assertEquals(
                "TABLE-RANGE  \"2010-12-31\" is below the least, 2011-01-01;"
                        + " correct the value, or the limit in the metadata",
                saidOf("{\"base\": \"date\", \"minimum\": \"2011-01-01\"}", "2010-12-31"));
        assertEquals(
                "TABLE-RANGE  \"P2Y\" is above the greatest, P18M; correct the value, or the limit in the metadata",
                saidOf("{\"base\": \"duration\", \"maximum\": \"P18M\"}", "P2Y"));
    }

    @Test
    void textStaysWithinItsLength() {
        assertEquals(
                "TABLE-LENGTH  \"KE\" is 2 long where the column wants exactly 3; write exactly 3",
                saidOf("{\"length\": 3}", "KE"));
        assertEquals(
                "TABLE-LENGTH  \"0AFF\" is 2 long where the column wants at most 1; write at most 1",
                saidOf("{\"base\": \"hexBinary\", \"maxLength\": 1}", "0AFF"));
        assertEquals("", saidOf("{\"length\": 1}", "🚀"));
    }

    @Test
    void anAddressMustBeAnIri() {
        assertEquals("", saidOf("\"anyURI\"", "https://example.org/ü?x=%20#f"));
        assertEquals(
                "TABLE-IRI  \"https://example.org/a b\" is not an IRI: it has a space at character 22;"
                        + " write %20 in its place, or correct the address",
                saidOf("\"anyURI\"", "https://example.org/a b"));
        for (var sign : "<>\"{}|\\^`".split("")) {
            assertEquals(
                    "TABLE-IRI  \"http://x.org/" + sign + "\" is not an IRI: it has a " + sign
                            + " at character 14; write %" + String.format("%02X", (int) sign.charAt(0))
                            + " in its place, or correct the address",
                    saidOf("\"anyURI\"", "http://x.org/" + sign));
        }
        assertEquals(
                "TABLE-IRI  \"http://x.org/%zz\" is not an IRI: the host component a percent occurred without two"
                        + " following hexadecimal digits; correct the address",
                saidOf("\"anyURI\"", "http://x.org/%zz"));
    }

    @Test
    void eachItemOfAListIsChecked() {
        assertEquals(
                """
                TABLE-IRI  "a b" is not an IRI: it has a space at character 2; write %20 in its place, or correct the address
                TABLE-IRI  "c d" is not an IRI: it has a space at character 2; write %20 in its place, or correct the address""",
                said("\"datatype\": \"anyURI\", \"separator\": \"|\"", "a b|http://x.org/|c d"));
    }

    @Test
    void aRequiredCellMustHoldSomething() {
        var expected = "TABLE-REQUIRED  no value for \"v\"; every row must have one";
        assertEquals(expected, said("\"required\": true", ""));
        assertEquals(expected, said("\"required\": true, \"separator\": \"|\"", ""));
        assertEquals(expected, said("\"required\": true, \"separator\": \"|\"", "|"));
        assertEquals(expected, said("\"required\": true, \"null\": [\"-\"]", "-"));
        assertEquals("", said("\"required\": true, \"default\": \"x\"", ""));
    }

    @Test
    void valuesOfOtherTypesAreCheckedByXsd() {
        assertEquals(
                "TABLE-VALUE  \"one day\" is not a duration; correct the value, or the datatype in the metadata",
                saidOf("\"duration\"", "one day"));
        assertEquals(
                "TABLE-VALUE  \"zz\" is not a hexBinary; correct the value, or the datatype in the metadata",
                saidOf("\"hexBinary\"", "zz"));
        assertEquals(
                "TABLE-VALUE  \"not a tag\" is not a language; correct the value, or the datatype in the metadata",
                saidOf("\"language\"", "not a tag"));
    }

    @Test
    void aTemplateThatGivesNoIriIsReported() {
        var schema = "{\"columns\": [{\"name\": \"n\", \"valueUrl\": \"{+n}\"}]}";
        assertEquals(
                "t.csv:2:1  TABLE-IRI  the template of the metadata gives no IRI here",
                TestTable.of(folder, schema, "n\nhttp://[x/\n").shown().split(":? <")[0]);
    }
}
