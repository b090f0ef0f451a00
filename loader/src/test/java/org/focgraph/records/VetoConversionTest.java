package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.focgraph.dataset.FileFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VetoConversionTest {

    private static final String HEADER =
            """
            year,date,month,draft,meeting_record,agenda_item,crisis_topic,region,member_veto1,member_veto2,member_veto3,\
            single_veto,multiple_vetoes,China,France,Russia,USSR,USA,UK,russia_china,usa_uk,usa_france,usa_france_uk,france_uk
            """;
    private static final String USSR = "USSR,,,1,0,0,0,0,1,0,0,0,0,0,0,0";

    @TempDir
    Path temp;

    @Test
    void aVetoIsARecordWithDraftDayMeetingAndMembers() throws Exception {
        var made = convert(
                "2007,1/12/2007,1,S/2007/14,S/PV.5619,The situation in Myanmar,Myanmar,Southeast Asia,China,Russia,,0,1,1,0,1,0,0,0,1,0,0,0,0");

        assertTrue(
                made.says(
                        """
                record:sc-vetoes-S-2007-14 a foc:SourceRecord, foc:Veto ; foc:ofDraft draft:S-2007-14 ;
                  foc:vetoedBy state:CHN, state:RUS ; dcterms:date "2007-01-12"^^xsd:date ; foc:meeting "S/PV.5619" ;
                  foc:votingBody body:SC ; foc:agendaItem "The situation in Myanmar" ; dcterms:subject "Myanmar" ;
                  foc:regionGiven "Southeast Asia" .
                draft:S-2007-14 a foc:Draft ; foc:symbol "S/2007/14" ; foc:vetoedBy state:CHN, state:RUS ."""));
        assertEquals(0, made.figure("records loaded, of which repaired"));
    }

    @Test
    void membersAreThoseOfTheirDay() throws Exception {
        var made = convert(
                "1946,2/16/1946,2,S/PV.23,S/PV.23,Letter,Lebanon,Middle East," + USSR,
                "1955,12/13/1955,12,S/3502,S/PV.704,Admission,Admission,General,China,,,1,0,1,0,0,0,0,0,0,0,0,0,0",
                "1993,5/11/1993,5,S/25693,S/PV.3211,Cyprus,Cyprus,Middle East,Russia,,,1,0,0,0,1,0,0,0,0,0,0,0,0",
                "1993,5/12/1993,5,S/25694,S/PV.3212,Cyprus,Cyprus,Middle East," + USSR);

        assertEquals("CHN RUS SUN", made.all("?v a foc:Veto ; foc:vetoedBy ?x"));
        assertEquals(List.of("RECORDS-VETO"), made.codes(), "there was no USSR in 1993");
    }

    @Test
    void aMeetingInThePlaceOfADraftMakesNoDraft() throws Exception {
        var made = convert(
                "1946,6/26/1946,6,S/PV.49,S/PV.49,Spain,Spain,Western Europe," + USSR,
                "1946,6/26/1946,6,S/PV.49,S/PV.49,Spain preliminary,Spain,Western Europe," + USSR,
                "1948,5/24/1948,5,S/PV.3038,S/PV.303,Prague,Prague,Eastern Europe," + USSR);

        assertEquals("sc-vetoes-S-PV-3038 sc-vetoes-S-PV-49 sc-vetoes-S-PV-49-2", made.all("?x a foc:Veto"));
        assertEquals("", made.all("?x a foc:Draft"));
        assertEquals(3, made.figure("vetoes on a proposal without a document"));
        assertTrue(made.says(
                "record:sc-vetoes-S-PV-3038 foc:repair ?r ; foc:symbolGiven 'S/PV.3038' ; foc:meeting 'S/PV.303'"));
    }

    @Test
    void symbolsWithRemarksAreThoseOfTheirDrafts() throws Exception {
        var made = convert(
                row("S/9696 and Corr.1 & 2"),
                row("S/3713/Rev.1 (as amended)"),
                row("S/15255/Rev.2(as corrected)"),
                row("S/471 and S/471/Add.1"),
                row("S/3995 (incorporating the amendment)S/3998"),
                row("\"S/552, S/PV.202\""),
                row("S/3188/Corr.1"));

        assertEquals("S-15255-Rev-2 S-3188-Corr-1 S-3713-Rev-1 S-3995 S-471 S-552 S-9696", made.all("?x a foc:Draft"));
        assertEquals(6, made.figure("records loaded, of which repaired"));
    }

    @Test
    void whatIsNoDraftOfTheCouncilIsRefused() throws Exception {
        var made = convert(row("A/C.3/78/L.1"), row("\"S/1, S/2\""), row("something"), row("S/RES/1325(2000)"));

        assertEquals(4, made.account().unitsRefused());
        assertEquals(List.of("RECORDS-SYMBOL", "RECORDS-SYMBOL", "RECORDS-SYMBOL", "RECORDS-SYMBOL"), made.codes());
    }

    @Test
    void lineEndsInACellPartTwoLetters() throws Exception {
        var made = convert("2020,7/7/2020,7,S/2020/654,\"S/2020/661\nS/2020/657\",Syria,Syria,Middle East,"
                + "Russia,China,,0,1,1,0,1,0,0,0,1,0,0,0,0");

        assertEquals("657 661", made.all("?v foc:meeting ?m BIND(REPLACE(?m, '.*/', '') AS ?x)"));
    }

    @Test
    void marksThatContradictTheNamesAreSetApart() throws Exception {
        var made = convert(
                "1970,3/17/1970,3,S/1,S/PV.1,A,B,C,UK,USA,,0,1,0,1,0,0,1,1,0,1,0,0,0",
                "1970,3/17/1970,3,S/2,S/PV.1,A,B,C,USSR,,,1,0,0,0,0,0,1,0,0,0,0,0,0",
                "1970,3/17/1970,3,S/3,S/PV.1,A,B,C,USSR,UK,,0,1,0,0,0,1,0,0,0,0,0,0,0",
                "1970,3/17/1970,3,S/4,S/PV.1,A,B,C,Germany,,,1,0,0,0,0,0,0,0,0,0,0,0,0",
                "1970,3/17/1970,3,S/5,S/PV.1,A,B,C,,,,0,0,0,0,0,0,0,0,0,0,0,0,0");

        assertEquals(5, made.account().unitsQuarantined());
        assertEquals("", made.all("?x a foc:Veto"));
        assertTrue(made.setsApart("?r foc:problemCode 'RECORDS-VETO' ; foc:sourceLine 3"));
    }

    @Test
    void missingMarksAreReadWhereAnotherColumnConfirmsTheNames() throws Exception {
        var made = convert(
                "1976,10/19/1976,10,S/12211,S/PV.1963,A,B,C,France,UK,USA,0,1,0,0,0,0,1,1,0,0,0,1,0",
                "1979,1/15/1979,1,S/13027,S/PV.2112,A,B,C,USSR,,,1,0,0,0,0,0,0,0,0,0,0,0,0",
                "2012,7/19/2012,7,S/2012/538,S/PV.6810,A,B,C,China,Russia,,1,0,1,0,1,0,0,0,1,0,0,0,0",
                "1973,5/22/1973,5,S/10928,S/PV.1716,A,B,C,UK,USA,,0,1,0,0,0,0,1,1,0,2,0,0,0");

        assertEquals(4, made.figure("records loaded, of which repaired"));
        assertEquals("FRA GBR USA", made.all("draft:S-12211 foc:vetoedBy ?x"));
        assertEquals("SUN", made.all("draft:S-13027 foc:vetoedBy ?x"));
    }

    @Test
    void aDayThatContradictsItsYearOrMonthIsRefused() throws Exception {
        var made = convert(
                "1947,2/16/1946,2,S/1,S/PV.23,A,B,C," + USSR,
                "1946,13/1/1946,13,S/2,S/PV.23,A,B,C," + USSR,
                "1946,16.2.1946,2,S/3,S/PV.23,A,B,C," + USSR);

        assertEquals(List.of("RECORDS-DATE", "RECORDS-DATE", "RECORDS-DATE"), made.codes());
    }

    @Test
    void aWorkbookIsNotReadAndTheMessageSaysWhatToDo() throws Exception {
        var file = Converted.file(temp, "failed_drafts.xlsx", "PK");
        var problem = assertThrows(FileFault.class, () -> Converted.of(RecordDataset.SC_VETOES, file))
                .problem();

        assertEquals("RECORDS-SPREADSHEET", problem.code());
        assertTrue(problem.advice().contains("CSV"));
    }

    private static String row(String draft) {
        return "1970,3/17/1970,3," + draft + ",S/PV.202,A,B,C," + USSR;
    }

    private Converted convert(String... rows) throws IOException, FileFault {
        return Converted.of(
                RecordDataset.SC_VETOES, Converted.file(temp, "vetoes.csv", HEADER + String.join("\n", rows) + "\n"));
    }
}
