package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.focgraph.problem.FocGraphException;
import org.focgraph.query.Diagnosis.Cause;
import org.junit.jupiter.api.Test;

class ZeroRowsTest {

    private static final QueryTarget VOTE = SmallGraph.target(SmallGraph.VOTE);

    private static List<Diagnosis> explain(String where) {
        Query query = QueryFactory.create(SmallGraph.sparql("SELECT * WHERE { " + where + " }"));
        assertTrue(VOTE.answer(query, Duration.ofSeconds(5)).isEmpty(), "the query is meant to give nothing");
        return ZeroRows.explain(query, VOTE, SmallGraph.PREFIXES);
    }

    private static void assertExplained(Cause cause, String part, String sentence, String where) {
        var reason = explain(where).get(0);
        assertEquals(part, reason.part());
        var advice = reason.advice().isEmpty() ? "" : "; " + reason.advice();
        assertEquals(sentence, reason.found() + advice);
        assertEquals(cause, reason.cause());
    }

    @Test
    void unknownPropertyIsNamedWithTheNearestKnownOne() {
        assertExplained(
                Cause.UNKNOWN_PREDICATE,
                "?r foc:concernsRigth ?right",
                "nothing in the data has foc:concernsRigth; did you mean \"foc:concernsRight\"?",
                "?r a foc:Recommendation . ?r foc:concernsRigth ?right . ?right rdfs:label ?l");
    }

    @Test
    void propertyOfTheWrongVocabularyIsFoundByItsName() {
        assertExplained(
                Cause.UNKNOWN_PREDICATE,
                "?right foc:label ?l",
                "nothing in the data has foc:label; did you mean rdfs:label?",
                "?right a foc:Right ; foc:label ?l");
    }

    @Test
    void unknownClassIsNamed() {
        assertExplained(
                Cause.UNKNOWN_CLASS,
                "?r a foc:Recomendation",
                "nothing in the data is a foc:Recomendation; did you mean \"foc:Recommendation\"?",
                "?r a foc:Recomendation ; rdfs:label ?l");
    }

    @Test
    void unknownThingIsNamedWithOneThatIsKnown() {
        assertExplained(
                Cause.UNKNOWN_TERM,
                "?r foc:concernsRight right:privaci",
                "nothing in the data is called right:privaci; did you mean \"right:privacy\"?",
                "?r foc:concernsRight right:privaci");
    }

    @Test
    void thingCalledByItsLabelIsFound() {
        assertExplained(
                Cause.UNKNOWN_TERM,
                "?roster foc:includes state:Kenya",
                "nothing in the data is called state:Kenya; did you mean state:KEN?",
                "?roster foc:includes state:Kenya");
    }

    @Test
    void literalOfAnotherDatatypeIsShownAsItShouldBe() {
        assertExplained(
                Cause.DATATYPE,
                "?r foc:number \"8\"",
                "the value of foc:number is xsd:integer, the query has xsd:string; write \"8\"^^xsd:integer",
                "?r foc:number '8'");
        assertExplained(
                Cause.DATATYPE,
                "?s rdfs:label \"Kenya\"",
                "the value of rdfs:label is text in language en, the query has xsd:string; write \"Kenya\"@en",
                "?s a foc:State ; rdfs:label 'Kenya'");
    }

    @Test
    void misspeltTextIsSetAgainstTheValuesThereAre() {
        assertExplained(
                Cause.UNKNOWN_TERM,
                "?r foc:symbol \"A/RES/73/72\"",
                "no foc:symbol has the value \"A/RES/73/72\"; there are values such as \"A/RES/68/167\","
                        + " \"A/RES/73/27\"; did you mean \"A/RES/73/27\"?",
                "?r foc:symbol 'A/RES/73/72'");
    }

    @Test
    void textWhereAThingIsMeantIsADatatypeFault() {
        assertExplained(
                Cause.DATATYPE,
                "?r foc:status \"verified\"",
                "foc:status leads to things such as foc:verified, the query has text; write the IRI",
                "?r a foc:Recommendation ; foc:status 'verified'");
    }

    @Test
    void patternThatMatchesOnlyTheOtherWayRoundIsTurned() {
        assertExplained(
                Cause.DIRECTION,
                "right:privacy foc:namesRight ?r",
                "it matches only the other way round; write ?r foc:namesRight right:privacy",
                "right:privacy foc:namesRight ?r");
    }

    @Test
    void thingOfTheWrongKindIsTold() {
        assertExplained(
                Cause.NEVER_TOGETHER,
                "?r foc:concernsRight threat:shutdown",
                "foc:concernsRight leads to foc:Right such as right:expression, right:privacy; threat:shutdown is"
                        + " foc:Threat; here the data have foc:concernsThreat instead",
                "?r foc:concernsRight threat:shutdown");
    }

    @Test
    void patternsThatNeverMatchTogetherAreNamedWithWhatWouldFit() {
        var reason = explain("?rc a foc:RollCall ; foc:onResolution ?res ; foc:includes ?state . ?state foc:iso3 ?iso")
                .get(0);
        assertEquals(Cause.NEVER_TOGETHER, reason.cause());
        assertEquals("?rc foc:onResolution ?res\n?rc foc:includes ?state", reason.part());
        assertTrue(reason.found().contains("without \"?rc foc:includes ?state\" the rest matches"), reason.found());
        assertTrue(reason.advice().contains("foc:against"), reason.advice());
    }

