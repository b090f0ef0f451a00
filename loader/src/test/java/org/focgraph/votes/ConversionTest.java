package org.focgraph.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.problem.Problem;
import org.focgraph.state.StateDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

    private static final List<String> THREE = List.of("KENYA=Y", "INDIA=N", "CHINA=A");

    @TempDir
    Path temp;

    private final Graph curated = GraphFactory.createDefaultGraph();
    private Graph facts;
    private Graph quarantine;
    private VoteAccount account;

    @Test
    void aCleanSessionGivesFactsAndNothingElse() throws Exception {
        convert(UndlFile.cleanSession(20));

        assertEquals(20, account.unitsLoaded());
        assertEquals(160, account.rowsLoaded());
        assertEquals(List.of(), account.problems());
        assertTrue(quarantine.isEmpty());
    }

    @Test
    void aVoteIsOneStatement() throws Exception {
        convert(new UndlFile().rollCall("1655128", "2018-12-05", "A/RES/73/27", "Developments", THREE));

        var rollCall = thing("roll-call/undl-1655128");
        assertTrue(facts.contains(rollCall, foc("inFavour"), thing("state/KEN")));
        assertTrue(facts.contains(rollCall, foc("against"), thing("state/IND")));
        assertTrue(facts.contains(rollCall, foc("abstaining"), thing("state/CHN")));
        assertTrue(facts.contains(rollCall, foc("onResolution"), thing("resolution/A-RES-73-27")));
        assertEquals("Vote on A/RES/73/27, 5 December 2018", label(rollCall));
        assertEquals("A/RES/73/27: Developments", label(thing("resolution/A-RES-73-27")));
        assertEquals(2, count(thing("resolution/A-RES-73-27"), foc("committeeReport")));
    }

    @Test
    void aBallotOfAStateNotYetAMemberSetsTheRollCallApart() throws Exception {
        var file = UndlFile.cleanSession(20)
                .rollCall(
                        "910001",
                        "1985-12-16",
                        "A/RES/40/233",
                        "Budget",
                        List.of("KENYA=Y", "MICRONESIA (FEDERATED STATES OF)=N"));

        convert(file);

        assertSetApart("910001", "VOTES-NOT-A-MEMBER", 162);
    }

    @Test
    void totalsThatDoNotAddUpSetTheRollCallApart() throws Exception {
        convert(UndlFile.cleanSession(20)
                .rollCall("910001", "2018-12-05", "A/RES/73/90", "Totals", THREE, "2,1,1,0,4"));

        assertSetApart("910001", "VOTES-TOTALS", 162);
    }

    @Test
    void oneListUnderTwoSymbolsSetsBothApart() throws Exception {
        convert(UndlFile.cleanSession(20)
                .rollCall("910001", "2018-12-05", "A/RES/73/90", "One", THREE)
                .rollCall("910002", "2018-12-05", "A/RES/73/91", "Other", THREE));

        assertSetApart("910001", "VOTES-SAME-LIST", 162);
        assertSetApart("910002", "VOTES-SAME-LIST", 165);
        assertEquals(20, account.unitsLoaded());
    }

    @Test
    void moreBallotsThanMembersSetTheRollCallApart() throws Exception {
        var members = StateDirectory.bundled().states().stream()
                .filter(state -> StateDirectory.bundled()
                        .membershipOn(state, java.time.LocalDate.of(2018, 12, 5))
                        .isMember())
                .toList();
        var ballots = new ArrayList<String>();
        members.forEach(state -> ballots.add(undlName(state) + "=Y"));
        ballots.add("KENYA=Y");

        convert(UndlFile.cleanSession(20).rollCall("910001", "2018-12-05", "A/RES/73/90", "Too many", ballots));

        assertEquals(1, account.codes().get("VOTES-TOO-MANY"));
        assertEquals(1, account.codes().get("VOTES-TWICE"));
        assertSetApart("910001", "VOTES-TOO-MANY", 162);
    }

    @Test
    void partsOfOneTextMayHaveOneList() throws Exception {
        convert(new UndlFile()
                .rollCall("1", "2006-12-14", "A/RES/61/128[A]", "Financing", THREE)
                .rollCall("2", "2006-12-14", "A/RES/61/128[B]", "Financing", THREE));

        assertEquals(2, account.unitsLoaded());
    }

    @Test
    void twoVotesThatSomebodyLookedAtMayHaveOneList() throws Exception {
        curated("rollcall:undl-2 foc:sameBallotsAs rollcall:undl-1 .");

        convert(new UndlFile()
                .rollCall("1", "2013-10-29", "A/RES/68/8", "Embargo", THREE)
                .rollCall("2", "2014-10-28", "A/RES/69/5", "Embargo", THREE));

        assertEquals(2, account.unitsLoaded());
    }

    @Test
    void twoTextsUnderOneSymbolSetBothApart() throws Exception {
        convert(UndlFile.cleanSession(20)
                .rollCall("910001", "2018-12-05", "A/RES/73/90A", "One", THREE)
                .rollCall(
                        "910002", "2018-12-06", "A/RES/73/90 [A]", "Other", List.of("KENYA=Y", "INDIA=Y", "CHINA=Y")));

        assertSetApart("910001", "VOTES-TWO-TEXTS", 162);
        assertSetApart("910002", "VOTES-TWO-TEXTS", 165);
    }

    @Test
    void aRecordInTwoPlacesIsSetApart() throws Exception {
        convert(new UndlFile()
                .rollCall("910001", "2018-12-05", "A/RES/73/90", "One", THREE)
                .rollCall("910002", "2018-12-05", "A/RES/73/91", "Other", List.of("KENYA=N"))
                .rollCall("910001", "2018-12-05", "A/RES/73/90", "One", List.of("PERU=Y")));

        assertSetApart("910001", "VOTES-SCATTERED", 2);
        assertEquals(1, account.unitsLoaded());
    }

    @Test
    void aCodeGluedToTheNameIsRepairedAndSaid() throws Exception {
        convert(new UndlFile()
                .rollCall(
                        "1", "1960-12-20", "A/RES/1579(XV)", "Repaired", List.of("y JORDAN=", "INDIA=N"), "1,1,0,0,2"));

        assertTrue(facts.contains(thing("roll-call/undl-1"), foc("inFavour"), thing("state/JOR")));
        assertEquals(1, account.rowsRepaired());
        assertEquals(1, count(thing("roll-call/undl-1"), foc("repair")));
    }

    @Test
    void aBallotThatCannotBeDecidedIsLeftOutAndTheRestKept() throws Exception {
        convert(new UndlFile()
                .rollCall(
                        "1",
                        "1952-12-21",
                        "A/RES/620(VII)[A]",
                        "Doubt",
                        List.of("AN PAKISTAN=X", "INDIA=N"),
                        "0,1,0,1,2"));

        assertFalse(facts.contains(thing("roll-call/undl-1"), Node.ANY, thing("state/PAK")));
        assertEquals(1, account.rowsLoaded());
        assertEquals(1, account.rowsRefused());
        assertEquals(1, account.codes().get("VOTES-UNDECIDABLE"));
    }

    @Test
    void aPlaceholderForASymbolIsRefused() throws Exception {
        convert(UndlFile.cleanSession(2).rollCall("910001", "2018-12-05", "A/RES/79/XX", "None", THREE));

        assertEquals(1, account.unitsRefused());
        assertSetApart("910001", "VOTES-SYMBOL", 18);
    }

    @Test
    void aRecordWithoutSymbolAndDateIsRefusedWithBothReasons() throws Exception {
        convert(UndlFile.cleanSession(2).rollCall("454783", "", "", "Lost", THREE));

        assertEquals(1, account.codes().get("VOTES-NO-SYMBOL"));
        assertEquals(1, account.codes().get("VOTES-DATE"));
    }

    @Test
    void aReviewedBallotOutsideMembershipIsNoPosition() throws Exception {
        curated(
                "[] a foc:BallotOutsideMembership ; foc:rollCall rollcall:undl-282811 ; foc:state state:YUG ; foc:position foc:against .");

        convert(new UndlFile()
                .rollCall("282811", "1992-08-25", "A/RES/46/242", "Bosnia", List.of("YUGOSLAVIA=N", "INDIA=Y")));

        assertFalse(facts.contains(Node.ANY, Node.ANY, thing("state/YUG")));
        assertEquals(1, account.rowsReviewed());
        assertEquals(1, account.unitsLoaded());
    }

    @Test
    void anUnreviewedEntryOfNotVotingOutsideMembershipIsSetApartByItself() throws Exception {
        convert(new UndlFile().rollCall("1", "1956-11-21", "A/RES/1127(XI)", "Japan", List.of("JAPAN=X", "INDIA=Y")));

        assertFalse(facts.contains(Node.ANY, Node.ANY, thing("state/JPN")));
        assertEquals(1, account.unitsLoaded());
        assertEquals(1, account.rowsQuarantined());
        assertEquals(1, account.codes().get("VOTES-LISTED-OUTSIDE"));
    }

    @Test
    void aNameNobodyKnowsSetsTheRollCallApart() throws Exception {
        convert(UndlFile.cleanSession(2)
                .rollCall("910001", "2018-12-05", "A/RES/73/90", "Name", List.of("KENIA LAND=Y", "INDIA=Y")));

        assertSetApart("910001", "VOTES-NAME", 18);
    }

    @Test
    void aCodeNobodyKnowsSetsTheRollCallApart() throws Exception {
        convert(UndlFile.cleanSession(2)
                .rollCall("910001", "2018-12-05", "A/RES/73/90", "Code", List.of("KENYA=Q", "INDIA=Y"), "1,0,0,0,2"));

        assertSetApart("910001", "VOTES-CODE", 18);
    }

    @Test
    void aListInWhichNobodyVotesMeansThatThereWasNoVote() throws Exception {
        convert(new UndlFile().rollCall("1", "1984-11-30", "A/RES/39/28A", "Financing", List.of("KENYA=X", "INDIA=X")));

        assertTrue(facts.contains(thing("resolution/A-RES-39-28A"), foc("adoption"), foc("withoutVote")));
    }

    @Test
    void aVoteOnAParagraphIsOnItsText() throws Exception {
        convert(new UndlFile()
                .rollCall("1", "1946-12-13", "A/RES/63(I)[PARA.1]", "Trusteeship [New Guinea]", List.of("INDIA=Y")));

        assertTrue(facts.contains(thing("roll-call/undl-1"), foc("onResolution"), thing("resolution/A-RES-63-I")));
        assertEquals(1, count(thing("roll-call/undl-1"), foc("onPart")));
        assertEquals("A/RES/63(I): Trusteeship", label(thing("resolution/A-RES-63-I")));
    }

    @Test
    void whatTheTablesHaveIsNotWrittenTwiceAndADifferenceIsKept() throws Exception {
        curated(
                """
                resolution:A-RES-73-27 a foc:Resolution .
                rollcall:undl-1655128 a foc:RollCall ; foc:onResolution resolution:A-RES-73-27 ;
                  dcterms:date "2018-12-05"^^xsd:date ;
                  foc:inFavour state:KEN, state:IND ; foc:abstaining state:CHN .""");

        convert(new UndlFile().rollCall("1655128", "2018-12-05", "A/RES/73/27", "Developments", THREE));

        assertFalse(facts.contains(thing("roll-call/undl-1655128"), Node.ANY, Node.ANY));
        assertFalse(facts.contains(thing("resolution/A-RES-73-27"), Node.ANY, Node.ANY));
        var disagreement = thing("disagreement/undl-1655128-IND");
        assertTrue(facts.contains(disagreement, foc("preferredPosition"), foc("inFavour")));
        assertTrue(facts.contains(disagreement, foc("otherPosition"), foc("against")));
        assertEquals(
                1, facts.find(Node.ANY, foc("otherPosition"), Node.ANY).toList().size());
    }

    @Test
    void coverageCountsWhatIsKnownAndWhatIsLoaded() throws Exception {
        convert(UndlFile.cleanSession(4).rollCall("910001", "2018-12-05", "A/RES/73/90", "Totals", THREE, "2,1,1,0,4"));

        var session = thing("coverage/undl-ga-GA");
        assertEquals("5", value(session, "rollCallsKnown"));
        assertEquals("4", value(session, "rollCallsLoaded"));
        assertEquals("32", value(session, "ballotsLoaded"));
    }

    private void convert(UndlFile file) throws IOException, FileFault {
        var path = file.write(temp.resolve("votes.csv"));
        var conversion = UndlDataset.UNDL_GA.conversion(List.of(DataFile.at(path)), curated, StateDirectory.bundled());
        Conversion.Result result;
        do {
            facts = GraphFactory.createDefaultGraph();
            result = conversion.run(StreamRDFLib.graph(facts));
        } while (!result.isFinal());
        account = (VoteAccount) result.account();
        quarantine = result.quarantine();
        assertTrue(account.addsUp(), () -> account.figures().toString());
    }

    private void curated(String turtle) {
        var prefixes = Vocabulary.bundled().prefixes().getNsPrefixMap().entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                .collect(Collectors.joining());
        RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(curated);
    }

    /** Is the record in quarantine with this rule and line, and is nothing of it among the facts? */
    private void assertSetApart(String record, String code, long line) {
        var records = quarantine
                .find(Node.ANY, foc("recordGiven"), NodeFactory.createLiteralString(record))
                .mapWith(Triple::getSubject)
                .toList();
        assertTrue(
                records.stream()
                        .anyMatch(node ->
                                quarantine.contains(node, foc("problemCode"), NodeFactory.createLiteralString(code))
                                        && value(quarantine, node, "sourceLine").equals(Long.toString(line))),
                () -> account.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        assertFalse(facts.contains(thing("roll-call/undl-" + record), Node.ANY, Node.ANY));
    }

    private static String undlName(String state) {
        return StateDirectory.bundled().names().stream()
                .filter(name -> name.state().equals(state) && name.dataset().equals("undl-voting"))
                .filter(name -> !name.label().matches("[a-z] .*|AN .*"))
                .filter(name -> name.valid().holds(java.time.LocalDate.of(2018, 12, 5)))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private String label(Node thing) {
        return facts.find(thing, RDFS.label.asNode(), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    private int count(Node thing, Node property) {
        return facts.find(thing, property, Node.ANY).toList().size();
    }

    private String value(Node thing, String property) {
        return value(facts, thing, property);
    }

    private static String value(Graph graph, Node thing, String property) {
        return graph.find(thing, foc(property), Node.ANY).next().getObject().getLiteralLexicalForm();
    }

    private static Node thing(String path) {
        return NodeFactory.createURI(Vocabulary.BASE + path);
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }
}
