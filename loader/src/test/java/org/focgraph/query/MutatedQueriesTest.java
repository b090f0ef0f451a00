package org.focgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problems;
import org.focgraph.query.Diagnosis.Cause;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Catalogue queries with one part made wrong: where that leaves no rows, the part is named. Each mistake is made once in
 * each query, in the middle one of the places that allow it; {@code -Dmutate.everywhere} makes it in all of them.
 */
class MutatedQueriesTest {

    private static final boolean EVERYWHERE = Boolean.getBoolean("mutate.everywhere");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_LEAST = 50;
    private static final double SHARE = 0.9;

    /** What is written, and what is written instead; the wrong part stands between the marks. */
    private enum Mistake {
        MISSPELT_PROPERTY("\\b(foc|org|rdf|rdfs|dcterms):([a-z]\\w+)(\\w)(\\w)", "«$1:$2$4$3»"),
        PROPERTY_OF_ANOTHER_VOCABULARY("\\bfoc:([a-z]\\w+)", "«schema:$1»"),
        MISSPELT_CLASS("\\ba foc:([A-Z]\\w+)", "a «foc:$1s»"),
        CLASS_OF_OTHER_THINGS("\\ba foc:([A-Z]\\w+)", "a «foc:Provision»"),
        DATE_AS_TEXT("(\"[0-9-]+\")\\^\\^xsd:date", "«$1»"),
        NUMBER_OR_TRUTH_AS_TEXT("(foc:\\w+ )(\\d+|true|false)\\b", "$1«\"$2\"»"),
        UNKNOWN_LANGUAGE("(LANG\\(\\?\\w+\\) = )\"en\"", "$1«\"eng\"»"),
        KEY_THAT_DOES_NOT_EXIST("\\b([a-z]+):([A-Z]{2,}|[a-z]+-[a-z0-9-]+)\\b(?!-)", "«$1:$2XXX»"),
        SYMBOL_WITH_SLASHES(
                "\\bresolution:A-RES-(\\d+)-(\\d+)", "«<https://w3id.org/focgraph/resolution/A/RES/$1/$2>»"),
        DATE_BEFORE_EVERYTHING("\"20([0-9-]+)\"\\^\\^xsd:date", "«\"18$1\"^^xsd:date»"),
        NUMBER_THAT_NOTHING_REACHES("(>= COALESCE\\(\\?__\\w+_integer, )\\d+", "$1«99999999»");

        private final Pattern written;
        private final String instead;

        Mistake(String written, String instead) {
            this.written = Pattern.compile(written);
            this.instead = instead;
        }

        private List<Mutation> in(CatalogueQuery query) {
            var text = "PREFIX schema: <https://schema.org/>\n"
                    + query.text().replaceAll("(?m)^#.*$", "").replaceAll("PREFIX schema:.*", "");
            var places = written.matcher(text)
                    .results()
                    .map(place -> mutation(query, text, place.start()))
                    .toList();
            return EVERYWHERE || places.isEmpty() ? places : List.of(places.get(places.size() / 2));
        }

        private Mutation mutation(CatalogueQuery query, String text, int place) {
            var mutated = new StringBuilder();
            var matcher = written.matcher(text);
            matcher.find(place);
            matcher.appendReplacement(mutated, instead).appendTail(mutated);
            var wrong = mutated.substring(mutated.indexOf("«") + 1, mutated.indexOf("»"));
            return new Mutation(query, this, wrong, mutated.toString().replaceAll("[«»]", ""));
        }
    }

    private record Mutation(CatalogueQuery of, Mistake mistake, String wrong, String text) {

        Query query() {
            return QueryFactory.create(text);
        }

        QueryTarget target() {
            return CatalogueFiles.target(of);
        }

        boolean leavesNoRows() {
            try {
                return target().answer(query(), PATIENCE).isEmpty();
            } catch (FocGraphException | NullPointerException e) {
                // a wrong filter may make a query slow, and Jena stops a hash join before it began with the latter
                return false;
            }
        }

        boolean isNamedIn(List<Diagnosis> reasons) {
            return reasons.stream().anyMatch(reason -> (reason.part() + "\n" + reason.found()).contains(wrong));
        }
    }