    @Test
    void joinThatFailsForOneValueOnlyIsRightlyEmpty() {
        var reasons = explain("?rc foc:roster/foc:includes ?state ; foc:inFavour ?state . ?state a foc:State");
        assertTrue(reasons.get(0).part().contains("foc:inFavour"), reasons.toString());
        var soundly = explain("?r foc:concernsThreat ?t . ?r foc:number 3");
        assertEquals(Cause.RIGHTLY_EMPTY, soundly.get(0).cause());
        assertEquals(
                "No rows, and rightly so as far as can be seen: every part is sound, but no data fit.\n"
                        + "    ?r foc:concernsThreat ?t\n    ?r foc:number \"3\"^^xsd:integer\n"
                        + "each part matches, but none together with \"3\"^^xsd:integer; there are rows for others,"
                        + " such as \"8\"^^xsd:integer",
                ZeroRows.message(soundly));
    }

    @Test
    void filterThatComparesTextWithANumberIsNamed() {
        assertExplained(
                Cause.DATATYPE,
                "FILTER ( ?n = \"8\" )",
                "the value of ?n is xsd:integer, the query has xsd:string; write \"8\"^^xsd:integer",
                "?r foc:number ?n FILTER(?n = '8')");
    }

    @Test
    void filterOutsideTheRangeOfValuesTellsTheRange() {
        assertExplained(
                Cause.RIGHTLY_EMPTY,
                "FILTER ( ?n > 100 )",
                "no row passes this filter: ?n runs from \"3\"^^xsd:integer to \"8\"^^xsd:integer",
                "?r foc:number ?n FILTER(?n > 100)");
    }

    @Test
    void filterOnAVariableNothingBindsIsNamed() {
        assertExplained(
                Cause.UNKNOWN_VARIABLE,
                "FILTER ( ?number > 1 )",
                "?number has no value in any row; check its name and the pattern that should bind it",
                "?r foc:number ?n FILTER(?number > 1)");
    }

    @Test
    void filtersThatExcludeEachOtherAreNamedTogether() {
        assertExplained(
                Cause.RIGHTLY_EMPTY,
                "FILTER ( ?n < 5 )\nFILTER ( ?n > 5 )",
                "rows pass each of these filters, but none passes all of them",
                "?r foc:number ?n FILTER(?n < 5) FILTER(?n > 5)");
    }

    @Test
    void notExistsThatExcludesEverythingIsRightlyEmpty() {
        var reason = explain("?r a foc:Recommendation FILTER NOT EXISTS { ?r foc:concernsRight ?x }")
                .get(0);
        assertEquals(Cause.RIGHTLY_EMPTY, reason.cause());
        assertEquals("everything the rest matches has what this excludes", reason.found());
    }

    @Test
    void existsIsLookedInto() {
        var reason = explain("?r a foc:Recommendation FILTER EXISTS { ?r foc:concrnsThreat ?x }")
                .get(0);
        assertEquals(Cause.UNKNOWN_PREDICATE, reason.cause());
    }

    @Test
    void minusThatTakesEverythingIsNamed() {
        var reason = explain("?r a foc:Right MINUS { ?x foc:concernsRight ?r }").get(0);
        assertTrue(reason.part().startsWith("MINUS"), reason.part());
    }

    @Test
    void everyBranchOfAUnionIsExplained() {
        var reasons = explain("{ ?s foc:recals ?o } UNION { ?s a foc:Thret }");
        assertEquals(
                List.of(Cause.UNKNOWN_PREDICATE, Cause.UNKNOWN_CLASS),
                reasons.stream().map(Diagnosis::cause).toList());
    }

    @Test
    void subqueryIsExplainedFromWithin() {
        assertExplained(
                Cause.UNKNOWN_PREDICATE,
                "?r foc:numbr ?n",
                "nothing in the data has foc:numbr; did you mean \"foc:number\"?",
                "{ SELECT ?r (COUNT(?n) AS ?k) { ?r foc:numbr ?n } GROUP BY ?r } ?r rdfs:label ?l");
    }

    @Test
    void stepsOfAPathAreExplainedOneByOne() {
        assertExplained(
                Cause.UNKNOWN_PREDICATE,
                "?between foc:includs ?s",
                "nothing in the data has foc:includs; did you mean \"foc:includes\"?",
                "?rc foc:roster/foc:includs ?s");
        assertExplained(
                Cause.UNKNOWN_PREDICATE,
                "resolution:A-RES-73-27 foc:recals* ?o",
                "nothing in the data has foc:recals; did you mean \"foc:recalls\"?",
                "resolution:A-RES-73-27 foc:recals* ?o . ?o foc:adoptionDate '2013'^^xsd:gYear");
    }

    @Test
    void valueInAListThatNothingIsCalledIsNamed() {
        assertExplained(
                Cause.UNKNOWN_TERM,
                "VALUES ?right { right:privacee }",
                "nothing in the data is called right:privacee; did you mean \"right:privacy\"?",
                "VALUES ?right { right:privacee } ?r foc:concernsRight ?right");
    }

    @Test
    void nestedOptionalDoesNotDisturb() {
        assertExplained(
                Cause.UNKNOWN_PREDICATE,
                "?right rdfs:lable ?l",
                "nothing in the data has rdfs:lable; did you mean \"rdfs:label\"?",
                "?r a foc:Recommendation OPTIONAL { ?r foc:concernsThreat ?t } { ?r foc:namesRight ?right . ?right"
                        + " rdfs:lable ?l FILTER(?l != 'x'@en) }");
    }

    @Test
    void storeThatAnswersNoMoreEndsTheSearch() {
        var dead = new QueryTarget() {
            @Override
            public QueryResult answer(Query query, Duration timeout) {
                throw FocGraphException.environment("gone", null);
            }

            @Override
            public String name() {
                return "a dead store";
            }
        };
        var reasons = ZeroRows.explain(QueryFactory.create("SELECT * { ?s ?p ?o }"), dead, SmallGraph.PREFIXES);
        assertEquals(Cause.NOT_FOUND_OUT, reasons.get(0).cause());
    }
}
