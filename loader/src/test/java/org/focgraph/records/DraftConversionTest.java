package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.state.StateDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftConversionTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String DRAFTS =
            "\"un_document_symbol\",\"issuing_body_session\",\"enhanced_title\",\"title\",\"imprint\",\"year\",\"description\",\"notes\",\"related_document\",\"agenda_information\",\"type_of_material\",\"distribution\",\"job_number\"\n";
    private static final String SPONSORS = "\"un_document_symbol\",\"author_contributors\"\n";
    private static final String SUBJECTS = "\"un_document_symbol\",\"subject\"\n";

    @TempDir
    Path temp;

    private final StringBuilder drafts = new StringBuilder(DRAFTS);
    private final StringBuilder sponsors = new StringBuilder(SPONSORS);
    private final StringBuilder subjects = new StringBuilder(SUBJECTS);

    @BeforeEach
    void oneDraft() {
        draft("A/HRC/20/L.13", "2012", "Geneva : UN, 29 June 2012", "", "A/HRC/RES/20/8, A/HRC/20/2 and Corr.1");
        sponsor("A/HRC/20/L.13", "Kenya");
    }

    @Test
    void aDraftLeadsToItsTextWithSponsorsAndSubjects() throws Exception {
        subject("A/HRC/20/L.13", "INTERNET*");
        subject("A/HRC/20/L.13", "HUMAN RIGHTS--FREEDOM OF EXPRESSION");

        var made = convert();

        assertTrue(
                made.says(
                        """
                draft:A-HRC-20-L-13 foc:adoptedAs resolution:A-HRC-RES-20-8 .
                resolution:A-HRC-RES-20-8 a foc:Resolution ; dcterms:title "The Internet"@en ; foc:sponsoredBy state:KEN .
                record:draft-sponsors-A-HRC-20-L-13 foc:ofResolution resolution:A-HRC-RES-20-8 ; foc:ofDraft draft:A-HRC-20-L-13 ;
                  dcterms:title "The Internet"@en ; dcterms:type "draft resolution" ; dcterms:date "2012-06-29"^^xsd:date ;
                  foc:committeeReport "A/HRC/20/2" ; dcterms:subject "INTERNET", "HUMAN RIGHTS--FREEDOM OF EXPRESSION" .
                sponsorship:A-HRC-RES-20-8--KEN--draftSponsor foc:onDraft "A/HRC/20/L.13" ; dcterms:source source:un-draft-sponsors-2015 ."""));
        assertEquals(4, made.account().rows());
        assertTrue(made.account().addsUp());
    }

    @Test
    void windows1252AndUtf8AreBothRead() throws Exception {
        sponsor("A/HRC/20/L.13", "Côte d'Ivoire");

        assertEquals("CIV KEN", convert().all("?s foc:sponsor ?x"));
        assertEquals(
                "CIV KEN",
                Converted.of(RecordDataset.DRAFT_SPONSORS, files(StandardCharsets.UTF_8))
                        .all("?s foc:sponsor ?x"));
    }

    @Test
    void theOrderOfTheFilesDoesNotMatterAndTheStatementsAreTheSame() throws Exception {
        sponsor("A/HRC/20/L.13", "Peru");
        var files = files(WINDOWS);

        assertEquals(written(files[0], files[1], files[2]), written(files[2], files[0], files[1]));
    }

    @Test
    void aMissingFileIsToldByItsColumn() throws Exception {
        var files = files(WINDOWS);
        var problem = assertThrows(
                        FileFault.class, () -> Converted.of(RecordDataset.DRAFT_SPONSORS, files[0], files[2]))
                .problem();

        assertEquals("RECORDS-FILES", problem.code());
        assertTrue(problem.found().contains("author_contributors"));
    }

    @Test
    void theListOfMembersOrAFileGivenTwiceIsNotTaken() throws Exception {
        var files = files(WINDOWS);
        var members = Converted.file(
                temp, "m.csv", "\"member_state\",\"url\",\"search\",\"hits\"\n\"Kenya\",\"u\",\"s\",1\n");
        var again = Files.copy(files[1], temp.resolve("again.csv"));

        for (var extra : List.of(members, again)) {
            assertEquals(
                    "RECORDS-FILES",
                    assertThrows(
                                    FileFault.class,
                                    () -> Converted.of(
                                            RecordDataset.DRAFT_SPONSORS, files[0], files[1], files[2], extra))
                            .problem()
                            .code());
        }
    }

    @Test
    void aYearThatLostItsFirstDigitIsReadFromTheImprint() throws Exception {
        draft("A/C.3/54/L.1", "999", "[New York] : UN, 3 Nov. 1999.", "", "");
        draft("A/C.3/54/L.2", "998", "[New York] : UN, 3 Nov. 1999.", "", "");
        draft("E/CN.4/1986/L.33", "986", "Geneva : UN, Feb. 1986.", "", "");
        draft("A/C.3/39/L.11", "NA", "NA", "", "");

        var made = convert();

        assertEquals(2, made.figure("years cut off, read from the imprint"));
        assertEquals(List.of("RECORDS-DATE", "RECORDS-DATE"), made.codes());
        assertEquals(3, made.figure("drafts without a day"));
        assertEquals("", made.all("record:draft-sponsors-A-C-3-54-L-2 dcterms:date ?x"));
        assertTrue(made.says(
                "record:draft-sponsors-A-C-3-54-L-1 dcterms:date '1999-11-03'^^xsd:date ; foc:repair ?repair"));
    }

    @Test
    void placeholdersAndMisspeltSymbolsLeadNowhere() throws Exception {
        draft("A/C.3/69/L.1", "2014", "[New York] : UN, 3 Nov. 2014", "", "A/RES/69/..., A/69/...");
        draft("A/C.3/55/L.2", "2000", "[New York] : UN, 3 Nov. 2000", "", "A/RER/55/33 Q");
        draft("E/2009/L.24", "2009", "[New York] : UN, 3 July 2009", "", "E/RES/2009/5");
        draft("A/57/L.56", "2002", "[New York] : UN, 3 Nov. 2002", "", "A/RES/57/113A, A/RES/57/113B");

        var made = convert();

        assertEquals("A-HRC-20-L-13", made.all("?x foc:adoptedAs ?r"));
        assertEquals(List.of("RECORDS-PLACEHOLDER", "RECORDS-RELATED", "RECORDS-RELATED"), made.codes());
        assertEquals(1, made.figure("drafts that name several texts"));
        assertEquals(5, made.account().unitsLoaded());
    }

    @Test
    void ofSeveralVersionsOnlyTheLastBecameTheText() throws Exception {
        draft("A/HRC/14/L.9", "2010", "Geneva : UN, 3 June 2010", "", "A/HRC/RES/14/12");
        draft("A/HRC/14/L.9/Rev.1", "2010", "Geneva : UN, 5 June 2010", "", "A/HRC/RES/14/12");
        sponsor("A/HRC/14/L.9", "Peru");
        sponsor("A/HRC/14/L.9/Rev.1", "Ghana");

        var made = convert();

        assertEquals("A-HRC-14-L-9-Rev-1", made.all("?x foc:adoptedAs resolution:A-HRC-RES-14-12"));
        assertEquals("GHA", made.all("resolution:A-HRC-RES-14-12 foc:sponsoredBy ?x"));
        assertTrue(made.says("sponsorship:A-HRC-14-L-9--PER--draftSponsor foc:ofDraft draft:A-HRC-14-L-9"));
    }

    @Test
    void whoStandsInAnAddendumOrInANoteJoinedLater() throws Exception {
        draft("A/69/L.65/Add.1", "2015", "[New York] : UN, 3 June 2015", "", "A/RES/69/292");
        sponsor("A/69/L.65/Add.1", "Peru");
        draft(
                "A/C.3/67/L.1",
                "2012",
                "[New York] : UN, 3 Nov. 2012",
                "Additional sponsors: Ghana (A/67/457).",
                "A/RES/67/1");
        sponsor("A/C.3/67/L.1", "Ghana");
        sponsor("A/C.3/67/L.1", "Brazil");

        var made = convert();

        assertTrue(
                made.says(
                        """
                sponsorship:A-RES-69-292--PER--additionalSponsor foc:ofResolution resolution:A-RES-69-292 .
                sponsorship:A-RES-67-1--GHA--additionalSponsor a foc:Sponsorship .
                sponsorship:A-RES-67-1--BRA--draftSponsor a foc:Sponsorship ."""));
        assertEquals("", made.all("draft:A-69-L-65-Add-1 foc:adoptedAs ?x"));
    }

    @Test
    void repeatedSponsorsCountOnceAndARepeatedDraftKeepsBothRecords() throws Exception {
        sponsor("A/HRC/20/L.13", "Kenya");
        draft("A/HRC/20/L.13", "2012", "Geneva : UN, 29 June 2012", "2nd record of A/HRC/20/L.13.", "");

        var made = convert();

        assertEquals(1, made.figure("sponsor rows that come again"));
        assertEquals(1, made.figure("records of a draft that has one already"));
        assertEquals("draft-sponsors-A-HRC-20-L-13 draft-sponsors-A-HRC-20-L-13-2", made.all("?x a foc:SourceRecord"));
        assertEquals("A-HRC-RES-20-8--KEN--draftSponsor", made.all("?x a foc:Sponsorship"));
        assertTrue(made.account().addsUp());
    }

    @Test
    void sponsorsThatAreNoStatesKeepTheirNamesAndWrecksAreRefused() throws Exception {
        sponsor("A/HRC/20/L.13", "UN. Group of Asian States");
        sponsor("A/HRC/20/L.13", "Denmark Finland.");
        sponsor("A/HRC/20/L.13", "United Status of America and Venezuela (Bolivarian Republic of)");

        var made = convert();

        assertEquals("DNK FIN KEN", made.all("?s foc:sponsor ?x"));
        assertEquals("UN. Group of Asian States", made.all("?r foc:otherSponsor ?x"));
        assertEquals(List.of("RECORDS-SPONSOR"), made.codes());
        assertEquals(1, made.account().rowsRefused());
        assertTrue(made.account().addsUp());
    }

    @Test
    void rowsWithoutADraftAndDraftsWithoutASymbolAreSetApart() throws Exception {
        sponsor("A/C.1/1/L.1", "Kenya");
        draft("E/1979/C.1/L.12?rev.1", "979", "Geneva : UN, 31 Jul. 1979.", "", "");
        sponsor("E/1979/C.1/L.12?rev.1", "Peru");

        var made = convert();

        assertEquals(List.of("RECORDS-SYMBOL", "RECORDS-ORPHAN"), made.codes());
        assertEquals(3, made.account().rowsRefused());
        assertEquals("KEN", made.all("?s foc:sponsor ?x"));
        assertTrue(made.account().addsUp());
    }

    private void draft(String symbol, String year, String imprint, String notes, String related) {
        drafts.append(
                "\"%s\",\"A/ 1\",\"\",\"The Internet : draft resolution / Kenya\",\"%s\",%s,\"2 p.\",\"%s\",\"%s\",\"\",\"B02\",\"LTD\",\"\"\n"
                        .formatted(symbol, imprint, year, notes, related));
    }

    private void sponsor(String symbol, String name) {
        sponsors.append("\"%s\",\"%s\"\n".formatted(symbol, name));
    }

    private void subject(String symbol, String subject) {
        subjects.append("\"%s\",\"%s\"\n".formatted(symbol, subject));
    }

    private Path[] files(Charset charset) throws IOException {
        return new Path[] {
            Files.write(temp.resolve("drafts.csv"), drafts.toString().getBytes(charset)),
            Files.write(temp.resolve("sponsors.csv"), sponsors.toString().getBytes(charset)),
            Files.write(temp.resolve("subjects.csv"), subjects.toString().getBytes(charset))
        };
    }

    private Converted convert() throws IOException, FileFault {
        return Converted.of(RecordDataset.DRAFT_SPONSORS, files(WINDOWS));
    }

    private static String written(Path... files) throws IOException, FileFault {
        var out = new ByteArrayOutputStream();
        var sink = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
        sink.start();
        RecordDataset.DRAFT_SPONSORS
                .conversion(
                        List.of(files).stream().map(DataFile::at).toList(),
                        GraphFactory.createDefaultGraph(),
                        StateDirectory.bundled())
                .run(sink);
        sink.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
