package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.focgraph.dataset.FileFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HrcConversionTest {

    private static final String HEADER =
            "Session typ,Adopted text,Title,Action taken,year,status,focus,vote typ,adaption share,value\n";

    @TempDir
    Path temp;

    @Test
    void whatTheSourceSaysIsARecordAndWhatIsCertainStandsAtTheText() throws Exception {
        var made = convert(
                "regular,51/3,Neurotechnology,\"Adopted without a vote,\n40th meeting, 6 October 2022\",2022,Adopted,topic,no vote,,1");

        assertTrue(
                made.says(
                        """
                resolution:A-HRC-RES-51-3 a foc:Resolution ; foc:symbol "A/HRC/RES/51/3" ; foc:issuedBy body:HRC ;
                  foc:session 51 ; foc:adoption foc:withoutVote ; foc:adoptionDate "2022-10-06"^^xsd:date .
                record:hrc-texts-A-HRC-RES-51-3 a foc:SourceRecord ; foc:ofResolution resolution:A-HRC-RES-51-3 ;
                  foc:adoptionGiven foc:withoutVote ; foc:meeting "40th meeting" ; dcterms:type "topic" ;
                  foc:actionGiven "Adopted without a vote, 40th meeting, 6 October 2022" ;
                  foc:sourceFile "texts.csv" ; foc:sourceLine 2 ; dcterms:source source:hrc-texts-2006-2022 ."""));
    }

    @Test
    void symbolsAreReadWhateverIsAroundThem() throws Exception {
        var made = convert(
                "regular,\u00a020/8,T,,2012,Adopted,topic,,,1",
                "regular,7/12. ,T,,2008,Adopted,topic,,,1",
                "regular,A/HRC/RES/38/7,T,,2018,Adopted,topic,,,1",
                "regular,S-9/1.,T,,2009,Adopted,topic,,,1",
                "regular,27/2127/21/Corr.1,T,,2014,Adopted,topic,,,1");

        assertEquals(
                "A-HRC-RES-20-8 A-HRC-RES-27-21 A-HRC-RES-38-7 A-HRC-RES-7-12 A-HRC-RES-S-9-1",
                made.all("?x a foc:Resolution"));
        assertTrue(made.says("record:hrc-texts-A-HRC-RES-27-21 foc:repair ?repair FILTER CONTAINS(?repair, '27/21')"));
    }

    @Test
    void aNumberInASpecialSessionIsTheOneInTheTitleOrNone() throws Exception {
        var made = convert(
                "regular,22/1,Promoting reconciliation,,2013,Adopted,country,,,1",
                "special,22/1,Human Rights Council resolution S-22/1 adopted on 1 September 2014,,2014,Adopted,topic,,,1",
                "special,23/1,Situation somewhere,,2015,Adopted,topic,,,1");

        assertEquals("A-HRC-RES-22-1 A-HRC-RES-S-22-1", made.all("?x a foc:Resolution"));
        assertEquals(List.of("RECORDS-SYMBOL"), made.codes());
    }

    @Test
    void emptyAndCutOffSymbolsAreRefusedAndSetApartWordForWord() throws Exception {
        var made = convert(
                "regular,,\"human rights\",,2009,Adopted,topic,,,1",
                "special,uati,Situation in Ukraine,,2022,Adopted,country,,,1",
                "regular,OM/1/2.,Situation,,2007,Adopted,country,,,1");

        assertEquals(3, made.account().unitsRefused());
        assertTrue(made.account().addsUp());
        assertTrue(
                made.setsApart(
                        """
                ?r a foc:QuarantinedRecord ; foc:sourceLine 3 ; foc:problemCode "RECORDS-SYMBOL" ;
                  foc:rowGiven "special | uati | Situation in Ukraine |  | 2022 | Adopted | country |  |  | 1" ."""));
    }

    @Test
    void withdrawnAndRejectedProposalsAreRecordsWithoutAText() throws Exception {
        var made = convert(
                "regular,N/A,Situation of human rights in Yemen,\"Rejected by a recorded vote (18 to 21, with 7 abstentions), 41st meeting, 7 October 2021\",2021,Rejected,country,vote,,1",
                "regular,N/A,Better life,Withdrawn by sponsor on 8 October 2021,2021,Withdrawn,topic,,,1");

        assertEquals(2, made.account().unitsLoaded());
        assertEquals("", made.all("?x a foc:Resolution"));
        assertEquals("Rejected Withdrawn", made.all("?r foc:outcomeGiven ?x"));
        assertTrue(made.says(
                "record:hrc-texts-line-2 foc:totalInFavour 18 ; foc:totalAgainst 21 ; foc:totalAbstaining 7"));
        assertEquals("", made.all("?r foc:adoptionGiven ?x"));
    }

    @Test
    void theWordsAreTrustedAndNotTheColumnsBesideThem() throws Exception {
        var made = convert(
                "regular,26/13,Internet,\"Adopted without a vote as orally revised, 39th meeting, 26 June 2014\",2013,Adopted,topic,\"vote, orally revised\",,1");

        assertTrue(made.says("resolution:A-HRC-RES-26-13 foc:adoption foc:withoutVote"));
        assertEquals(1, made.figure("rows where \"vote typ\" contradicts \"Action taken\""));
        assertEquals(1, made.figure("rows where \"year\" contradicts \"Action taken\""));
        assertEquals(1, made.figure("records loaded, of which repaired"));
    }

    @Test
    void aDayOutsideTheSessionIsLeftOut() throws Exception {
        var made = convert(
                "regular,37/19,T,\"Adopted without d vote, 54th meeting, 23 March 2019\",2018,Adopted,topic,no vote,,1");

        assertEquals("", made.all("?s foc:adoptionDate|dcterms:date ?x"));
        assertEquals("withoutVote", made.all("resolution:A-HRC-RES-37-19 foc:adoption ?x"));
        assertTrue(made.says("record:hrc-texts-A-HRC-RES-37-19 foc:repair ?r FILTER CONTAINS(?r, 'not held in 2019')"));
    }

    @Test
    void aVoteThatIsNotCalledRecordedStandsAtTheRecordOnly() throws Exception {
        var made = convert(
                "regular,20/16,Detention,\"Adopted by a vote on 05.07.12\n[28 in favour, 10 against, 9 abstentions]\",2012,Adopted,topic,vote,,1");

        assertTrue(made.says(
                "record:hrc-texts-A-HRC-RES-20-16 foc:adoptionGiven foc:recordedVote ; foc:totalInFavour 28"));
        assertEquals("", made.all("resolution:A-HRC-RES-20-16 foc:adoption ?x"));
    }

    @Test
    void aSymbolThatStandsTwiceIsLoadedOnce() throws Exception {
        var made = convert("regular,20/8,A,,2012,Adopted,topic,,,1", "regular,20/8,B,,2012,Adopted,topic,,,1");

        assertEquals(1, made.account().unitsLoaded());
        assertEquals(1, made.account().unitsQuarantined());
        assertEquals(List.of("RECORDS-TWICE"), made.codes());
    }

    @Test
    void aFileOfAnotherKindIsRefusedAsAWhole() throws Exception {
        assertEquals("RECORDS-HEADER", fault(Converted.file(temp, "a.csv", "a,b\n1,2\n")));
        assertEquals("RECORDS-HEADER", fault(Converted.file(temp, "b.csv", "")));
        assertEquals("RECORDS-QUOTES", fault(Converted.file(temp, "c.csv", HEADER + "regular,\"20/8,T\n")));
        assertEquals("RECORDS-SPREADSHEET", fault(Converted.file(temp, "d.ods", "PK")));
        assertEquals(
                "RECORDS-ENCODING",
                fault(Files.write(temp.resolve("e.csv"), new byte[] {'a', (byte) 0x81, (byte) 0x8d, '\n'})));
    }

    @Test
    void windows1252IsReadToo() throws Exception {
        var file = Files.write(
                temp.resolve("w.csv"),
                (HEADER + "regular,20/8,“Côte d’Ivoire”,,2012,Adopted,topic,,,1\n")
                        .getBytes(Charset.forName("windows-1252")));

        assertEquals(
                "“Côte d’Ivoire”",
                Converted.of(RecordDataset.HRC_TEXTS, file).all("resolution:A-HRC-RES-20-8 dcterms:title ?x"));
    }

    private String fault(Path file) {
        return assertThrows(FileFault.class, () -> Converted.of(RecordDataset.HRC_TEXTS, file))
                .problem()
                .code();
    }

    private Converted convert(String... rows) throws IOException, FileFault {
        return Converted.of(
                RecordDataset.HRC_TEXTS, Converted.file(temp, "texts.csv", HEADER + String.join("\n", rows) + "\n"));
    }
}
