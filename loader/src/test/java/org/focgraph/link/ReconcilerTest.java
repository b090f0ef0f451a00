package org.focgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.content.Content;
import org.focgraph.load.Staging;
import org.focgraph.symbol.Organ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts may mean, over the tables and over the graph made from them. */
class ReconcilerTest {

    private static final Reconciler TABLES = Reconciler.of(new TableKnowledge(Content.folder("data")));

    private static Evidence at(String date) {
        return Evidence.NONE.at(Period.of(date));
    }

    private static List<Candidate> candidates(LinkKind kind, String text, Evidence beside) {
        return TABLES.candidates(text, Set.of(kind), beside, 10);
    }

    private static String best(LinkKind kind, String text, Evidence beside) {
        return candidates(kind, text, beside).stream()
                .findFirst()
                .map(one -> one.thing().id() + " " + one.score() + " " + one.match())
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            RESOLUTION | A/RES/68/167 | resolution/A-RES-68-167 100.0 true
            RESOLUTION | GA res 74/247 | resolution/A-RES-74-247 90.0 true
            RESOLUTION | 20/8 | resolution/A-HRC-RES-20-8 80.0 false
            RESOLUTION | 44/12 | resolution/A-HRC-RES-44-12 70.0 false
            RESOLUTION | A/HRC/20/L.13 | resolution/A-HRC-RES-20-8 50.0 false
            RESOLUTION | A/RES/68/168 | nothing
            STATE | Kenya | state/KEN 100.0 true
            STATE | Kenia | state/KEN 50.0 false
            STATE | UN. Group of Asian States | nothing
            THREAT | Internet shutdowns | threat/internet-shutdown 90.0 true
            THREAT | CENSORSHIP | threat/censorship 50.0 false
            DOCUMENT | Tallinn Agenda | document/tallinn-agenda-2014 90.0 true
            RECOMMENDATION | encryption and anonymity | recommendation/8 80.0 false
            """)
    void scoresAreTheNamesOfRules(LinkKind kind, String text, String expected) {
        assertEquals(expected, best(kind, text, Evidence.NONE));
    }

    @Test
    void whatStandsBesideSupportsOrContradicts() {
        assertEquals("resolution/A-RES-68-167 90.0 true", best(LinkKind.RESOLUTION, "68/167", at("2013-12-18")));
        assertEquals("resolution/A-RES-68-167 64.0 false", best(LinkKind.RESOLUTION, "A/RES/68/167", at("1999")));
        assertEquals("state/YUG 100.0 true", best(LinkKind.STATE, "YUGOSLAVIA", at("1985")));
        var council = new Evidence(
                Optional.empty(),
                Optional.of(Organ.HUMAN_RIGHTS_COUNCIL),
                Optional.of("28"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        assertEquals(
                "resolution/A-HRC-RES-28-16 95.0 true",
                best(LinkKind.RESOLUTION, "The right to privacy in the digital age", council));
    }

    @Test
    void aCodeConfirmsAMisspeltNameAndContradictsAnother() {
        var kenya = new Evidence(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(LinkKind.STATE, List.of(new Evidence.Identifier("KEN", Optional.empty()))));
        assertEquals("state/KEN 90.0 true", best(LinkKind.STATE, "Kenia", kenya));
        assertEquals("state/KEN 100.0 true", best(LinkKind.STATE, "", kenya));
        var chad = candidates(LinkKind.STATE, "Chad", kenya);
        assertTrue(chad.stream().noneMatch(Candidate::match), chad.toString());
        assertEquals(
                Set.of("state/KEN", "state/TCD"),
                Set.copyOf(
                        chad.stream().map(candidate -> candidate.thing().id()).toList()));
    }

    @Test
    void nothingIsMeantWhereTwoThingsAre() {
        var several = TABLES.candidates("8", EnumSet.allOf(LinkKind.class), Evidence.NONE, 10);
        assertTrue(several.size() > 1, several.toString());
        assertTrue(several.stream().noneMatch(Candidate::match), several.toString());
        assertTrue(several.stream().allMatch(candidate -> candidate.score() < Reconciler.MATCH), several.toString());
    }

    @Test
    void theGraphKnowsWhatTheTablesKnow() {
        var graph = Reconciler.of(
                new GraphKnowledge(new GraphColumns(Staging.bundled().union())));
        var ids = graph.things().all().stream().map(Thing::id).sorted().toList();
        assertEquals(TABLES.things().all().stream().map(Thing::id).sorted().toList(), ids);
        for (var id : ids) {
            var inGraph = graph.things().get(id).orElseThrow();
            var inTables = TABLES.things().get(id).orElseThrow();
            assertEquals(inTables.target(), inGraph.target());
            assertEquals(inTables.title(), inGraph.title());
            assertEquals(inTables.date(), inGraph.date());
            assertEquals(inTables.series(), inGraph.series());
            assertEquals(Set.copyOf(inTables.aliases()), Set.copyOf(inGraph.aliases()), id);
        }
        var empty = Reconciler.of(new GraphKnowledge(new GraphColumns(GraphFactory.createDefaultGraph())));
        assertEquals(List.of(), empty.candidates("Kenya", EnumSet.allOf(LinkKind.class), Evidence.NONE, 10));
    }

    @Test
    void prefixesFindNamesBeforeWordsInsideThem() {
        var index = new PrefixIndex(TABLES.things());
        var found = index.find("ken", Set.of(LinkKind.STATE), 10);
        assertEquals("state/KEN", found.get(0).thing().id());
        assertEquals(
                "state/CIV",
                index.find("ivory", Set.of(LinkKind.STATE), 10).get(0).thing().id());
        assertEquals(
                "document/tallinn-agenda-2014",
                index.find("tallinn", Set.of(LinkKind.DOCUMENT), 10)
                        .get(0)
                        .thing()
                        .id());
        assertEquals(3, index.find("a", EnumSet.allOf(LinkKind.class), 3).size());
        assertTrue(index.find(" ", EnumSet.allOf(LinkKind.class), 3).isEmpty());
        assertFalse(index.find("a/res/68/1", Set.of(LinkKind.RESOLUTION), 20).isEmpty());
    }
}
