package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarcConversionTest {

    private static final String START =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Search-Engine-Total-Number-Of-Results: 2 -->
            <collection xmlns="http://www.loc.gov/MARC21/slim">
            """;
    private static final String END = "</collection>\n";

    @TempDir
    Path temp;

    @Test
    void aDraftLeadsToTheTextItBecameWithItsSponsors() throws Exception {
        var made = convert(
                draft(
                        "1",
                        "A/C.3/78/L.49/Rev.1",
                        "revised draft resolution /",
                        """
                <datafield tag="515" ind1=" " ind2=" "><subfield code="a">Additional sponsors: Albania and Bosnia and Herzegovina (A/78/481/Add.2).</subfield></datafield>
                <datafield tag="650" ind1=" " ind2=" "><subfield code="a">HUMAN RIGHTS</subfield><subfield code="0">(DHLAUTH)274431</subfield></datafield>
                <datafield tag="650" ind1=" " ind2=" "><subfield code="a">PRIVACY</subfield><subfield code="0">http://metadata.un.org/thesaurus/1005054</subfield></datafield>
                <datafield tag="710" ind1=" " ind2=" "><subfield code="a">Kenya</subfield><subfield code="9">ms</subfield></datafield>
                <datafield tag="710" ind1="2" ind2=" "><subfield code="a">Group of 77</subfield></datafield>
                <datafield tag="991" ind1="1" ind2=" "><subfield code="a">A/78/251</subfield><subfield code="b">71b</subfield><subfield code="c">Human rights questions.</subfield></datafield>
                <datafield tag="993" ind1="1" ind2=" "><subfield code="a">A/RES/78/213</subfield></datafield>
                <datafield tag="993" ind1="3" ind2=" "><subfield code="a">A/78/481/Add.2</subfield></datafield>
                """));

        assertTrue(
                made.says(
                        """
                draft:A-C-3-78-L-49-Rev-1 a foc:Draft ; foc:adoptedAs resolution:A-RES-78-213 .
                resolution:A-RES-78-213 a foc:Resolution ; foc:symbol "A/RES/78/213" ; foc:session 78 ;
                  dcterms:title "A title"@en ; foc:draftSymbol "A/C.3/78/L.49/Rev.1" ; foc:committeeReport "A/78/481/Add.2" ;
                  foc:sponsoredBy state:KEN, state:ALB, state:BIH .
                record:undl-marcxml-1 a foc:SourceRecord ; foc:ofDraft draft:A-C-3-78-L-49-Rev-1 ;
                  foc:ofResolution resolution:A-RES-78-213 ; dcterms:date "2023-11-08"^^xsd:date ;
                  dcterms:type "revised draft resolution" ; foc:otherSponsor "Group of 77" ;
                  foc:agendaItem "A/78/251 71b Human rights questions." ; dcterms:subject "HUMAN RIGHTS",
                  <http://metadata.un.org/thesaurus/1005054> ; rdfs:seeAlso <https://digitallibrary.un.org/record/1> .
                sponsorship:A-RES-78-213--KEN--draftSponsor a foc:Sponsorship ; foc:sponsorRole foc:draftSponsor ;
                  foc:ofResolution resolution:A-RES-78-213 ; foc:ofDraft draft:A-C-3-78-L-49-Rev-1 ;
                  rdfs:label "Kenya, sponsor of the draft of A/RES/78/213"@en .
                sponsorship:A-RES-78-213--BIH--additionalSponsor foc:sponsorRole foc:additionalSponsor ."""));
        assertEquals(5, made.account().rows(), "the record and four names");
        assertTrue(made.account().addsUp());
    }

    @Test
    void theFirstIndicatorDecidesWhatARelatedSymbolIs() throws Exception {
        var made = convert(
                draft("1", "A/C.3/78/L.1", "draft resolution /", related("3", "A/RES/78/1")),
                draft("2", "A/C.3/78/L.72", "draft decision /", related("1", "A/DEC/78/539")),
                draft("3", "A/C.3/78/L.26", "draft resolution /", related("1", "A/RES/78/183 A")),
                draft(
                        "4",
                        "A/C.3/78/L.32",
                        "draft resolution /",
                        related("1", "A/RES/78/196") + related("3", "AA/78/481/Add.2")));

        assertEquals("A-DEC-78-539 A-RES-78-183A A-RES-78-196", made.all("?d foc:adoptedAs ?x"));
        assertEquals(List.of("RECORDS-RELATED"), made.codes());
        assertEquals(4, made.account().unitsLoaded());
    }

    @Test
    void ofSeveralVersionsOnlyTheLastBecameTheText() throws Exception {
        var made = convert(
                draft(
                        "1",
                        "A/C.3/78/L.9/Rev.1",
                        "revised draft resolution /",
                        related("1", "A/RES/78/173") + sponsor("Kenya")),
                draft("2", "A/C.3/78/L.9", "draft resolution /", related("1", "A/RES/78/173") + sponsor("Peru")));

        assertEquals("A-C-3-78-L-9-Rev-1", made.all("?x foc:adoptedAs ?r"));
        assertEquals("KEN", made.all("?r foc:sponsoredBy ?x"));
        assertTrue(made.says("sponsorship:A-C-3-78-L-9--PER--draftSponsor foc:ofDraft draft:A-C-3-78-L-9"));
    }

    @Test
    void aSponsorThatWasRemovedDoesNotStandAmongTheSponsors() throws Exception {
        var made = convert(
                draft(
                        "1",
                        "A/C.3/78/L.64",
                        "draft resolution /",
                        related("1", "A/RES/78/186")
                                + sponsor("Sudan") + sponsor("Kenya")
                                + "<datafield tag=\"515\" ind1=\" \" ind2=\" \"><subfield code=\"a\">Sudan was removed from the list of sponsors of the draft resolution (A/78/475).</subfield></datafield>"));

        assertEquals("KEN", made.all("?r foc:sponsoredBy ?x"));
        assertTrue(made.says("sponsorship:A-RES-78-186--SDN--draftSponsor foc:withdrawn true ; rdfs:comment ?said"));
    }

    @Test
    void statementsAndNotesAreNoDrafts() throws Exception {
        var made = convert(draft("1", "A/C.3/78/L.73", "statement /", sponsor("UN. Secretary-General")));

        assertEquals("", made.all("?x a foc:Draft"));
        assertTrue(made.says(
                "record:undl-marcxml-1 foc:symbolGiven 'A/C.3/78/L.73' ; foc:otherSponsor 'UN. Secretary-General'"));
    }

    @Test
    void aRecordOfAResolutionDescribesIt() throws Exception {
        var made = convert(draft("7", "A/RES/78/213", "resolution /", sponsor("UN. General Assembly")));

        assertTrue(made.says("record:undl-marcxml-7 foc:ofResolution resolution:A-RES-78-213"));
        assertEquals("", made.all("?x a foc:Sponsorship"));
    }

    @Test
    void brokenEncodingIsReadAgainAndSaid() throws Exception {
        var made = convert(draft(
                "1",
                "A/C.3/78/L.1",
                "draft resolution /",
                sponsor("C\u00c3\u00b4te d'Ivoire") + sponsor("T\u00c3\u00bcrkiye")));

        assertEquals("CIV TUR", made.all("?s foc:sponsor ?x"));
        assertTrue(made.says("record:undl-marcxml-1 foc:repair ?repair FILTER CONTAINS(?repair, 'encoding')"));
        assertEquals(1, made.figure("records in broken encoding, read again"));
    }

    @Test
    void aNameThatCannotBeToldIsRefusedAndTheRestStands() throws Exception {
        var made = convert(draft("1", "A/C.3/78/L.1", "draft resolution /", sponsor("Ir eland") + sponsor("Kenya")));

        assertEquals(List.of("RECORDS-SPONSOR"), made.codes());
        assertEquals("KEN", made.all("?s foc:sponsor ?x"));
        assertEquals(1, made.account().rowsRefused());
        assertTrue(made.setsApart("?r foc:rowGiven 'Ir eland'"));
    }

    @Test
    void aRecordWithoutASymbolIsRefused() throws Exception {
        var made = convert(draft("1", "", "draft resolution /", ""), draft("2", "nonsense", "draft /", ""));

        assertEquals(2, made.account().unitsRefused());
        assertEquals(List.of("RECORDS-SYMBOL", "RECORDS-SYMBOL"), made.codes());
    }

    @Test
    void aSponsorshipOfTheTablesGetsASourceMoreAndNothingElse() throws Exception {
        var tables = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        "<https://w3id.org/focgraph/sponsorship/A-RES-78-213--KEN--draftSponsor> a <https://w3id.org/focgraph/vocab#Sponsorship> .",
                        Lang.TURTLE)
                .parse(StreamRDFLib.graph(tables));

        var made = Converted.of(
                RecordDataset.UNDL_MARCXML,
                tables,
                file(
                        "x.xml",
                        draft(
                                "1",
                                "A/C.3/78/L.49",
                                "draft resolution /",
                                related("1", "A/RES/78/213") + sponsor("Kenya"))));

        assertEquals("undl-marcxml", made.all("sponsorship:A-RES-78-213--KEN--draftSponsor ?p ?x"));
    }

    @Test
    void theNamespaceMayStandUnderAnyPrefix() throws Exception {
        var prefixed = draft("1", "A/C.3/78/L.1", "draft resolution /", sponsor("Kenya"))
                .replaceAll("<(/?)(\\w)", "<$1ns0:$2")
                .replace("<ns0:record", "<ns0:record xmlns:ns0=\"http://www.loc.gov/MARC21/slim\"");

        assertEquals("KEN", convert(prefixed).all("?s foc:sponsor ?x"));
    }

    @Test
    void packedFilesAreReadToo() throws Exception {
        var text = START + draft("1", "A/C.3/78/L.1", "draft resolution /", sponsor("Kenya")) + END;
        var packed = temp.resolve("a.xml.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var zipped = temp.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zipped))) {
            out.putNextEntry(new ZipEntry("a.xml"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertEquals("KEN", Converted.of(RecordDataset.UNDL_MARCXML, packed).all("?s foc:sponsor ?x"));
        assertEquals("KEN", Converted.of(RecordDataset.UNDL_MARCXML, zipped).all("?s foc:sponsor ?x"));
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnyEntityGrows() {
        var bomb =
                """
                <?xml version="1.0"?>
                <!DOCTYPE collection [
                  <!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
                  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                  <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                  <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
                  <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
                  <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
                ]>
                <collection xmlns="http://www.loc.gov/MARC21/slim"><record><controlfield tag="001">&g;</controlfield></record></collection>
                """;

        var problem = assertTimeout(Duration.ofSeconds(20), () -> fault(bomb));

        assertEquals("RECORDS-XML", problem.code());
    }

    @Test
    void entitiesFromElsewhereAreNeverFetched() throws Exception {
        var secret = Files.writeString(temp.resolve("secret.txt"), "KENYA");
        var problem = fault(
                """
                <?xml version="1.0"?>
                <!DOCTYPE collection [ <!ENTITY s SYSTEM "%s"> ]>
                <collection xmlns="http://www.loc.gov/MARC21/slim"><record><controlfield tag="001">&s;</controlfield></record></collection>
                """
                        .formatted(secret.toUri()));

        assertEquals("RECORDS-XML", problem.code());
    }

    @Test
    void brokenOrOtherXmlIsTold() throws Exception {
        var cut = fault(START + "<record><controlfield tag=\"001\">1");
        assertEquals("RECORDS-XML", cut.code());
        assertEquals(4, cut.location().line());
        assertEquals(
                "RECORDS-HEADER", fault("<collection><record/></collection>").code());
        assertEquals("RECORDS-XML", fault("not xml").code());
    }

    @Test
    void aPackedFileThatIsCutOffIsTold() throws Exception {
        var packed = temp.resolve("a.xml.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((START + END).getBytes(StandardCharsets.UTF_8));
        }
        var bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));

        var fault = assertThrows(FileFault.class, () -> Converted.of(RecordDataset.UNDL_MARCXML, packed));
        assertEquals("IMPORT-FILE", fault.problem().code());
    }

    private Problem fault(String xml) throws IOException {
        var file = Converted.file(temp, "f.xml", xml);
        return assertThrows(FileFault.class, () -> Converted.of(RecordDataset.UNDL_MARCXML, file))
                .problem();
    }

    private Path file(String name, String... records) throws IOException {
        return Converted.file(temp, name, START + String.join("", records) + END);
    }

    private Converted convert(String... records) throws IOException, FileFault {
        return Converted.of(RecordDataset.UNDL_MARCXML, file("records.xml", records));
    }

    private static String related(String indicator, String symbol) {
        return "<datafield tag=\"993\" ind1=\"" + indicator + "\" ind2=\" \"><subfield code=\"a\">" + symbol
                + "</subfield></datafield>";
    }

    private static String sponsor(String name) {
        return "<datafield tag=\"710\" ind1=\" \" ind2=\" \"><subfield code=\"a\">" + name + "</subfield></datafield>";
    }

    private static String draft(String number, String symbol, String type, String fields) {
        return """
               <record>
                 <controlfield tag="001">%s</controlfield>
                 <datafield tag="191" ind1=" " ind2=" "><subfield code="a">%s</subfield><subfield code="b">A/</subfield></datafield>
                 <datafield tag="245" ind1="1" ind2="0"><subfield code="a">A title :</subfield><subfield code="b">%s</subfield></datafield>
                 <datafield tag="269" ind1=" " ind2=" "><subfield code="a">2023-11-08</subfield></datafield>
               %s</record>
               """
                .formatted(number, symbol, type, fields);
    }
}
