package org.focgraph.votes.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.FileFault;
import org.focgraph.state.StateDirectory;
import org.focgraph.votes.Assembly;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.UndlFile;
import org.focgraph.votes.VoetenFiles;
import org.focgraph.votes.voeten.Unjoined;
import org.focgraph.votes.voeten.VoetenDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoteJoinTest {

    private static final String ONE = Assembly.votes(1);
    private static final String TWO = Assembly.votes(2);

    @TempDir
    Path temp;

    private Graph facts;
    private Graph quarantine;
    private JoinAccount account;

    @Test
    void aRollCallThatBothHaveIsNotCountedTwice() throws Exception {
        join(
                undl().rollCall("900001", "2018-12-05", "A/RES/73/27", "T", Assembly.undl(ONE)),
                new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", ONE));

        var rollCall = thing("roll-call/undl-900001");
        assertEquals(1, account.matched());
        assertFalse(facts.contains(Node.ANY, RDF.type.asNode(), foc("RollCall")));
        assertFalse(facts.contains(Node.ANY, foc("inFavour"), Node.ANY));
        assertEquals("5625", value(rollCall, foc("voetenNumber")));
        assertEquals("di", value(rollCall, foc("voetenIssue")));
        assertEquals("voeten 5625: symbol and votes; 0 of 24 voting states differ", value(rollCall, foc("matchBasis")));
        assertFalse(facts.contains(Node.ANY, RDF.type.asNode(), foc("Disagreement")));
    }

    @Test
    void everyPositionThatDiffersIsANodeWithBoth() throws Exception {
        join(
                undl().rollCall(
                                "900001",
                                "2018-12-05",
                                "A/RES/73/27",
                                "T",
                                Assembly.undl(Assembly.changed(ONE, "KEN", 'Y'))),
                new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", Assembly.changed(ONE, "KEN", 'A')));

        var node = thing("disagreement/undl-900001-KEN-voeten");
        assertEquals(1, account.disagreements());
        assertTrue(facts.contains(node, foc("preferredPosition"), foc("inFavour")));
        assertTrue(facts.contains(node, foc("otherPosition"), foc("abstaining")));
        assertTrue(facts.contains(node, foc("preferredSource"), thing("source/undl-voting")));
        assertTrue(facts.contains(node, foc("otherSource"), thing("source/voeten-unvotes-2021")));
        assertEquals(
                "Kenya on A/RES/73/27, 5 December 2018: in favour or abstaining", value(node, RDFS.label.asNode()));
    }

    @Test
    void whatOneSourceDoesNotListIsADisagreementWithOnePosition() throws Exception {
        join(
                undl().rollCall(
                                "900001",
                                "2018-12-05",
                                "A/RES/73/27",
                                "T",
                                Assembly.undl(Assembly.changed(ONE, "KEN", ' '))),
                new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", Assembly.changed(ONE, "KEN", 'Y')));

        var node = thing("disagreement/undl-900001-KEN-voeten");
        assertTrue(facts.contains(node, foc("otherPosition"), foc("inFavour")));
        assertFalse(facts.contains(node, foc("preferredPosition"), Node.ANY));
    }

    @Test
    void notVotingAndAbsentAgree() throws Exception {
        join(
                undl().rollCall(
                                "900001",
                                "2018-12-05",
                                "A/RES/73/27",
                                "T",
                                Assembly.undl(Assembly.changed(ONE, "KEN", 'X'))),
                new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", Assembly.changed(ONE, "KEN", 'X')));

        assertEquals(0, account.disagreements());
    }

    @Test
    void notVotingAndNotAMemberDoNotAgree() throws Exception {
        join(
                undl().rollCall(
                                "900001",
                                "2018-12-05",
                                "A/RES/73/27",
                                "T",
                                Assembly.undl(Assembly.changed(ONE, "KEN", 'X'))),
                new VoetenFiles().rollCall(5625, "2018-12-05", "R/73/27", Assembly.changed(ONE, "KEN", '9')));

        assertTrue(
                facts.contains(thing("disagreement/undl-900001-KEN-voeten"), foc("otherPosition"), foc("notAMember")));
    }

    @Test
    void withoutASymbolTheVotesOfTheMonthDecide() throws Exception {
        join(
                undl().rollCall("900001", "1988-12-07", "A/RES/43/30", "T", Assembly.undl(ONE))
                        .rollCall("900002", "1988-12-07", "A/RES/43/31", "T", Assembly.undl(TWO)),
                new VoetenFiles().rollCall(3000, "1988-12-02", "", Assembly.changed(TWO, "KEN", 'X')));

        assertEquals("3000", value(thing("roll-call/undl-900002"), foc("voetenNumber")));
        assertFalse(facts.contains(thing("roll-call/undl-900001"), Node.ANY, Node.ANY));
    }

    @Test
    void aSymbolThatBelongsToOtherVotesDoesNotMakeAMatch() throws Exception {
        join(
                undl().rollCall("900001", "1988-12-07", "A/RES/43/30", "T", Assembly.undl(ONE)),
                new VoetenFiles().rollCall(3000, "1988-12-02", "R/43/30", TWO));

        assertEquals(0, account.matched());
        assertEquals(1, account.own());
        assertTrue(facts.contains(thing("roll-call/voeten-3000"), foc("motionKind"), foc("voteOnUnknownMotion")));
    }

    @Test
    void ofSeveralRollCallsOnOneTextTheNearestIsTheSame() throws Exception {
        join(
                undl().rollCall("900001", "2018-12-05", "A/RES/73/27", "T", Assembly.undl(ONE)),
                new VoetenFiles()
                        .rollCall(5624, "2018-12-05", "R/73/27", "0", "1", TWO)
                        .rollCall(5625, "2018-12-05", "R/73/27", "0", "0", Assembly.changed(ONE, "KEN", 'X'))
                        .rollCall(5626, "2018-12-05", "R/73/27", "1", "0", Assembly.votes(3)));

        assertEquals("5625", value(thing("roll-call/undl-900001"), foc("voetenNumber")));
        assertEquals("a paragraph", value(thing("roll-call/voeten-5624"), foc("onPart")));
        assertEquals("an amendment", value(thing("roll-call/voeten-5626"), foc("onPart")));
        assertEquals(
                "Vote on an amendment to A/RES/73/27, 5 December 2018 (Voeten 5626)",
                value(thing("roll-call/voeten-5626"), RDFS.label.asNode()));
    }

    @Test
    void aTextThatOnlyOneSourceHasIsDescribedAndItsAdoptionLeftOpen() throws Exception {
        join(
                undl().rollCall("900001", "1988-12-07", "A/RES/43/30", "T", Assembly.undl(ONE)),
                new VoetenFiles().rollCall(3001, "1988-12-02", "R/43/99", TWO));

        var rollCall = thing("roll-call/voeten-3001");
        assertTrue(facts.contains(rollCall, foc("onResolution"), thing("resolution/A-RES-43-99")));
        assertTrue(facts.contains(rollCall, foc("motionKind"), foc("voteOnText")));
        assertFalse(facts.contains(rollCall, foc("onPart"), Node.ANY));
        assertEquals("1988-12", value(rollCall, DCTerms.date.asNode()));
        assertTrue(facts.contains(thing("resolution/A-RES-43-99"), foc("adoption"), foc("unknownAdoption")));
        assertEquals(Assembly.STATES.size(), (int)
                account.figures().get("rows loaded").longValue());
    }

    @Test
    void theSameVotesOnTheSameTextGivenAgainAreSetApart() throws Exception {
        join(
                undl().rollCall("900001", "2018-12-05", "A/RES/73/27", "T", Assembly.undl(ONE)),
                new VoetenFiles()
                        .rollCall(5625, "2018-12-05", "R/73/27", ONE)
                        .rollCall(5700, "2018-12-05", "R/73/27", "NA", "NA", Assembly.changed(ONE, "KEN", 'X')));

        assertEquals(1, account.matched());
        assertEquals(1, account.codes().get("VOTES-AGAIN"));
        assertTrue(quarantine.contains(Node.ANY, foc("recordGiven"), NodeFactory.createLiteralString("5700")));
    }

    @Test
    void aListThatDoesNotAddUpIsComparedButIsNoFact() throws Exception {
        var undl = undl().rollCall("900001", "2018-12-05", "A/RES/73/27", "T", Assembly.undl(ONE));
        join(
                undl,
                new VoetenFiles()
                        .line(5625, "2018-12-05", "R/73/27", "0", "0", "99", ONE)
                        .votes(5625, Assembly.changed(ONE, "KEN", 'X'))
                        .line(5626, "2018-12-05", "R/73/28", "0", "0", "99", TWO)
                        .votes(5626, TWO));

        assertEquals(1, account.matched());
        assertEquals(1, account.disagreements());
        assertEquals(1, account.unitsQuarantined());
        assertFalse(facts.contains(thing("roll-call/voeten-5626"), Node.ANY, Node.ANY));
        assertEquals(2, account.codes().get("VOTES-TOTALS"));
    }

    private static UndlFile undl() {
        return new UndlFile();
    }

    private void join(UndlFile undl, VoetenFiles voeten) throws IOException, FileFault {
        var states = StateDirectory.bundled();
        var preferred = new Preferred();
        UndlDataset.UNDL_GA
                .conversion(
                        List.of(DataFile.at(undl.write(temp.resolve("undl.csv")))),
                        GraphFactory.createDefaultGraph(),
                        states)
                .run(preferred.reader(UndlDataset.UNDL_GA.about().sourceNode()));
        var unjoined = new Unjoined();
        VoetenDataset.VOETEN
                .conversion(
                        voeten.write(temp).stream().map(DataFile::at).toList(),
                        GraphFactory.createDefaultGraph(),
                        states)
                .run(unjoined.reader());
        facts = GraphFactory.createDefaultGraph();
        var result = new VoteJoin(VoetenDataset.VOETEN.about(), unjoined, preferred, state -> states.label(state)
                        .orElse(state))
                .run(StreamRDFLib.graph(facts));
        account = result.account();
        quarantine = result.quarantine();
        assertTrue(account.addsUp(), () -> account.figures().toString());
    }

    private String value(Node subject, Node property) {
        var values = facts.find(subject, property, Node.ANY).toList();
        assertEquals(1, values.size(), () -> subject + " " + property);
        return values.get(0).getObject().getLiteralLexicalForm();
    }

    private static Node thing(String key) {
        return NodeFactory.createURI(Vocabulary.BASE + key);
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }
}
