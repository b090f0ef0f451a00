package org.focgraph.server.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.focgraph.query.DatasetTarget;
import org.focgraph.query.QueryResult;
import org.focgraph.query.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Every row is in a still, and no word. */
class StillTest {

    private static final Land LAND = new Land(
            "M0 0L10 0 10 10z", Map.of("http://x/KEN", Land.Place.of(38, 1), "http://x/CHL", Land.Place.of(-71, -30)));

    private static final String LINKS =
            """
            (?from ?fromLabel ?fromKind ?to ?toLabel ?toKind ?relation ?basis ?fromDate ?toDate ?fromLane ?toLane ?fromAdoption ?toAdoption) {
              (<r:1> "One" "recommendation" <t:a> "A" "right" "names" "explicit" "2012-07-05" "2014" "a" "b" "without a vote" "recorded vote")
              (<r:1> "One" "recommendation" <t:b> "B" "threat" "names" "interpretive" "2012-07-05" "2016-10" "a" "b" "without a vote" "unknown")
              (<r:2> "Two" "recommendation" <t:a> "A" "right" "names" "explicit" "2013-12-18" "2014" "b" "b" "unknown" "recorded vote")
            }""";

    static Stream<Arguments> views() {
        return Stream.of(
                Arguments.of(View.BAR, "", "(?label ?value) { (\"a\" 1) (\"b\" -2) (\"c\" 0) }", "amount", 3),
                Arguments.of(
                        View.MATRIX,
                        "",
                        "(?row ?rowLabel ?column ?columnLabel ?value) { (1 \"a\" 1 \"x\" 5) (1 \"a\" 2 \"y\" 0) (2 \"b\" 1 \"x\" 9) }",
                        "amount a[1-5]",
                        3),
                Arguments.of(
                        View.POSITIONS,
                        "",
                        """
                        (?row ?rowLabel ?column ?columnLabel ?position ?date ?memberThen) {
                          (1 "Kenya" 1 "x" "Y" "2013-12-18" "yes") (1 "Kenya" 2 "y" "N" "2014-12-18" "no")
                          (2 "Chile" 1 "x" "A" "2013-12-18" "unknown") (2 "Chile" 2 "y" "X" "2014-12-18" "yes") }""",
                        "p-(yes|no|abstain|none)( pale)?",
                        4),
                Arguments.of(View.NETWORK, "strands", LINKS, "strand.*", 3),
                Arguments.of(View.NETWORK, "genealogy", LINKS, "strand.*", 3),
                Arguments.of(View.NETWORK, "around", LINKS, "strand.*", 3),
                Arguments.of(
                        View.TIMELINE,
                        "",
                        """
                        (?item ?itemLabel ?kind ?date) {
                          (1 "a" "resolution" "2013") (2 "b" "document" "2014-05") (3 "c" "document" "2014-05-06") }""",
                        "event .*",
                        3),
                Arguments.of(
                        View.MAP,
                        "",
                        """
                        (?state ?stateLabel ?iso3 ?category ?until) {
                          (<http://x/KEN> "Kenya" "KEN" "founder" UNDEF) (<http://x/CHL> "Chile" "CHL" "join date only bounded" UNDEF) }""",
                        "place .*|ring",
                        2),
                Arguments.of(
                        View.SCATTER, "", "(?item ?itemLabel ?x ?y) { (1 \"a\" 1 2.5) (2 \"b\" -1 0) }", "dot", 2));
    }

    private static QueryResult.Rows rows(String values) {
        var query = QueryFactory.create("SELECT * WHERE { VALUES " + values + " }");
        return (QueryResult.Rows)
                new DatasetTarget(DatasetGraphFactory.createTxnMem()).answer(query, Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aStillHasAMarkForEachRowAndNoWords(View view, String layout, String values, String looks, int marks)
            throws Exception {
        var still = Still.of(view, layout, rows(values), LAND).toString();
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(still)))
                .getDocumentElement();
        assertEquals("true", svg.getAttribute("aria-hidden"));
        assertEquals("", svg.getTextContent());
        assertEquals("0 0 240 150", svg.getAttribute("viewBox"));
        int found = 0;
        var paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            var path = (Element) paths.item(i);
            if (Pattern.matches(looks, path.getAttribute("class"))) {
                found += (int)
                        path.getAttribute("d").chars().filter(c -> c == 'M').count();
            }
        }
        assertEquals(marks, found, still);
        var numbers = Pattern.compile("-?\\d+\\.?\\d*").matcher(still.replaceAll("class=\"[^\"]*\"", ""));
        while (numbers.find()) {
            assertTrue(Math.abs(Double.parseDouble(numbers.group())) <= 240, still);
        }
        assertEquals(still, Still.of(view, layout, rows(values), LAND).toString(), "the same rows, the same bytes");
    }

    @ParameterizedTest
    @MethodSource("views")
    void withoutRowsThereIsNoPicture(View view, String layout, String values, String looks, int marks) {
        var empty = new QueryResult.Rows(rows(values).vars(), List.of());
        assertEquals("", Still.of(view, layout, empty, LAND).toString());
    }

    @Test
    void aColumnThatIsMissingIsNoPicture() {
        assertEquals(
                "", Still.of(View.BAR, "", rows("(?label) { (\"a\") }"), LAND).toString());
        assertEquals(
                "", Still.of(View.TABLE, "", rows("(?label) { (\"a\") }"), LAND).toString());
    }

    @Test
    void aMapWithoutPlacesIsNoPicture() {
        var rows = rows("(?state ?stateLabel ?iso3 ?category) { (<http://x/KEN> \"Kenya\" \"KEN\" \"founder\") }");
        assertEquals("", Still.of(View.MAP, "", rows, Land.UNKNOWN).toString());
    }

    @Test
    void aDateIsAsWideAsItIsPrecise() {
        assertEquals(1, Years.of("2014").orElseThrow().length());
        assertTrue(Years.of("2014-05").orElseThrow().length() < 0.1);
        assertTrue(Years.of("2014-05-06").orElseThrow().length() < 0.01);
        assertEquals(2014, Years.of("2014-01-01T00:00:00Z").orElseThrow().from());
        assertTrue(Years.of("").isEmpty());
        assertTrue(Years.of("2014-02-31").isEmpty(), "a day that never was");
    }

    @Test
    void theCoastIsCoarseAndWithoutAntarctica() throws Exception {
        var land = new JsonMapper()
                .readTree(
                        """
                        {"geometry": {"type": "MultiPolygon", "coordinates": [
                          [[[0, 0], [0.1, 0.1], [30, 0], [30, 30], [0, 30], [0, 0]]],
                          [[[0, -70], [30, -70], [30, -80], [0, -70]]],
                          [[[50, 50], [50.1, 50], [50.1, 50.1], [50, 50]]],
                          [[[150, 60], [170, 60], [-170, 65], [-175, 70], [150, 70], [150, 60]]]]}}""");
        var outline = Land.outline(land);
        assertEquals(2, outline.chars().filter(c -> c == 'M').count(), outline);
        var beyond = outline.substring(outline.lastIndexOf('M'));
        assertTrue(beyond.contains("240 ") && !beyond.contains("-"), "no band around the earth: " + beyond);
    }
}
