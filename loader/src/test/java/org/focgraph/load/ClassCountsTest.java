package org.focgraph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problems;
import org.focgraph.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of a table is one thing of its kind, and nothing else is of that kind. */
class ClassCountsTest {

    private static final Map<String, List<String>> TABLES_OF = Map.ofEntries(
            Map.entry("Recommendation", List.of("recommendations")),
            Map.entry("Right", List.of("rights")),
            Map.entry("Threat", List.of("threats")),
            Map.entry("Instrument", List.of("instruments")),
            Map.entry("Provision", List.of("provisions")),
            Map.entry("Resolution", List.of("resolutions", "council-texts")),
            Map.entry("RollCall", List.of("roll-calls")),
            Map.entry("BallotOutsideMembership", List.of("ballots-outside-membership")),
            Map.entry("State", List.of("states")),
            Map.entry("StateName", List.of("state-names")),
            Map.entry("StatePoint", List.of("state-points")),
            Map.entry("Coalition", List.of("coalitions")),
            Map.entry("Body", List.of("bodies")),
            Map.entry("Conference", List.of("conferences")),
            Map.entry("Document", List.of("documents")),
            Map.entry("Endorsement", List.of("endorsements")),
            Map.entry("Supporter", List.of("supporters")),
            Map.entry("Person", List.of("people")),
            Map.entry("RoleHolding", List.of("body-roles")),
            Map.entry("Chairing", List.of("chairings")),
            Map.entry("Series", List.of("series")),
            Map.entry("Sponsorship", List.of("sponsorships")),
            Map.entry("SourceDataset", List.of("sources")),
            Map.entry("Contest", List.of("contests")),
            Map.entry("ContestedStatement", List.of("contested-statements")),
            Map.entry(
                    "Assertion",
                    List.of(
                            "recommendation-rights",
                            "recommendation-threats",
                            "resolution-rights",
                            "resolution-threats",
                            "resolution-relations",
                            "threat-rights",
                            "right-provisions",
                            "document-relations")));

    private static final Map<String, Long> ROWS = new HashMap<>();
    private static Staged staged;

    @BeforeAll
    static void readTheTables() {
        staged = Staging.bundled();
        Tables.read(Content.folder("data"), "data/", new Problems())
                .rows(new Problems(), row -> ROWS.merge(row.table().name(), 1L, Long::sum));
    }

    @TestFactory
    Stream<DynamicTest> thingsOfAKindAreTheRowsOfItsTables() {
        return TABLES_OF.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertEquals(rows(entry.getValue()), things(entry.getKey()), entry::toString)));
    }

    private static long rows(List<String> tables) {
        return tables.stream().mapToLong(ROWS::get).sum();
    }

    private static long things(String kind) {
        return staged.union()
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Vocabulary.FOC + kind))
                .toList()
                .size();
    }
}
