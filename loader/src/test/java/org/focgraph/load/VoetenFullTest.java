package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.Dataset;
import org.focgraph.state.StateDirectory;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.join.JoinAccount;
import org.focgraph.votes.join.Preferred;
import org.focgraph.votes.join.VoteJoin;
import org.focgraph.votes.voeten.Unjoined;
import org.focgraph.votes.voeten.VoetenDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Voeten's releases joined with the UN Digital Library: {@code mvn test -Dfull=true}, where the files are at hand. */
@EnabledIfSystemProperty(named = "full", matches = "true", disabledReason = "full-size data; run with -Dfull=true")
class VoetenFullTest {

    private final StateDirectory states = StateDirectory.bundled();
    private Graph facts;

    @Test
    void theReleaseOf2021IsJoinedAndNothingIsCountedTwice() throws Exception {
        var account = join(
                VoetenDataset.VOETEN,
                "voeten-unvotes-2021/votes.csv.gz",
                "voeten-unvotes-2021/rollcalls.csv.gz",
                "voeten-unvotes-2021/countries.csv");

        assertEquals(6_299, account.units());
        assertEquals(1_234_275, account.rows());
        assertTrue(account.matched() >= 4_836, () -> account.matched() + " matched");
        assertEquals(
                account.own(),
                facts.find(Node.ANY, RDF.type.asNode(), foc("RollCall"))
                        .toList()
                        .size());
        assertEquals(
                account.disagreements(),
                facts.find(Node.ANY, RDF.type.asNode(), foc("Disagreement"))
                        .toList()
                        .size());
        // 378 as the table stands, and five that lost a vote by a state that was no member or a second vote.
        assertEquals(383L, account.codes().get("VOTES-TOTALS"));
        assertEquals(4L, account.codes().get("VOTES-NOT-A-MEMBER"));
        assertTrue(account.own() > 900, "paragraphs, amendments and rejected motions are in");
    }

    @Test
    void theReleaseOf2015IsRead() throws Exception {
        var account = join(VoetenDataset.VOETEN, "voeten-unvotes-2015/UNVotesPublished.csv.gz");

        assertEquals(5_429, account.units());
        assertEquals(1_066_613, account.rows());
        assertEquals(1L, account.codes().get("VOTES-DATE"));
    }

    @Test
    void theReleaseOf2015TakesDescriptionsFromAnotherTable() throws Exception {
        var account = join(
                VoetenDataset.VOETEN,
                "voeten-unvotes-2015/UNVotesPublished.csv.gz",
                "voeten-descriptions-dmy/resolutions.csv.gz");

        assertEquals(1_066_613, account.rows());
        assertEquals(5_144L, account.figures().get("rows of tables without votes"));
    }

    @Test
    void theMatrixIsReadAndItsFourNumbersUsedTwiceAreToldApart() throws Exception {
        var account = join(VoetenDataset.VOETEN, "voeten-iso3-matrix-2024/ungaVoting_003.csv.gz");

        assertEquals(6_551, account.units());
        assertEquals(6_551L * 194, account.rows());
    }

    @Test
    void theRPackageIsReadByName() throws Exception {
        var account = join(
                VoetenDataset.UNVOTES,
                "unvotes-r/un_votes.csv.gz",
                "unvotes-r/un_roll_calls.csv.gz",
                "unvotes-r/un_roll_call_issues.csv.gz");

        assertEquals(6_202, account.units());
        assertEquals(869_937, account.rows());
        assertEquals(null, account.codes().get("VOTES-NAME"));
    }

    private JoinAccount join(Dataset dataset, String... files) throws Exception {
        var paths = Stream.of(files).map(VoetenFullTest::dataset).toList();
        var undl = dataset("undl-voting/ga_voting_official_layout.csv.gz");
        Stream.concat(paths.stream(), Stream.of(undl))
                .forEach(path -> assumeTrue(
                        Files.exists(path),
                        "the data set " + path + " is not beside the repository (shared/datasets)"));
        var curated = Staging.bundled().union();
        var preferred = new Preferred();
        var reader = preferred.reader(NodeFactory.createURI(Vocabulary.BASE + "graph/ga-positions"));
        curated.find().forEachRemaining(reader::triple);
        UndlDataset.UNDL_GA
                .conversion(List.of(DataFile.at(undl)), curated, states)
                .run(preferred.reader(UndlDataset.UNDL_GA.about().sourceNode()));
        var unjoined = new Unjoined();
        dataset.conversion(paths.stream().map(DataFile::at).toList(), curated, states)
                .run(unjoined.reader());
        facts = GraphFactory.createDefaultGraph();
        var account = new VoteJoin(dataset.about(), unjoined, preferred, state -> state)
                .run(StreamRDFLib.graph(facts))
                .account();
        assertTrue(account.addsUp(), () -> account.figures().toString());
        return account;
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }

    private static Path dataset(String file) {
        var folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("shared/datasets"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/datasets").resolve(file);
    }
}
