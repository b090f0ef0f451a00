package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataFaultsTest {

    private static final String FILE = "t.csv-metadata.json";

    @TempDir
    private Path folder;

    private String said(String metadata) {
        TestTable.write(folder.resolve(FILE), metadata.getBytes(StandardCharsets.UTF_8));
        return said();
    }

    private String said() {
        var problems = new Problems();
        var table = TableSchema.read(folder.resolve(FILE), FILE, problems);
        assertEquals(problems.hasErrors(), table.isEmpty());
        return String.join(
                "\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    private String saidOf(String properties) {
        return said(TestTable.metadata(properties)).replaceAll("(?m)^[^ ]*  ", "");
    }

    private String saidOfColumn(String properties) {
        return saidOf("\"tableSchema\": {\"columns\": [{\"name\": \"v\", " + properties + "}]}");
    }

    @Test
    void aMissingFileIsReported() {
        assertEquals(
                FILE + "  METADATA-MISSING  there is no such file;"
                        + " write what the table is as CSVW metadata; docs/csvw.md shows how",
                said());
    }

    @Test
    void badJsonIsReportedWithItsLineAndColumn() {
        assertEquals(
                FILE + ":2:11  METADATA-SYNTAX  not JSON: Unexpected character ('\"' (code 34)): was expecting comma to"
                        + " separate Object entries; correct it at this place or just before",
                said("{\"@context\": \"http://www.w3.org/ns/csvw\",\n \"url\": 3 \"t.csv\"}"));
        assertTrue(said("").startsWith(FILE + "  METADATA-SYNTAX  the file is empty"));
        assertTrue(said("[]").startsWith(FILE + ":1:1  METADATA-SYNTAX  not a JSON object"));
        assertTrue(said("{\"url\": \"t.csv\", \"url\": \"t.csv\"}").contains("Duplicate field 'url'"));
        assertTrue(said("{\"url\": ").contains("METADATA-SYNTAX  not JSON: Unexpected end-of-input"));
    }

    @Test
    void metadataThatIsNotUtf8IsReported() {
        TestTable.write(folder.resolve(FILE), "{\"url\": \"Ä.csv\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(said().contains("METADATA-SYNTAX"), said());
    }

    @Test
    void theContextOfCsvwIsWanted() {
        assertTrue(said("{\"url\": \"t.csv\", \"tableSchema\": {\"columns\": [{\"name\": \"a\"}]}}")
                .startsWith(FILE + ":1:1  METADATA-CONTEXT  there is no \"@context\"; write \"@context\": ["));
    }

    @Test
    void faultsAreReportedWhereTheyStandAndTogether() {
        assertEquals(
                """
                t.csv-metadata.json:4:6  METADATA-PROPERTY  "requierd" is not a property that CSVW knows here; did you mean "required"?
                t.csv-metadata.json:5:21  METADATA-DATATYPE  "strnig" is not a datatype of CSVW; did you mean "string"?
                t.csv-metadata.json:6:18  METADATA-COLUMN  "kye" is not a column of this table; write the name of a column
                t.csv-metadata.json:7:17  METADATA-TEMPLATE  {keys} in aboutUrl is not a column; did you mean "key"?""",
                said(
                        """
                        {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
                         "tableSchema": {
                          "columns": [
                            {"requierd": true, "name": "key"},
                            {"datatype":    "strnig", "name": "b"}],
                          "primaryKey": ["kye"],
                          "aboutUrl":   "#{keys}"}}"""));
    }

    @Test
    void aPropertyOfAnotherVocabularyIsIgnoredWithAWarning() {
        assertEquals(
                "METADATA-PROPERTY  warning: \"colour\" is not a property that CSVW knows here; it is ignored: remove it",
                saidOfColumn("\"colour\": \"red\""));
        assertEquals(
                "METADATA-PROPERTY  warning: \"dct\" is not a prefix that CSVW knows; did you mean \"dc\"?",
                saidOfColumn("\"dct:title\": \"red\""));
        assertEquals("", saidOfColumn("\"dc:title\": \"red\", \"http://example.org/p\": 1"));
    }

    @Test
    void metadataThatNamesAnotherFileIsReported() {
        assertEquals(
                "METADATA-FILE  the metadata of \"t.csv\" names another file, \"u.csv\";"
                        + " write \"url\": \"t.csv\", or rename the metadata",
                said(TestTable.metadata("\"dc:title\": \"T\"").replace("\"t.csv\"", "\"u.csv\""))
                        .replaceAll("(?s).*  METADATA-FILE", "METADATA-FILE"));
        assertEquals(
                "METADATA-FILE  no \"url\" says which file the table is in; write \"url\": \"name.csv\"",
                said("{\"@context\": \"http://www.w3.org/ns/csvw\"}").replaceAll("^[^ ]*  ", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'required': 'yes' ! METADATA-VALUE  'yes' where true or false is wanted; write true or false",
                "'separator': 1 ! METADATA-VALUE  1 where a text in quotes is wanted; write a text in quotes",
                "'lang': 'en us' ! METADATA-VALUE  'en us' is not a language tag; write en, fr, zh-Hant or the like",
                "'aboutUrl': '#{v' ! METADATA-TEMPLATE  '#{v' is not a URI template: a brace without its pair; write it as"
                        + " RFC 6570 does: http://example.org/{column}",
                "'datatype': {'format': '['} ! METADATA-FORMAT  '[' is not a regular expression: Unclosed character class;"
                        + " correct it",
                "'datatype': {'base': 'date', 'format': 'YYYY'} ! METADATA-FORMAT  'YYYY' is not a pattern CSVW knows for"
                        + " date; write one of its list, such as yyyy-MM-dd or dd/MM/yyyy HH:mm",
                "'datatype': {'base': 'integer', 'format': '0#'} ! METADATA-FORMAT  '0#' is not a number pattern of 0 # E +"
                        + " % ‰ and separators; write #,##0.00 or the like",
                "'datatype': {'base': 'boolean', 'format': 'yes'} ! METADATA-FORMAT  'yes' is not a pair of words; write"
                        + " yes|no",
                "'datatype': {'base': 'string', 'minimum': 1} ! METADATA-DATATYPE  string has no least and greatest value;"
                        + " remove the limit, or correct the base",
                "'datatype': {'base': 'date', 'minimum': '1/1/2011'} ! METADATA-DATATYPE  '1/1/2011' is not a value of date;"
                        + " write the limit as XSD writes it, whatever the format of the cells",
                "'datatype': {'base': 'integer', 'minimum': 5, 'maximum': 4} ! METADATA-DATATYPE  no value lies between"
                        + " these limits; swap or correct them",
                "'datatype': {'base': 'date', '@id': 'xsd:date'} ! METADATA-DATATYPE  'xsd:date' is a datatype of CSVW;"
                        + " name it as the base instead",
            })
    void aWrongValueIsReported(String property, String expected) {
        assertEquals(expected.replace('\'', '"'), saidOfColumn(property.replace('\'', '"')));
    }

    @Test
    void columnsHaveNamesOfTheirOwnThatCanStandInTemplates() {
        assertEquals(
                "METADATA-COLUMN  \"two words\" cannot be the name of a column;"
                        + " use letters, digits and _, beginning with a letter, and put the words into titles",
                saidOf("\"tableSchema\": {\"columns\": [{\"name\": \"two words\"}]}"));
        assertEquals(
                "METADATA-COLUMN  a second column \"a\"; give every column a name of its own",
                saidOf("\"tableSchema\": {\"columns\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}"));
        assertEquals(
                "METADATA-COLUMN  a column of the file after a virtual one; put virtual columns last",
                saidOf("\"tableSchema\": {\"columns\": [{\"name\": \"a\", \"virtual\": true}, {\"name\": \"b\"}]}"));
    }

    @Test
    void whatIsInheritedByManyColumnsIsReportedOnce() {
        assertEquals(
                "METADATA-VALUE  1 where a text in quotes is wanted; write a text in quotes",
                saidOf("\"lang\": 1, \"tableSchema\": {\"columns\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}"));
    }

    @Test
    void whatIsNotSupportedIsRefused() {
        var columns = ", \"tableSchema\": {\"columns\": [{\"name\": \"a\"}]}";
        assertTrue(saidOf("\"dialect\": {\"encoding\": \"latin1\"}" + columns).startsWith("METADATA-UNSUPPORTED"));
        assertTrue(saidOf("\"dialect\": {\"doubleQuote\": false}" + columns).startsWith("METADATA-UNSUPPORTED"));
        assertTrue(saidOf("\"dialect\": {\"skipColumns\": 1}" + columns).startsWith("METADATA-UNSUPPORTED"));
        assertTrue(saidOf("\"tableSchema\": \"schema.json\"").startsWith("METADATA-UNSUPPORTED"));
    }

    @Test
    void signsOfADialectMustDiffer() {
        var columns = ", \"tableSchema\": {\"columns\": [{\"name\": \"a\"}]}";
        for (var dialect : new String[] {
            "\"delimiter\": \"'\", \"quoteChar\": \"'\"",
            "\"delimiter\": \"\\n\"",
            "\"quoteChar\": \"#\", \"commentPrefix\": \"#\""
        }) {
            assertEquals(
                    "METADATA-VALUE  one sign means two things in this dialect; choose different signs",
                    saidOf("\"dialect\": {" + dialect + "}" + columns));
        }
    }

    @Test
    void aForeignKeySaysWhichColumnsStandForWhich() {
        assertTrue(saidOf("\"tableSchema\": {\"columns\": [{\"name\": \"a\"}],"
                        + " \"foreignKeys\": [{\"columnReference\": \"a\"}]}")
                .startsWith("METADATA-REFERENCE  a foreign key that does not say which columns"));
    }
}
