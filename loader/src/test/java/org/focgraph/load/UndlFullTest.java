package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.derive.MembershipSpan;
import org.focgraph.derive.MembershipSpans;
import org.focgraph.state.StateDirectory;
import org.focgraph.votes.Rosters;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.VoteAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The whole voting record of the UN Digital Library: {@code mvn test -Dfull=true}, where the files are at hand. */
@EnabledIfSystemProperty(named = "full", matches = "true", disabledReason = "full-size data; run with -Dfull=true")
class UndlFullTest {

    @Test
    void everyRollCallAndRowIsAccountedForAndEveryRosterIsRight() throws Exception {
        var curated = Staging.bundled().union();
        var assembly = convert(UndlDataset.UNDL_GA, "undl-voting/ga_voting_official_layout.csv.gz", curated);
        var council = convert(UndlDataset.UNDL_SC, "undl-voting/sc_voting_official_layout.csv.gz", curated);

        assertEquals(8_336, assembly.account().units() + council.account().units());
        assertEquals(958_459, assembly.account().rows() + council.account().rows());
        assertEquals(592, reviewed(assembly) + reviewed(council));
        assertEquals(
                0, assembly.account().unitsQuarantined() + council.account().unitsQuarantined());
        assertEquals(
                Map.of("VOTES-SYMBOL", 1L, "VOTES-UNDECIDABLE", 1L),
                assembly.account().codes());
        assertEquals(Map.of(), council.account().codes());
        assertEquals(0, assembly.account().figures().get("disagreements with the curated tables"));
        assertRosters(curated, assembly.days());
        assertRosters(curated, council.days());
    }

    private static long reviewed(Conversion.Result result) {
        return ((VoteAccount) result.account()).rowsReviewed();
    }

    private static Conversion.Result convert(UndlDataset dataset, String file, Graph curated) throws Exception {
        var path = dataset(file);
        assumeTrue(Files.exists(path), "the data set " + file + " is not beside the repository (shared/datasets)");
        var conversion = dataset.conversion(List.of(DataFile.at(path)), curated, StateDirectory.bundled());
        var result = conversion.run(StreamRDFLib.sinkNull());
        assertTrue(result.isFinal());
        assertTrue(result.account().addsUp());
        return result;
    }

    /** Members of each coalition at each roll call, by roster and by the memberships themselves. */
    private static void assertRosters(Graph curated, Map<Node, LocalDate> days) {
        var spans = MembershipSpans.counting(curated).stream()
                .filter(span ->
                        curated.contains(NodeFactory.createURI(span.coalition()), RDF.type.asNode(), foc("Coalition")))
                .collect(Collectors.groupingBy(MembershipSpan::coalition));
        var rosters = Rosters.read(curated);
        for (var day : new TreeSet<>(days.values())) {
            var byRoster = new HashMap<String, TreeSet<String>>();
            for (var roster : rosters.on(day)) {
                var coalition = curated.find(roster, foc("coalition"), Node.ANY)
                        .next()
                        .getObject()
                        .getURI();
                assertEquals(null, byRoster.put(coalition, members(curated, roster)), "one roster of " + coalition);
            }
            var byInterval = new HashMap<String, TreeSet<String>>();
            spans.forEach((coalition, memberships) -> {
                if (byRoster.containsKey(coalition) || isKnown(curated, coalition, day)) {
                    var members = memberships.stream()
                            .filter(span -> span.includes(day))
                            .map(MembershipSpan::state)
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (!members.isEmpty() || byRoster.containsKey(coalition)) {
                        byInterval.put(coalition, members);
                    }
                }
            });
            assertEquals(byInterval, byRoster, day::toString);
        }
    }

    private static boolean isKnown(Graph curated, String coalition, LocalDate day) {
        return curated.find(NodeFactory.createURI(coalition), foc("asOf"), Node.ANY).toList().stream()
                .allMatch(asOf -> asOf.getObject().getLiteralLexicalForm().compareTo(day.toString()) >= 0
                        || day.toString().startsWith(asOf.getObject().getLiteralLexicalForm()));
    }

    private static TreeSet<String> members(Graph curated, Node roster) {
        return curated
                .find(roster, foc("includes"), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
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
