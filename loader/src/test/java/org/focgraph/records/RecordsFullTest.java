package org.focgraph.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole files, where they are at hand: every figure of their descriptions, and what became of each oddity. */
class RecordsFullTest {

    @Test
    void draftsOfTheThirdCommittee() throws Exception {
        var made = convert(RecordDataset.UNDL_MARCXML, "undl-marcxml-c3-78/session_78_committee_3_drafts.xml.gz");

        assertEquals(94, made.account().unitsLoaded());
        assertEquals(63, made.figure("drafts that name an adopted text"), "62 resolutions and a decision");
        assertEquals(62, count(made, "?d foc:adoptedAs ?x FILTER CONTAINS(STR(?x), 'A-RES-')"));
        assertEquals("A-DEC-78-539", made.all("?d foc:adoptedAs ?x FILTER CONTAINS(STR(?x), 'A-DEC-')"));
        assertEquals("A-C-3-78-L-49-Rev-1", made.all("?x foc:adoptedAs resolution:A-RES-78-213"));
        assertEquals(24, count(made, sponsor("A-RES-78-213", "draftSponsor")));
        assertEquals(49, count(made, sponsor("A-RES-78-213", "additionalSponsor")));
        assertEquals(
                1_447,
                made.figure("sponsors on drafts")
                        + made.figure("sponsors that are no states")
                        + made.figure("records of statements, notes and other documents"),
                "fields 710; statements and notes have one each");
        assertTrue(made.says("resolution:A-RES-78-183A a foc:Resolution"));
        assertEquals(
                Map.of("RECORDS-RELATED", 1L, "RECORDS-SPONSOR", 1L),
                made.account().codes(),
                "AA/78/…, Ir eland");
        assertEquals(36, made.figure("records in broken encoding, read again"));
        assertEquals(5, made.figure("records of statements, notes and other documents"));
    }

    @Test
    void textsOfTheHumanRightsCouncil() throws Exception {
        var made = convert(RecordDataset.HRC_TEXTS, "hrc-texts-2006-2022/unhrc_resolutions_data.csv");

        assertEquals(1_437, made.account().rows());
        assertEquals(
                1_388, count(made, "?x a foc:Resolution"), "the description counts three OM/1/… too, and two S- twice");
        assertEquals(16, made.figure("proposals withdrawn or rejected"), "N/A");
        assertEquals(Map.of("RECORDS-SYMBOL", 33L), made.account().codes(), "17 empty, 13 cut off, 3 OM/1/…");
        assertEquals(165, made.figure("rows with no-break spaces"));
        assertEquals(823, made.figure("texts adopted, without a vote"));
        assertEquals(388, made.figure("texts adopted, by a vote"));
        assertEquals(177, made.figure("texts adopted, way unknown"));
        assertEquals(157, made.figure("rows where \"vote typ\" contradicts \"Action taken\""));
        assertEquals(1, made.figure("days outside their session, left out"), "37/19, 23 March 2019");
        assertEquals(11, made.figure("rows where \"year\" contradicts \"Action taken\""));
        for (var text : new String[] {"20-8", "26-13", "32-13", "38-7", "47-16", "28-16", "34-7", "42-15", "48-4"}) {
            assertTrue(made.says("resolution:A-HRC-RES-" + text + " a foc:Resolution"), text);
        }
        for (var text : new String[] {"26-13", "32-13"}) {
            assertEquals("withoutVote", made.all("resolution:A-HRC-RES-" + text + " foc:adoption ?x"));
        }
    }

    @Test
    void vetoesOfTheSecurityCouncil() throws Exception {
        var made = convert(RecordDataset.SC_VETOES, "sc-vetoes/unsc_vetoes_1946_sept2022.csv");

        assertEquals(214, made.account().unitsLoaded());
        assertEquals(23, made.figure("vetoes on a proposal without a document"));
        assertEquals(42, made.figure("records loaded, of which repaired"));
        assertEquals(26, count(made, "?x a foc:Veto ; foc:repair ?r FILTER STRSTARTS(?r, 'no mark')"));
        assertEquals(
                Map.of("CHN", 17L, "FRA", 16L, "GBR", 29L, "RUS", 31L, "SUN", 90L, "USA", 82L),
                byMember(made),
                "the marks of the file are 26 short: France 7, USSR 84, USA 71");
    }

    @Test
    void draftsSponsoredByTheNetherlands() throws Exception {
        var folder = "un-draft-sponsors-2015/un-draft-resolutions-neth";
        var made = convert(
                RecordDataset.DRAFT_SPONSORS,
                folder + "-subjects.csv.gz",
                folder + ".csv.gz",
                folder + "-author-contributors.csv.gz");

        assertEquals(4_029, made.account().units());
        assertEquals(2, made.account().unitsRefused());
        assertEquals(4_029 + 138_877 + 68_978, made.account().rows());
        assertEquals(
                2_479 - 2, made.figure("drafts without a related document"), "two are in records that are refused");
        assertEquals(1_807 - 2, made.figure("years cut off, read from the imprint"), "the same two");
        assertEquals(129, made.figure("sponsor rows that come again"));
        assertEquals(2, made.figure("records of a draft that has one already"));
        assertEquals(90, made.figure("drafts with a placeholder for a related document"));
        assertEquals(71, count(made, sponsor("A-HRC-RES-20-8", "draftSponsor")));
        assertEquals(77, count(made, sponsor("A-HRC-RES-26-13", "draftSponsor")));
        assertEquals(39, count(made, sponsor("A-RES-69-166", "draftSponsor")));
        assertEquals("A-C-3-69-L-26-Rev-1", made.all("?x foc:adoptedAs resolution:A-RES-69-166"));
        assertEquals("", made.all("resolution:A-RES-68-167 ?p ?x"));
        assertEquals(2, count(made, "sponsorship:A-HRC-RES-20-8--BOL--draftSponsor dcterms:source|foc:sponsor ?x"));
        assertTrue(made.setsApart("?r foc:rowGiven ?row FILTER CONTAINS(?row, 'United Status')"));
        assertTrue(made.says("?r foc:repair ?repair FILTER CONTAINS(?repair, 'Denmark Finland.')"));
        assertTrue(made.says("?r foc:otherSponsor 'UN. Group of Asian States'"));
        assertTrue(made.says("?r foc:otherSponsor 'EEC'"));
    }

    private static String sponsor(String resolution, String role) {
        return "?s foc:ofResolution resolution:" + resolution + " ; foc:sponsorRole foc:" + role + " ; foc:sponsor ?x";
    }

    private static int count(Converted made, String pattern) {
        var all = made.all(pattern);
        return all.isEmpty() ? 0 : all.split(" ").length;
    }

    private static Map<String, Long> byMember(Converted made) {
        return Arrays.stream(made.all(
                                "?s a foc:Veto ; foc:vetoedBy ?m BIND(CONCAT(STRAFTER(STR(?m), '/state/'), '|', STR(?s)) AS ?x)")
                        .split(" "))
                .collect(Collectors.groupingBy(one -> one.substring(0, 3), Collectors.counting()));
    }

    private static Converted convert(RecordDataset dataset, String... files) throws Exception {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/datasets"))) {
            folder = folder.getParent();
        }
        var found = folder.resolve("shared/datasets");
        var paths = Arrays.stream(files).map(found::resolve).toArray(Path[]::new);
        assumeTrue(
                Arrays.stream(paths).allMatch(Files::exists),
                "the files of " + dataset.key() + " are not beside the repository (shared/datasets)");
        var made = Converted.of(dataset, paths);
        assertTrue(made.account().addsUp());
        return made;
    }
}
