package org.focgraph.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The triples of csv2rdf in minimal mode, after the ideas of the test suite of the W3C. */
class MinimalModeTest {

    private static final String PREFIXES =
            """
            BASE <http://example.org/data/t.csv>
            PREFIX col: <http://example.org/data/t.csv#>
            PREFIX schema: <http://schema.org/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX csvw: <http://www.w3.org/ns/csvw#>
            """;

    @TempDir
    private Path folder;

    private void assertTriples(String tableProperties, String csv, String turtle) {
        var table = TestTable.describedBy(
                folder, TestTable.metadata(tableProperties), csv.getBytes(StandardCharsets.UTF_8));
        assertEquals("", table.shown());
        assertIsomorphic(turtle, table.graph());
    }

    private void assertColumn(String column, String cell, String turtle) {
        assertTriples(
                "\"tableSchema\": {\"columns\": [{\"name\": \"v\", %s}]}".formatted(column),
                "v\n" + cell + "\n",
                turtle);
    }

    private static void assertIsomorphic(String turtle, Graph found) {
        var expected = GraphFactory.createGraphMem();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(StreamRDFLib.graph(expected));
        assertTrue(
                expected.isIsomorphicWith(found),
                () -> "expected " + turtle + "\nfound\n"
                        + RDFWriter.source(found)
                                .format(RDFFormat.NTRIPLES_UTF8)
                                .asString());
    }

    @Test
    void aTableWithoutMetadataGivesTextsUnderItsHeader() {
        var csv = folder.resolve("t.csv");
        TestTable.write(csv, "Country code,name (en),\nAD,Andorra,x\nAE,,\n".getBytes(StandardCharsets.UTF_8));
        var problems = new Problems();
        var rows = new ArrayList<Row>();
        var table = TableSchema.ofHeader(csv, "t.csv", "http://example.org/data/t.csv", problems)
                .orElseThrow();
        TableReader.read(table, problems, rows::add);
        assertEquals(0, problems.errors());
        assertIsomorphic(
                """
                [ <#Country%20code> "AD" ; <#name%20%28en%29> "Andorra" ; <#_col.3> "x" ].
                [ <#Country%20code> "AE" ] .
                """,
                new TestTable(rows, problems).graph());
    }

    @Test
    void metadataWithoutColumnsTakesThemFromTheHeader() {
        assertTriples(
                "\"tableSchema\": {\"aboutUrl\": \"#{_row}\"}", "a b,c\n1,2\n", "<#1> <#a%20b> \"1\" ; col:c \"2\" .");
    }

    @Test
    void rowsWithoutAboutUrlAreBlankNodes() {
        assertTriples(
                """
                "tableSchema": {"columns": [{"name": "a"}, {"name": "b"}]}""",
                "a,b\n1,2\n1,2\n",
                "[ col:a \"1\" ; col:b \"2\" ] . [ col:a \"1\" ; col:b \"2\" ] .");
    }

    @Test
    void rowsAreAboutWhatTheSchemaSays() {
        assertTriples(
                """
                "tableSchema": {"columns": [{"name": "a"}, {"name": "b"}], "aboutUrl": "t.csv#row-{a}"}""",
                "a,b\nx y/ä,2\n",
                "<t.csv#row-x%20y%2F%C3%A4> col:a \"x y/ä\" ; col:b \"2\" .");
    }

    @Test
    void columnsMayBeAboutDifferentThings() {
        assertTriples(
                """
                "tableSchema": {"columns": [
                  {"name": "a", "aboutUrl": "#a-{a}"},
                  {"name": "b", "aboutUrl": "#b-{b}", "propertyUrl": "schema:name"}]}""",
                "a,b\n1,2\n",
                "<#a-1> col:a \"1\" . <#b-2> schema:name \"2\" .");
    }

    @Test
    void aboutUrlIsInheritedFromTableSchemaAndColumnInThatOrder() {
        assertTriples(
                """
                "aboutUrl": "#table", "tableSchema": {"columns": [{"name": "a"}, {"name": "b", "aboutUrl": "#col"}]}""",
                "a,b\n1,2\n",
                "<#table> col:a \"1\" . <#col> col:b \"2\" .");
    }

