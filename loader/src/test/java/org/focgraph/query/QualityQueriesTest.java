package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.content.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every quality query finds the fault it is there for, once, and none in the curated graph. */
class QualityQueriesTest {

    private static final String MEMBER = "foc:memberRole foc:countsAsMember true . ";

    private static final Map<String, String> FAULTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "ends-before-it-begins",
                    "membership:EU-GBR foc:from '1973-01-01'^^xsd:date ; foc:until '1972'^^xsd:gYear ."),
            Map.entry(
                    "overlapping-memberships",
                    MEMBER
                            + "membership:FOC-KEN a foc:Membership ; org:organization coalition:FOC ; org:member state:KEN ;"
                            + " org:role foc:memberRole ; foc:beginsLatest '2011-12-09'^^xsd:date ."
                            + " membership:FOC-KEN-2 a foc:Membership ; org:organization coalition:FOC ; org:member state:KEN ;"
                            + " org:role foc:memberRole ; foc:beginsLatest '2015-01-01'^^xsd:date ."),
            Map.entry(
                    "two-positions-in-one-roll-call",
                    "rollcall:undl-1 a foc:RollCall ; foc:inFavour state:KEN ; foc:abstaining state:KEN ."),
            Map.entry(
                    "totals-differ-from-positions",
                    "rollcall:undl-1 a foc:RollCall ; foc:positionsKnown true ; foc:totalInFavour 2 ; foc:inFavour state:KEN ."),
            Map.entry(
                    "ballot-without-un-membership",
                    "rollcall:undl-1 a foc:RollCall ; foc:votingBody body:GA ; dcterms:date '1950-01-01'^^xsd:date ;"
                            + " foc:inFavour state:KEN . "
                            + MEMBER
                            + "membership:UN-KEN org:organization body:UN ; org:member state:KEN ; org:role foc:memberRole ;"
                            + " foc:beginsEarliest '1963-12-16'^^xsd:date ."),
            Map.entry(
                    "council-vote-without-seat",
                    "rollcall:x a foc:RollCall ; foc:votingBody body:HRC ; dcterms:date '2012-01-01'^^xsd:date ;"
                            + " foc:against state:KEN ."),
            Map.entry(
                    "roll-call-on-a-text-without-a-vote",
                    "resolution:A-RES-68-167 a foc:Resolution ; foc:adoption foc:withoutVote ."
                            + " rollcall:x a foc:RollCall ; foc:onResolution resolution:A-RES-68-167 ."),
            Map.entry(
                    "recorded-vote-without-a-roll-call",
                    "resolution:A-RES-73-27 a foc:Resolution ; foc:adoption foc:recordedVote ."),
            Map.entry(
                    "roll-call-on-another-day",
                    "resolution:A-RES-73-27 foc:adoptionDate '2018-12-05'^^xsd:date ."
                            + " rollcall:x a foc:RollCall ; foc:onResolution resolution:A-RES-73-27 ;"
                            + " dcterms:date '2018-12-06'^^xsd:date ."),
            Map.entry(
                    "date-outside-the-session",
                    "resolution:A-RES-73-27 a foc:Resolution ; foc:issuedBy body:GA ; foc:session 73 ;"
                            + " foc:adoptionDate '2016'^^xsd:gYear ."),
            Map.entry(
                    "launch-members-differ-from-roster",
                    "roster:FOC-1 a foc:Roster ; foc:coalition coalition:FOC ; foc:from '2016-01-01'^^xsd:date ;"
                            + " foc:includes state:EST ."
                            + " membership:FOC-EST a foc:Membership ; org:organization coalition:FOC ; org:member state:EST ;"
                            + " foc:memberAtLaunch true ."
                            + " membership:FOC-KEN a foc:Membership ; org:organization coalition:FOC ; org:member state:KEN ;"
                            + " foc:memberAtLaunch true ."),
            Map.entry("roll-call-without-roster", "rollcall:x a foc:RollCall ; dcterms:date '2018-12-05'^^xsd:date ."),
            Map.entry(
                    "assertion-without-its-statement",
                    "assertion:x a foc:Assertion ; rdf:subject recommendation:8 ; rdf:predicate foc:concernsRight ;"
                            + " rdf:object right:privacy ."),
            Map.entry("statement-without-its-assertion", "recommendation:8 foc:concernsRight right:privacy ."),
            Map.entry(
                    "explicit-link-without-naming",
                    "assertion:x a foc:Assertion ; rdf:subject recommendation:8 ; rdf:predicate foc:concernsRight ;"
                            + " rdf:object right:privacy ; foc:basis foc:explicit ."),
            Map.entry(
                    "refers-to-a-later-text",
                    "resolution:A-RES-68-167 foc:recalls resolution:A-RES-69-166 ; foc:adoptionDate '2013-12-18'^^xsd:date ."
                            + " resolution:A-RES-69-166 foc:adoptionDate '2014'^^xsd:gYear ."),
            Map.entry(
                    "contest-without-one-preferred",
                    "contest:x a foc:Contest . contest:x-1 foc:contest contest:x ; foc:preferred true ."
                            + " contest:x-2 foc:contest contest:x ; foc:preferred true ."),
            Map.entry(
                    "preferred-statement-not-in-use",
                    "contest:x-1 a foc:ContestedStatement ; foc:preferred true ; rdf:subject membership:FOC-USA ;"
                            + " rdf:predicate foc:until ; rdf:object '2026-02-10'^^xsd:date ."
                            + " membership:FOC-USA foc:until '2026-02-12'^^xsd:date ."),
            Map.entry("two-labels-in-one-language", "state:KEN rdfs:label 'Kenya'@en , 'Kenia'@en , 'Kenia'@de ."),
            Map.entry(
                    "used-but-never-described",
                    "coalition:FOC a foc:Coalition . roster:FOC-1 foc:includes state:KNE ."),
            Map.entry(
                    "sponsorship-without-its-statement",
                    "sponsorship:x a foc:Sponsorship ; foc:ofResolution resolution:A-RES-68-167 ; foc:sponsor state:BRA ."),
            Map.entry(
                    "chair-who-is-not-a-member",
                    "chairing:FOC-CHE-2018 a foc:Chairing ; foc:coalition coalition:FOC ; org:member state:CHE ;"
                            + " foc:from '2018'^^xsd:gYear ; foc:until '2018'^^xsd:gYear . "
                            + MEMBER
                            + "membership:FOC-CHE a foc:Membership ; org:organization coalition:FOC ; org:member state:CHE ;"
                            + " org:role foc:memberRole ; foc:beginsEarliest '2019-03-02'^^xsd:date .")));

    private static Stream<CatalogueQuery> queries() {
        return CatalogueFiles.all().stream().filter(query -> query.theme().equals("quality"));
    }

    @TestFactory
    Stream<DynamicTest> everyQualityQueryFindsItsFault() {
        return queries()
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> {
                    var fault = FAULTS.get(query.name());
                    assertNotNull(fault, "no example of the fault " + query.file() + " is there for");
                    var rows = rows(query, target(fault));
                    assertEquals(1, rows.rows().size(), query.file() + " on its example: " + rows.rows());
                    assertNotNull(
                            rows.rows().get(0).get("problem"), query.file() + " does not say what the problem is");
                }));
    }

    @TestFactory
    Stream<DynamicTest> noQualityQueryFindsAFaultInTheCuratedGraph() {
        return queries()
                .map(query -> DynamicTest.dynamicTest(query.file(), () -> {
                    var rows = rows(query, CuratedGraph.target()).rows();
                    if (!rows.isEmpty()) {
                        fail(query.file() + " finds " + rows.size() + ", first: " + rows.get(0));
                    }
                }));
    }

    private static QueryResult.Rows rows(CatalogueQuery query, QueryTarget target) {
        return (QueryResult.Rows) QueryRun.of(query, Arguments.NONE).on(target);
    }

    private static QueryTarget target(String turtle) {
        var prologue = new StringBuilder();
        Vocabulary.bundled()
                .prefixes()
                .getNsPrefixMap()
                .forEach((prefix, namespace) -> prologue.append("PREFIX %s: <%s>\n".formatted(prefix, namespace)));
        return new DatasetTarget(DatasetGraphFactory.wrap(
                RDFParser.fromString(prologue + turtle, Lang.TURTLE).toGraph()));
    }
}
