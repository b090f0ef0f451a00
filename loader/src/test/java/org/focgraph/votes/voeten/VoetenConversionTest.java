package org.focgraph.votes.voeten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.Reason;
import org.focgraph.state.StateDirectory;
import org.focgraph.votes.Assembly;
import org.focgraph.votes.Position;
import org.focgraph.votes.VoetenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoetenConversionTest {

    private static final String LIST = Assembly.votes(7);

    @TempDir
    Path temp;

    @Test
    void aRollCallIsPutTogetherFromItsTables() throws Exception {
        var rollCall = only(new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", LIST));

        assertEquals("voeten-5625", rollCall.key());
        assertEquals("A/RES/73/27", rollCall.symbol());
        assertEquals("2018-12-05", rollCall.first());
        assertTrue(rollCall.days().isDay());
        assertEquals("Description, of 5625", rollCall.description());
        assertEquals(List.of("di"), List.copyOf(rollCall.issues()));
        assertEquals(24, rollCall.states().size());
        assertEquals(Position.IN_FAVOUR, rollCall.position(LIST.indexOf('Y')));
        assertEquals(Position.AGAINST, rollCall.position(LIST.indexOf('N')));
        assertEquals(Position.ABSTAINING, rollCall.position(LIST.indexOf('A')));
        assertTrue(rollCall.whole());
        assertEquals(List.of(), rollCall.faults());
    }

    @Test
    void aDayBefore2003IsTakenForItsMonthOnly() throws Exception {
        var rollCall = only(new VoetenFiles().rollCall(3000, "1988-12-03", "R/43/30", LIST));

        assertFalse(rollCall.days().isDay());
        assertEquals("1988-12-01", rollCall.first());
        assertEquals("1988-12-31", rollCall.last());
        assertEquals("1988-12-03", rollCall.dateGiven());
    }

    @Test
    void aPageOfTheRecordsIsNoSymbol() throws Exception {
        var rollCall = only(new VoetenFiles().rollCall(200, "1949-04-03", "R/3/130", LIST));

        assertEquals("", rollCall.symbol());
        assertEquals("R/3/130", rollCall.symbolGiven());
    }

    @Test
    void totalsThatDoNotAddUpAreAFault() throws Exception {
        var rollCall = only(new VoetenFiles()
                .line(5625, "2018-12-05", "R/73/27", "0", "0", "99", LIST)
                .votes(5625, LIST));

        assertEquals(List.of("VOTES-TOTALS"), codes(rollCall.faults()));
    }

    @Test
    void aVoteByAStateOutsideTheUnitedNationsIsAFaultWithItsLine() throws Exception {
        var rollCall = only(
                new VoetenFiles().rollCall(3000, "1985-12-03", "R/40/233", LIST).vote(3000, "987", "1"));

        var fault = rollCall.faults().stream()
                .filter(f -> f.code().equals("VOTES-NOT-A-MEMBER"))
                .findFirst()
                .orElseThrow();
        assertEquals(26, fault.line());
        assertEquals("voeten-votes.csv", fault.file());
        assertFalse(rollCall.states().contains("FSM"));
    }

    @Test
    void absenceOfAStateOutsideIsSetApartAndTheRestStands() throws Exception {
        var rollCall = only(
                new VoetenFiles().rollCall(3000, "1985-12-03", "R/40/233", LIST).vote(3000, "987", "8"));

        assertEquals(List.of(), rollCall.faults());
        assertEquals(List.of("VOTES-LISTED-OUTSIDE"), codes(rollCall.rowsOutside()));
    }

    @Test
    void notAMemberIsKeptOnlyWhereTheStateWasOne() throws Exception {
        var rollCall = only(new VoetenFiles()
                .rollCall(3000, "1985-12-03", "R/40/233", Assembly.changed(LIST, "GHA", '9'))
                .vote(3000, "987", "9")
                .vote(3000, "626", "9"));

        assertEquals(2, rollCall.rowsAgreeing());
        assertEquals(Position.NOT_A_MEMBER, rollCall.position(rollCall.states().indexOf("GHA")));
    }

    @Test
    void aStateWithTwoVotesIsAFault() throws Exception {
        var rollCall = only(
                new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", LIST).vote(5625, "501", "3"));

        assertTrue(codes(rollCall.faults()).contains("VOTES-TWICE"));
    }

    @Test
    void aCodeThatIsNoneIsRefusedRowByRow() throws Exception {
        var rollCall = only(new VoetenFiles()
                .rollCall(5625, "2018-12-05", "R/73/27", Assembly.changed(LIST, "KEN", ' '))
                .vote(5625, "501", "7"));

        assertEquals(List.of("VOTES-CODE"), codes(rollCall.rowsRefused()));
        assertEquals(23, rollCall.states().size());
    }

    @Test
    void votesWithoutARollCallAreRefused() throws Exception {
        var unjoined = convert(
                VoetenDataset.VOETEN,
                new VoetenFiles()
                        .rollCall(5625, "2018-12-05", "R/73/27", LIST)
                        .votes(5626, LIST)
                        .write(temp));

        assertEquals(1, unjoined.rollCalls().size());
        assertEquals(
                List.of("VOTES-NO-ROLL-CALL"), codes(unjoined.refusals().get(0).reasons()));
        assertEquals(24, unjoined.refusals().get(0).rows());
    }

    @Test
    void theReleaseOf2015HasVotesAndRollCallsInOneTable() throws Exception {
        var table = Files.writeString(
                temp.resolve("UNVotesPublished.csv"),
                """
                "rcid","session","vote","ccode","member","importantvote","date","unres","me","nu","di","hr","co","ec","year"
                5100,66,1,501,1,0,"12/13/2011","R/66/55",0,1,0,0,0,"0",2011
                5100,66,3,20,1,0,"12/13/2011","R/66/55",0,1,0,0,0,"0",2011
                5101,66,1,501,1,0,NA,NA,0,0,0,0,0,"0",2011
                """);

        var unjoined = convert(VoetenDataset.VOETEN, List.of(table));

        var rollCall = unjoined.rollCalls().get(0);
        assertEquals("2011-12-13", rollCall.first());
        assertEquals("A/RES/66/55", rollCall.symbol());
        assertEquals(List.of("KEN", "CAN"), rollCall.states());
        assertEquals(List.of("VOTES-DATE"), codes(unjoined.refusals().get(0).reasons()));
    }

    @Test
    void rowsOfARollCallThatDoNotAgreeAreAFault() throws Exception {
        var table = Files.writeString(
                temp.resolve("votes.csv"),
                """
                "rcid","session","vote","ccode","date","unres"
                5100,66,1,501,"12/13/2011","R/66/55"
                5100,66,3,20,"12/14/2011","R/66/55"
                """);

        var rollCall = convert(VoetenDataset.VOETEN, List.of(table)).rollCalls().get(0);

        assertEquals(List.of("VOTES-ROWS-DIFFER"), codes(rollCall.faults()));
    }

    @Test
    void capitalHeadingsHaveTheDayBeforeTheMonth() throws Exception {
        var rollCalls = Files.writeString(
                temp.resolve("resolutions.csv"),
                """
                SESSION,RCID,ABSTAIN,YES,NO,IMPORTAN,DATE,UNRES,AMEND,PARA,SHORT,Length,DESCR
                66,5100,0,1,1,.,2/01/2012,R/66/55,0,0,TITLE,5,Words
                """);
        var votes = Files.writeString(temp.resolve("votes.csv"), "rcid,ccode,vote\n5100,501,1\n5100,20,3\n");

        var rollCall = convert(VoetenDataset.VOETEN, List.of(votes, rollCalls))
                .rollCalls()
                .get(0);

        assertEquals("2012-01-02", rollCall.first());
        assertEquals(null, rollCall.important());
    }

    @Test
    void aTableThatWritesDaysInTwoWaysIsRefused() throws Exception {
        var table = Files.writeString(
                temp.resolve("votes.csv"),
                """
                "rcid","session","vote","ccode","date","unres"
                5100,66,1,501,"12/13/2011","R/66/55"
                5101,66,3,20,"14/12/2011","R/66/56"
                """);

        var unjoined = convert(VoetenDataset.VOETEN, List.of(table));

        assertEquals(2, unjoined.refusals().size());
        assertEquals(List.of("VOTES-DATE"), codes(unjoined.refusals().get(0).reasons()));
    }

    @Test
    void aMatrixHasAColumnPerStateAndMayUseANumberTwice() throws Exception {
        var columns = new StringBuilder("rcid,date,me,nu,di,hr,co,ec");
        var first = new StringBuilder("411,1955-12-03,TRUE,FALSE,FALSE,FALSE,FALSE,FALSE");
        var second = new StringBuilder("411,2023-11-02,FALSE,FALSE,FALSE,FALSE,FALSE,FALSE");
        for (var member : List.of(
                "AFG", "ARG", "AUS", "BEL", "BOL", "BRA", "CAN", "CHL", "CHN", "COL", "CRI", "CUB", "DNK", "DOM", "ECU",
                "EGY", "ETH", "FRA", "GBR", "GRC", "GTM", "HND", "HTI", "IND", "IRN", "IRQ", "ISL", "ISR", "LBN", "LBR",
                "LUX", "MEX", "MMR", "NIC", "NLD", "NOR", "NZL", "PAK", "PAN", "PER", "PHL", "POL", "PRY", "SAU", "SLV",
                "SWE", "SYR", "THA", "TUR", "URY", "USA", "VEN", "ZAF")) {
            columns.append(',').append(member);
            first.append(member.equals("AFG") ? ",3" : ",1");
            second.append(member.equals("AFG") ? ",2.0" : ",1");
        }
        var table = Files.writeString(temp.resolve("matrix.csv"), columns + "\n" + first + "\n" + second + "\n");

        var unjoined = convert(VoetenDataset.VOETEN, List.of(table));

        assertEquals(
                List.of("voeten-411", "voeten-411-2023"),
                unjoined.rollCalls().stream().map(VoetenRollCall::key).toList());
        assertEquals(Position.AGAINST, unjoined.rollCalls().get(0).position(0));
        assertEquals(Position.ABSTAINING, unjoined.rollCalls().get(1).position(0));
        assertEquals(2, unjoined.rollCalls().get(1).repairs().size());
        assertEquals("voeten-iso3-matrix-2024", unjoined.release().source());
    }

    @Test
    void unvotesGoesByNameSoThatNamibiaIsNoMissingValue() throws Exception {
        var votes = Files.writeString(
                temp.resolve("un_votes.csv"),
                """
                "rcid","country","country_code","vote"
                5625,"Namibia","NA","yes"
                5625,"Kenya","KE","no"
                5625,"Canada","CA","abstain"
                """);
        var rollCalls = Files.writeString(
                temp.resolve("un_roll_calls.csv"),
                """
                "rcid","session","importantvote","date","unres","amend","para","short","descr"
                5625,73,0,2018-12-05,"A/RES/73/27",NA,NA,"ICT","\\DEVELOPMENTS\\\\, AND SO ON"
                """);
        var issues = Files.writeString(
                temp.resolve("un_roll_call_issues.csv"),
                """
                "rcid","short_name","issue"
                5625,"di","Arms control and disarmament"
                """);

        var unjoined = convert(VoetenDataset.UNVOTES, List.of(issues, votes, rollCalls));

        var rollCall = unjoined.rollCalls().get(0);
        assertEquals(List.of("NAM", "KEN", "CAN"), rollCall.states());
        assertEquals(List.of("di"), List.copyOf(rollCall.issues()));
        assertEquals("\"DEVELOPMENTS\", AND SO ON", rollCall.description());
        assertFalse(rollCall.whole());
        assertFalse(unjoined.release().listsAbsence());
    }

    @Test
    void aTableOfAnotherKindIsRefusedByItsHeader() throws IOException {
        var other = Files.writeString(temp.resolve("matches.csv"), "v1,rcid1,rcid2\n1,299,331\n");

        var fault = assertThrows(FileFault.class, () -> convert(VoetenDataset.VOETEN, List.of(other)));

        assertEquals("VOTES-HEADER", fault.problem().code());
    }

    @Test
    void votesWithoutTheTableOfRollCallsAreRefused() throws IOException {
        var votes = Files.writeString(temp.resolve("votes.csv"), "rcid,ccode,vote\n5100,501,1\n");

        var fault = assertThrows(FileFault.class, () -> convert(VoetenDataset.VOETEN, List.of(votes)));

        assertTrue(fault.problem().toString().contains("table of roll calls"), fault.problem()::toString);
    }

    @Test
    void whatWaitsReadsBackAsItWasWritten() throws Exception {
        var first = convert(
                VoetenDataset.VOETEN,
                new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", LIST).write(temp));
        var graph = GraphFactory.createDefaultGraph();
        VoetenDataset.VOETEN
                .conversion(
                        List.of(
                                DataFile.at(temp.resolve("voeten-votes.csv")),
                                DataFile.at(temp.resolve("rollcalls.csv"))),
                        GraphFactory.createDefaultGraph(),
                        StateDirectory.bundled())
                .run(org.apache.jena.riot.system.StreamRDFLib.graph(graph));
        var again = new Unjoined();
        graph.find().forEachRemaining(again.reader()::triple);

        assertEquals(first.rollCalls(), again.rollCalls());
    }

    private VoetenRollCall only(VoetenFiles files) throws IOException, FileFault {
        var unjoined = convert(VoetenDataset.VOETEN, files.write(temp));
        assertEquals(List.of(), unjoined.refusals());
        assertEquals(1, unjoined.rollCalls().size());
        return unjoined.rollCalls().get(0);
    }

    private static Unjoined convert(VoetenDataset dataset, List<Path> files) throws IOException, FileFault {
        var unjoined = new Unjoined();
        dataset.conversion(
                        files.stream().map(DataFile::at).toList(),
                        GraphFactory.createDefaultGraph(),
                        StateDirectory.bundled())
                .run(unjoined.reader());
        return unjoined;
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).distinct().toList();
    }
}
