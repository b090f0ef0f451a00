package org.focgraph.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class RosterGraphTest {

    private static final String PREFIXES =
            """
            PREFIX foc: <https://w3id.org/focgraph/vocab#>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            BASE <https://w3id.org/focgraph/>
            """;

    private static final String DATA = PREFIXES
            + """
            <coalition/FOC> a foc:Coalition ; skos:altLabel "FOC"@en ; foc:completeness "complete" .
            <role/member> foc:countsAsMember true .
            <role/announced> foc:countsAsMember false .
            <membership/FOC-NLD> a foc:Membership ; org:organization <coalition/FOC> ; org:member <state/NLD> ;
              org:role <role/member> ; foc:from "2011-12-09"^^xsd:date .
            <membership/FOC-CRI> a foc:Membership ; org:organization <coalition/FOC> ; org:member <state/CRI> ;
              org:role <role/member> ; foc:from "2012"^^xsd:gYear .
            <membership/FOC-XXX> a foc:Membership ; org:organization <coalition/FOC> ; org:member <state/XXX> ;
              org:role <role/member> .
            <membership/FOC-SAU> a foc:Membership ; org:organization <coalition/FOC> ; org:member <state/SAU> ;
              org:role <role/announced> ; foc:from "2012-01-01"^^xsd:date .
            <roll-call/a> a foc:RollCall ; dcterms:date "2012-06-01"^^xsd:date .
            <roll-call/b> a foc:RollCall ; dcterms:date "2013"^^xsd:gYear .
            """;

    private final Graph derived = RosterGraph.derive(graph(DATA));

    @Test
    void aRollCallPointsToTheRosterOfItsDay() {
        assertTrue(ask("<roll-call/a> foc:roster <roster/FOC-2012-01-01> ."));
        assertTrue(ask("<roster/FOC-2012-01-01> foc:includes <state/NLD> ; foc:mayInclude <state/CRI> ."));
    }

    @Test
    void aRollCallWithoutADayPointsToNone() {
        assertFalse(ask("<roll-call/b> foc:roster ?any ."));
    }

    @Test
    void anUndatedMembershipEntersNoRoster() {
        assertFalse(ask("?roster ?any <state/XXX> ."));
    }

    @Test
    void aRoleThatMakesNoMemberEntersNoRoster() {
        assertFalse(ask("?roster foc:includes|foc:mayInclude <state/SAU> ."));
    }

    @Test
    void boundsAreStatedForWhatIsKnown() {
        assertTrue(ask("<membership/FOC-CRI> foc:beginsEarliest \"2012-01-01\"^^xsd:date ; "
                + "foc:beginsLatest \"2012-12-31\"^^xsd:date ."));
        assertFalse(ask("<membership/FOC-CRI> foc:endsEarliest ?any ."));
    }

    @Test
    void completenessTravelsWithTheRoster() {
        assertTrue(ask("<roster/FOC-2011-12-09> foc:completeness \"complete\" ; foc:memberCount 1 ."));
    }

    @Test
    void derivingTwiceGivesTheSame() {
        assertEquals(derived.size(), RosterGraph.derive(graph(DATA)).size());
    }

    private boolean ask(String pattern) {
        try (var exec = QueryExec.graph(derived)
                .query(QueryFactory.create(PREFIXES + "ASK { " + pattern + " }"))
                .build()) {
            return exec.ask();
        }
    }

    private static Graph graph(String turtle) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