    @Test
    void propertyUrlMayBePrefixedAbsoluteRelativeOrATemplate() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "#r", "columns": [
                  {"name": "a", "propertyUrl": "foaf:name"},
                  {"name": "b", "propertyUrl": "http://example.com/p"},
                  {"name": "c", "propertyUrl": "p"},
                  {"name": "d", "propertyUrl": "http://example.com/{_name}/{_column}"}]}""",
                "a,b,c,d\n1,2,3,4\n",
                """
                <#r> foaf:name "1" ; <http://example.com/p> "2" ; <p> "3" ; <http://example.com/d/4> "4" .""");
    }

    @Test
    void valueUrlMakesALinkUnlessTheCellIsNull() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "#{a}", "columns": [
                  {"name": "a", "suppressOutput": true},
                  {"name": "b", "valueUrl": "http://example.org/{b}"}]}""",
                "a,b\n1,x y\n2,\n",
                "<#1> col:b <http://example.org/x%20y> .");
    }

    @Test
    void valueUrlOfAListIsOneLinkAndNoneWhereTheListIsEmpty() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "#{a}", "columns": [
                  {"name": "a", "suppressOutput": true},
                  {"name": "b", "separator": ";", "valueUrl": "http://example.org/?q={b}"}]}""",
                "a,b\n1,x;y\n2,\n",
                "<#1> col:b <http://example.org/?q=x,y> .");
    }

    @Test
    void virtualColumnsAddWhatTheFileDoesNotHold() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "#{a}", "columns": [
                  {"name": "a"},
                  {"name": "type", "virtual": true, "propertyUrl": "rdf:type", "valueUrl": "schema:Event"},
                  {"name": "kind", "virtual": true, "default": "fixed"},
                  {"name": "place", "virtual": true, "propertyUrl": "schema:location", "valueUrl": "#place-{a}"}]}""",
                "a\n1\n",
                "<#1> col:a \"1\" ; a schema:Event ; col:kind \"fixed\" ; schema:location <#place-1> .");
    }

    @Test
    void suppressedColumnsGiveNothingButCanBeUsedInTemplates() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "#{a}", "columns": [{"name": "a", "suppressOutput": true}, {"name": "b"}]}""",
                "a,b\n1,2\n",
                "<#1> col:b \"2\" .");
    }

    @Test
    void aSuppressedTableGivesNothing() {
        assertTriples("\"suppressOutput\": true, \"tableSchema\": {\"columns\": [{\"name\": \"a\"}]}", "a\n1\n", "");
    }

    @Test
    void rowsAreCountedWithAndWithoutTheHeader() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "#{_row}-{_sourceRow}", "columns": [{"name": "a"}]}""",
                "a\nx\ny\n",
                "<#1-2> col:a \"x\" . <#2-3> col:a \"y\" .");
    }

    @Test
    void reservedExpansionKeepsAnAddressInACell() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "{+a}", "columns": [{"name": "a", "valueUrl": "{#a}"}]}""",
                "a\nhttp://example.com/x?y=1&z=ä b%20c<>\n",
                """
                <http://example.com/x?y=1&z=%C3%A4%20b%20c%3C%3E>
                  col:a <#http://example.com/x?y=1&z=%C3%A4%20b%20c%3C%3E> .""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "string ! x y ! 'x y'",
                "boolean ! true ! true",
                "boolean ! 1 ! true",
                "integer ! 007 ! '007'^^xsd:integer",
                "nonNegativeInteger ! 5 ! '5'^^xsd:nonNegativeInteger",
                "byte ! -5 ! '-5'^^xsd:byte",
                "decimal ! 1.50 ! '1.50'^^xsd:decimal",
                "number ! 1.5 ! '1.5'^^xsd:double",
                "double ! INF ! 'INF'^^xsd:double",
                "float ! 1E3 ! '1E3'^^xsd:float",
                "date ! 2011-01-02 ! '2011-01-02'^^xsd:date",
                "datetime ! 2011-01-02T03:04:05Z ! '2011-01-02T03:04:05Z'^^xsd:dateTime",
                "dateTimeStamp ! 2011-01-02T03:04:05Z ! '2011-01-02T03:04:05Z'^^xsd:dateTimeStamp",
                "time ! 03:04:05 ! '03:04:05'^^xsd:time",
                "gYear ! 2011 ! '2011'^^xsd:gYear",
                "gYearMonth ! 2011-02 ! '2011-02'^^xsd:gYearMonth",
                "gMonthDay ! --02-28 ! '--02-28'^^xsd:gMonthDay",
                "duration ! P1Y2M ! 'P1Y2M'^^xsd:duration",
                "dayTimeDuration ! PT1H ! 'PT1H'^^xsd:dayTimeDuration",
                "yearMonthDuration ! P1Y ! 'P1Y'^^xsd:yearMonthDuration",
                "anyURI ! http://example.org/ ! 'http://example.org/'^^xsd:anyURI",
                "language ! en-GB ! 'en-GB'^^xsd:language",
                "Name ! a-b ! 'a-b'^^xsd:Name",
                "QName ! a:b ! 'a:b'^^xsd:QName",
                "hexBinary ! 0AFF ! '0AFF'^^xsd:hexBinary",
                "binary ! AQID ! 'AQID'^^xsd:base64Binary",
                "any ! x ! 'x'^^xsd:anyAtomicType",
                "xml ! <a/> ! '<a/>'^^rdf:XMLLiteral",
                "html ! <b>x</b> ! '<b>x</b>'^^rdf:HTML",
                "json ! [1] ! '[1]'^^csvw:JSON",
            })
    void everyDatatypeHasItsLiteral(String datatype, String cell, String literal) {
        assertColumn("\"datatype\": \"" + datatype + "\"", cell, "[] col:v " + literal.replace('\'', '"') + " .");
    }

    @Test
    void spaceIsKeptInTextAndNormalizedInTheRest() {
        assertColumn("\"datatype\": \"string\"", "\" a  b\n\"", "[] col:v \" a  b\\n\" .");
        assertColumn("\"datatype\": \"normalizedString\"", "\" a\tb\"", "[] col:v \" a b\"^^xsd:normalizedString .");
        assertColumn("\"datatype\": \"token\"", "\" a \n b \"", "[] col:v \"a b\"^^xsd:token .");
        assertColumn("\"datatype\": \"integer\"", "\" 1 \"", "[] col:v 1 .");
    }

    @Test
    void aDatatypeOfOnesOwnIsTheTypeOfTheLiteral() {
        assertColumn(
                """
                "datatype": {"@id": "http://id.loc.gov/datatypes/edtf/EDTF-level0", "base": "string",
                             "format": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"}""",
                "2014-04", "[] col:v \"2014-04\"^^<http://id.loc.gov/datatypes/edtf/EDTF-level0> .");
        assertColumn(
                "\"lang\": \"en\", \"datatype\": {\"@id\": \"schema:Text\", \"base\": \"string\"}",
                "x",
                "[] col:v \"x\"^^schema:Text .");
    }

    @Test
    void formatsAreTurnedIntoWhatXsdWrites() {
        assertColumn("\"datatype\": {\"base\": \"boolean\", \"format\": \"yes|no\"}", "no", "[] col:v false .");
        assertColumn(
                "\"datatype\": {\"base\": \"date\", \"format\": \"M/d/yyyy\"}",
                "10/8/2010",
                "[] col:v \"2010-10-08\"^^xsd:date .");
        assertColumn(
                "\"datatype\": {\"base\": \"dateTime\", \"format\": \"dd.MM.yyyy HH:mm XXX\"}",
                "22.03.2015 15:02 +01:00",
                "[] col:v \"2015-03-22T15:02:00+01:00\"^^xsd:dateTime .");
        assertColumn(
                "\"datatype\": {\"base\": \"integer\", \"format\": {\"pattern\": \"#,##0\", \"groupChar\": \" \"}}",
                "12 345",
                "[] col:v 12345 .");
        assertColumn(
                "\"datatype\": {\"base\": \"decimal\", \"format\": {\"decimalChar\": \",\", \"groupChar\": \".\"}}",
                "\"1.234,5\"",
                "[] col:v 1234.5 .");
        assertColumn("\"datatype\": {\"base\": \"decimal\", \"format\": \"0.0%\"}", "12.5%", "[] col:v 0.125 .");
    }

    @Test
    void nullsGiveNothing() {
        assertColumn("\"null\": [\"-\", \"n/a\"]", "n/a", "");
        assertColumn("\"null\": \"-\"", "\"\"", "[] col:v \"\" .");
        assertColumn("\"datatype\": \"integer\", \"null\": \"99\"", "99", "");
        assertColumn("\"datatype\": \"integer\"", "\"\"", "");
    }

    @Test
    void defaultsStandInForEmptyCells() {
        assertColumn("\"datatype\": \"integer\", \"default\": \"5\"", "\"\"", "[] col:v 5 .");
        assertColumn("\"default\": \"none\", \"null\": \"none\"", "\"\"", "");
        assertColumn("\"separator\": \";\", \"default\": \"x\"", "a;;b", "[] col:v \"a\", \"x\", \"b\" .");
    }

    @Test
    void textHasALanguageWhereOneIsKnown() {
        assertColumn("\"lang\": \"en\"", "x", "[] col:v \"x\"@en .");
        assertColumn("\"lang\": \"und\"", "x", "[] col:v \"x\" .");
        assertColumn("\"lang\": \"en\", \"datatype\": \"integer\"", "1", "[] col:v 1 .");
        assertTriples(
                "\"lang\": \"fr\", \"tableSchema\": {\"columns\": [{\"name\": \"v\"}]}",
                "v\nx\n",
                "[] col:v \"x\"@fr .");
    }

    @Test
    void theLanguageOfTheMetadataIsNotThatOfTheCells() {
        var metadata = TestTable.metadata("\"tableSchema\": {\"columns\": [{\"name\": \"v\"}]}")
                .replace("{\"@base\"", "{\"@language\": \"en\", \"@base\"");
        var table = TestTable.describedBy(folder, metadata, "v\nx\n".getBytes(StandardCharsets.UTF_8));
        assertIsomorphic("[] col:v \"x\" .", table.graph());
    }

    @Test
    void listsAreOneTripleForEachItem() {
        assertColumn("\"separator\": \"|\"", "a| b|a", "[] col:v \"a\", \" b\" .");
        assertColumn("\"separator\": \"|\", \"datatype\": \"integer\"", "1| 2", "[] col:v 1, 2 .");
        assertColumn("\"separator\": \"; \", \"lang\": \"en\"", "a; b", "[] col:v \"a\"@en, \"b\"@en .");
        assertColumn("\"separator\": \"|\"", "\"\"", "");
        assertColumn("\"separator\": \"|\", \"null\": \"-\"", "a|-|b", "[] col:v \"a\", \"b\" .");
    }

    @Test
    void orderedListsAreRdfLists() {
        assertColumn(
                "\"separator\": \" \", \"ordered\": true, \"datatype\": \"integer\"", "3 1 2", "[] col:v (3 1 2) .");
        assertColumn("\"separator\": \" \", \"ordered\": true", "\"\"", "[] col:v () .");
    }

    @Test
    void listsInTemplatesAreJoinedOrExploded() {
        assertTriples(
                """
                "tableSchema": {"aboutUrl": "http://x.org/{a}{?a*}", "columns": [{"name": "a", "separator": "|"}]}""",
                "a\nx|y\n",
                "<http://x.org/x,y?a=x&a=y> col:a \"x\", \"y\" .");
    }

    @Test
    void titlesNameTheColumnsOfTheFile() {
        assertTriples(
                """
                "tableSchema": {"columns": [
                  {"name": "a", "titles": {"en": ["First", "One"], "fr": "Un"}},
                  {"titles": "On Street"}]}""",
                "Un,On Street\n1,2\n",
                "[ col:a \"1\" ; <#On%20Street> \"2\" ] .");
    }

    @Test
    void aFileWithoutHeaderIsReadByPosition() {
        assertTriples(
                """
                "dialect": {"header": false}, "tableSchema": {"columns": [{"name": "a"}, {"name": "b"}]}""",
                "1,2\n",
                "[ col:a \"1\" ; col:b \"2\" ] .");
    }

    @Test
    void dialectsSayHowTheFileIsWritten() {
        assertTriples(
                """
                "dialect": {"delimiter": "\\t", "quoteChar": "'", "skipRows": 2, "trim": true, "commentPrefix": "#",
                            "skipBlankRows": true},
                "tableSchema": {"columns": [{"name": "a"}, {"name": "b"}], "aboutUrl": "#{_row}-{_sourceRow}"}""",
                "Title\n\na\tb\n# a \"comment\n 1 \t'2\t3'\n\n4\t\"\n",
                "<#1-5> col:a \"1\" ; col:b \"2\\t3\" . <#2-7> col:a \"4\" ; col:b \"\\\"\" .");
    }

    @Test
    void quotesMayMeanNothing() {
        assertTriples(
                """
                "dialect": {"quoteChar": null}, "tableSchema": {"columns": [{"name": "a"}, {"name": "b"}]}""",
                "a,b\n\"1,2\"x\n",
                "[ col:a \"\\\"1\" ; col:b \"2\\\"x\" ] .");
    }

    @Test
    void aGroupOfTablesGivesTheTriplesOfAll() {
        TestTable.write(folder.resolve("u.csv"), "b\n2\n".getBytes(StandardCharsets.UTF_8));
        TestTable.write(folder.resolve("t.csv"), "a\n1\n".getBytes(StandardCharsets.UTF_8));
        var table = TestTable.describedBy(
                folder,
                """
                {"@context": ["http://www.w3.org/ns/csvw", {"@base": "http://example.org/data/"}],
                 "@type": "TableGroup", "lang": "en",
                 "tables": [{"url": "t.csv", "tableSchema": {"columns": [{"name": "a"}]}},
                            {"url": "u.csv", "tableSchema": {"columns": [{"name": "b", "lang": "de"}]}}]}""");
        assertEquals("", table.shown());
        assertIsomorphic("[ col:a \"1\"@en ] . [ <u.csv#b> \"2\"@de ] .", table.graph());
    }
}
