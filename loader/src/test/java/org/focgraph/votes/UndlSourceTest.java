package org.focgraph.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndlSourceTest {

    private static final String OF_2026 =
            """
            undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link
            1,KEN,KENYA,Y,2018-12-05,73,A/RES/73/27,,A/73/505,A/73/PV.45,"Title, long",96,,,1.0,0.0,0.0,1.0,2.0,https://example.org/1
            1,IND,INDIA,X,2018-12-05,73,A/RES/73/27,,A/73/505,A/73/PV.45,"Title, long",96,,,1.0,0.0,0.0,1.0,2.0,https://example.org/1
            """;

    private static final String OF_MARCH_2025 =
            """
            undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link
            1,KEN,KENYA,Y,2018-12-05,73,A/RES/73/27,,A/73/505,A/73/PV.45,"Title, long",96,,1.0,0.0,0.0,1.0,2.0,https://example.org/1
            1,IND,INDIA,X,2018-12-05,73,A/RES/73/27,,A/73/505,A/73/PV.45,"Title, long",96,,1.0,0.0,0.0,1.0,2.0,https://example.org/1
            """;

    private static final String OF_SEPTEMBER_2024 =
            """
            undl_id,ms_codes,ms_names,ms_votes,date,session,resolutions,draft,committee_report,meeting,title,agenda_titles,subjects,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link
            1,KEN,KENYA,Y,2018-12-05,73,A/RES/73/27,,A/73/505,A/73/PV.45,"Title, long",96,,1,0,0,1,2,recorded,https://example.org/1
            1,IND,INDIA,NV,2018-12-05,73,A/RES/73/27,,A/73/505,A/73/PV.45,"Title, long",96,,1,0,0,1,2,recorded,https://example.org/1
            """;

    private static final String OF_THE_COUNCIL =
            """
            undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link
            2,AUS,AUSTRALIA,False,Y,1946-01-25,S/RES/1(1946),,S/PV.2,Resolution 1,S1,,,2,0,0,0,2,,https://example.org/2
            2,CHN,CHINA,True,Y,1946-01-25,S/RES/1(1946),,S/PV.2,Resolution 1,S1,,,2,0,0,0,2,,https://example.org/2
            """;

    @TempDir
    Path temp;

    @Test
    void everyHeaderThereWasGivesTheSameRollCall() throws Exception {
        for (var text : List.of(OF_2026, OF_MARCH_2025, OF_SEPTEMBER_2024)) {
            var rollCall = read("votes.csv", text, VotingBody.GENERAL_ASSEMBLY).get(0);
            assertEquals("A/RES/73/27", rollCall.symbol());
            assertEquals("Title, long", rollCall.title());
            assertEquals("96", rollCall.agenda());
            assertEquals(2, rollCall.line());
            assertEquals("KENYA", rollCall.name(0));
            assertEquals("Y", rollCall.vote(0));
            assertEquals("INDIA", rollCall.name(1));
            assertEquals(2, rollCall.rows().size());
            assertEquals(List.of(), rollCall.faults());
        }
    }

    @Test
    void columnsInAnotherOrderAreFoundByName() throws Exception {
        var text = "ms_vote,title,undl_id,ms_name,resolution,date\nY,T,1,KENYA,A/RES/73/27,2018-12-05\n"
                + "N,T,1,INDIA,A/RES/73/27,2018-12-05\n";
        var rollCall = read("votes.csv", text, VotingBody.GENERAL_ASSEMBLY).get(0);
        assertEquals(2, rollCall.rows().size());
        assertEquals("N", rollCall.vote(1));
    }

    @Test
    void theCouncilHasColumnsOfItsOwn() throws Exception {
        var rollCall =
                read("sc.csv", OF_THE_COUNCIL, VotingBody.SECURITY_COUNCIL).get(0);
        assertEquals("Resolution 1", rollCall.title());
        assertEquals("Y", rollCall.vote(1));
    }

    @Test
    void gzipAndZipAreRead() throws Exception {
        var zip = temp.resolve("votes.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("inside/votes.csv"));
            out.write(OF_2026.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("README.txt"));
        }
        assertEquals(1, read(zip, VotingBody.GENERAL_ASSEMBLY).size());
        var gz = new UndlFile()
                .rollCall("1", "2018-12-05", "A/RES/73/27", "T", List.of("KENYA=Y"))
                .write(temp.resolve("v.csv.gz"));
        assertEquals(1, read(gz, VotingBody.GENERAL_ASSEMBLY).size());
    }

    @Test
    void aFileOfTheOtherBodyIsRefused() {
        assertRefused("undl-ga", OF_2026, VotingBody.SECURITY_COUNCIL);
        assertRefused("undl-sc", OF_THE_COUNCIL, VotingBody.GENERAL_ASSEMBLY);
    }

    @Test
    void aMissingColumnIsNamedAndTheNearestOffered() {
        assertRefused("did you mean \"ms_vot\"", OF_2026.replace("ms_vote,", "ms_vot,"), VotingBody.GENERAL_ASSEMBLY);
        assertRefused("undl_id", "rcid,vote,ccode\n1,1,2\n", VotingBody.GENERAL_ASSEMBLY);
        assertRefused("empty", "", VotingBody.GENERAL_ASSEMBLY);
    }

    @Test
    void aRaggedRowSpoilsTheRollCallItStandsIn() throws Exception {
        var rollCall = read("votes.csv", OF_2026 + "1,PER,PERU\n", VotingBody.GENERAL_ASSEMBLY)
                .get(0);
        assertEquals("VOTES-ROW", rollCall.faults().get(0).code());
        assertEquals(4, rollCall.faults().get(0).line());
    }

    @Test
    void rowsOfOneRollCallMustAgreeOnItsDay() throws Exception {
        var text = OF_2026.replaceFirst("(?s)(INDIA,X,)2018-12-05", "$12018-12-06");
        var rollCall = read("votes.csv", text, VotingBody.GENERAL_ASSEMBLY).get(0);
        assertEquals("VOTES-ROWS-DIFFER", rollCall.faults().get(0).code());
    }

    @Test
    void aNoteOfOneBallotStaysWithIt() throws Exception {
        var text = OF_2026.replaceFirst("(?s)(INDIA,X,.*?\"Title, long\",96,,)", "$1later said to have meant yes");
        var rollCall = read("votes.csv", text, VotingBody.GENERAL_ASSEMBLY).get(0);
        assertEquals("", rollCall.rows().note(0));
        assertEquals("later said to have meant yes", rollCall.rows().note(1));
    }

    private void assertRefused(String word, String text, VotingBody body) {
        var fault = assertThrows(FileFault.class, () -> read("votes.csv", text, body));
        assertTrue(fault.problem().toString().contains(word), fault.problem()::toString);
    }

    private List<RollCallRecord> read(String name, String text, VotingBody body) throws IOException, FileFault {
        return read(Files.writeString(temp.resolve(name), text), body);
    }

    private static List<RollCallRecord> read(Path path, VotingBody body) throws IOException, FileFault {
        var all = new ArrayList<RollCallRecord>();
        new UndlSource(body).read(DataFile.at(path), new VoteSource.Sink() {
            @Override
            public void rollCall(RollCallRecord rollCall) {
                all.add(rollCall);
            }

            @Override
            public void stray(RowFault fault) {
                throw new AssertionError(fault);
            }
        });
        return all;
    }
}