    @Test
    void whatWasMadeWrongInAQueryWithoutRowsIsNamed() {
        var misses = new ArrayList<String>();
        int empty = 0;
        for (var mutation : mutations().filter(Mutation::leavesNoRows).toList()) {
            empty++;
            var reasons = explain(mutation.query(), mutation.target());
            if (!mutation.isNamedIn(reasons)) {
                misses.add("%s, %s: %s%n%s"
                        .formatted(
                                mutation.of().file(),
                                mutation.mistake(),
                                mutation.wrong(),
                                ZeroRows.message(reasons).indent(4)));
            }
        }
        if (empty < AT_LEAST || misses.size() > (1 - SHARE) * empty) {
            fail("%d mutations leave no rows; in %d the wrong part is not named:%n%s"
                    .formatted(empty, misses.size(), String.join("", misses)));
        }
    }

    private static Stream<Mutation> mutations() {
        return CatalogueFiles.questions()
                .flatMap(query -> Stream.of(Mistake.values()).flatMap(mistake -> mistake.in(query).stream()));
    }

    private static List<Diagnosis> explain(Query query) {
        return explain(query, CuratedGraph.target());
    }

    private static List<Diagnosis> explain(Query query, QueryTarget target) {
        return ZeroRows.explain(query, target, Vocabulary.bundled().prefixes());
    }

    @TestFactory
    Stream<DynamicTest> soundQueriesThatFindNothingAreSaidToBeRightlyEmpty() {
        return Stream.of(
                rightlyEmpty("membership/members-on-a-date", Map.of("date", "1990-01-01")),
                rightlyEmpty("membership/joined-after", Map.of("date", "2100-01-01")),
                rightlyEmpty("membership/who-left", Map.of("coalition", "BRICS")),
                rightlyEmpty("texts/citing-a-text", Map.of("document", "wg3-report-2015", "basis", "interpretive")),
                rightlyEmpty("resolutions/most-recalled", Map.of("least", "9999")),
                rightlyEmpty(
                        "votes/members-on-rival-texts", Map.of("first", "A/RES/68/167", "second", "A/RES/68/167")));
    }

    private static DynamicTest rightlyEmpty(String path, Map<String, String> values) {
        return DynamicTest.dynamicTest(path + " " + values, () -> {
            var query = new Catalogue(CatalogueFiles.all()).require(path);
            var problems = new Problems();
            var arguments = Arguments.of(query, values, Vocabulary.bundled().prefixes(), problems);
            assertEquals("", problems.sorted().stream().map(Object::toString).collect(Collectors.joining("\n")));
            var bound = QueryRun.of(query, arguments);
            assertTrue(bound.on(CuratedGraph.target()).isEmpty(), "the query is meant to give nothing");
            var message = ZeroRows.message(explain(bound.query()));
            assertTrue(message.startsWith("No rows, and rightly so"), message);
        });
    }

    @Test
    void countWithoutGroupsIsARowOfNoughtAndNotACaseOfNoRows() {
        var count = query("SELECT (COUNT(?s) AS ?n) WHERE { ?s a foc:Stat }");
        assertTrue(!CuratedGraph.target().answer(count, PATIENCE).isEmpty());
        var filtered = query("SELECT ?n WHERE { { SELECT (COUNT(?s) AS ?n) WHERE { ?s a foc:Roster ; foc:from ?from ."
                + " FILTER(?from > \"2100-01-01\"^^xsd:date) } } FILTER(?n > 0) }");
        var reason = explain(filtered).get(0);
        assertTrue(reason.part().contains("2100-01-01"), reason.part());
    }

    @Test
    void misspeltWordInsideOptionalIsNamedWhereAFilterNeedsIt() {
        var reason = explain(
                        query("SELECT * WHERE { ?s a foc:State OPTIONAL { ?s foc:iso4 ?iso } FILTER(BOUND(?iso)) }"))
                .get(0);
        assertEquals(Cause.UNKNOWN_PREDICATE, reason.cause());
        assertEquals("?s foc:iso4 ?iso", reason.part());
    }

    private static Query query(String text) {
        return QueryFactory.create("PREFIX foc: <https://w3id.org/focgraph/vocab#>"
                + " PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + text);
    }
}
