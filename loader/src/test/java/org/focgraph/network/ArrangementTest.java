package org.focgraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementTest {

    /** {@code kind/name} to {@code kind/name}, one link after the other. */
    private static Network links(String... ends) {
        var nodes = new ArrayList<NetworkNode>();
        var edges = new ArrayList<NetworkEdge>();
        for (int i = 0; i < ends.length; i += 2) {
            for (var end : List.of(ends[i], ends[i + 1])) {
                if (nodes.stream().noneMatch(node -> node.iri().equals(end))) {
                    nodes.add(new NetworkNode(end, end, end.replaceFirst("/.*", ""), "", ""));
                }
            }
            edges.add(new NetworkEdge("e" + i, ends[i], ends[i + 1], "to", OptionalDouble.empty(), Map.of()));
        }
        return new Network(nodes, edges, List.of(), 0);
    }

    private static List<String> fromTheTop(Map<String, Point> places, double x) {
        return places.entrySet().stream()
                .filter(place -> place.getValue().x() == x)
                .sorted(Comparator.comparingDouble(place -> -place.getValue().y()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void rightsStandLeftAndThreatsRightOfTheRecommendationsInTheirOrder() {
        var places = new Strands()
                .places(links(
                        "recommendation/2", "threat/a",
                        "recommendation/1", "threat/b",
                        "recommendation/3", "threat/a",
                        "recommendation/3", "right/privacy",
                        "recommendation/2", "right/life"));
        assertEquals(List.of("recommendation/2", "recommendation/1", "recommendation/3"), fromTheTop(places, 0));
        // b is linked with the middle one only, a with the first and the last: both in the middle, in their order
        assertEquals(List.of("threat/a", "threat/b"), fromTheTop(places, 400));
        assertEquals(List.of("right/life", "right/privacy"), fromTheTop(places, -400));
    }

    @Test
    void withoutThoseKindsTheOneWithMostLinksToTheOthersStandsInTheMiddle() {
        var network = links(
                "state/KEN", "resolution/1",
                "state/EST", "resolution/1",
                "resolution/1", "resolution/2",
                "resolution/2", "right/privacy");
        assertEquals(List.of("state", "resolution", "right"), Strands.columns(network));
        assertEquals(
                List.of("resolution", "right", "state").size(), network.kinds().size());
    }

    @Test
    void whatIsLinkedWithNothingInPlaceStandsLast() {
        var places = new Strands()
                .places(links(
                        "threat/loose", "threat/loose2",
                        "recommendation/1", "threat/a",
                        "recommendation/2", "threat/b"));
        assertEquals(List.of("threat/a", "threat/b", "threat/loose", "threat/loose2"), fromTheTop(places, 400));
    }

    @ParameterizedTest
    @CsvSource({
        "2016, 2016.5",
        "2015-01, 2015.0425",
        "2016-01-01, 2016.0014",
        "2016-12-31, 2016.9986",
        "2018-07-02, 2018.5",
        "2018-07-02T10:00:00Z, 2018.5",
        "2018-07-02Z, 2018.5"
    })
    void aDateIsTheMiddleOfWhatIsKnownOfIt(String date, double year) {
        assertEquals(year, DecimalYear.of(date).orElseThrow(), 0.0001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spring 2016", "2016-13", "2016-02-30", "16", "2016/10/17"})
    void whatIsNoDateHasNoPlaceInTime(String text) {
        assertEquals(OptionalDouble.empty(), DecimalYear.of(text));
    }

    @Test
    void aGenealogyGoesByDateAndBandAndPutsUndatedTextsBeforeAllOthers() {
        var nodes = List.of(
                new NetworkNode("a", "A", "resolution", "2018-07-02", "Council"),
                new NetworkNode("b", "B", "resolution", "2018-09", "Council"),
                new NetworkNode("c", "C", "resolution", "2012", "Assembly"),
                new NetworkNode("d", "D", "document", "", ""));
        var places = new Genealogy().places(new Network(nodes, List.of(), List.of(), 0));
        assertEquals(201850, places.get("a").x(), 0.01);
        assertEquals(201250, places.get("c").x(), 0.01);
        assertEquals(201250 - 150, places.get("d").x(), 0.01);
        assertEquals(0, places.get("a").y());
        // too near to a: one row down, in the same band
        assertEquals(-40, places.get("b").y());
        assertTrue(places.get("c").y() < -40);
        assertTrue(places.get("d").y() < places.get("c").y());
    }

    @Test
    void whereNothingHasADateTheGenealogyIsAColumn() {
        var places = new Genealogy().places(links("d/a", "d/b"));
        assertEquals(places.get("d/a").x(), places.get("d/b").x());
        assertTrue(places.get("d/a").y() > places.get("d/b").y());
    }

    @Test
    void aroundGoesByStepsFromTheNodeNearestToAll() {
        var network = links("x/1", "x/hub", "x/hub", "x/2", "x/2", "x/far", "y/apart", "y/other");
        var around = new Around(Optional.empty());
        assertEquals("x/hub", around.focus(network, new Neighbours(network)));
        var places = around.places(network);
        assertEquals(new Point(0, 0), places.get("x/hub"));
        assertEquals(200, distance(places.get("x/1")), 0.01);
        assertEquals(400, distance(places.get("x/far")), 0.01);
        assertEquals(600, distance(places.get("y/apart")), 0.01);
    }

    @Test
    void theNodeThatIsGivenStandsInTheMiddleWhereItIsThere() {
        var network = links("x/1", "x/hub", "x/hub", "x/2");
        assertEquals(
                new Point(0, 0), new Around(Optional.of("x/1")).places(network).get("x/1"));
        assertEquals(
                new Point(0, 0),
                new Around(Optional.of("x/elsewhere")).places(network).get("x/hub"));
    }

    private static double distance(Point point) {
        return Math.hypot(point.x(), point.y());
    }

    @ParameterizedTest
    @ValueSource(strings = {"strands", "genealogy", "around"})
    void threeHundredNodesHaveTheirPlacesAtOnceAndTheSameTwice(String layout) {
        var random = new Random(7);
        var ends = new String[1200];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = List.of("right", "recommendation", "threat").get(random.nextInt(3)) + "/" + random.nextInt(100);
        }
        var network = links(ends);
        assertTrue(network.nodes().size() > 290);
        var arrangement = Arrangement.of(layout, Optional.empty());
        var places = Assertions.assertTimeout(Duration.ofSeconds(2), () -> arrangement.places(network));
        assertEquals(network.nodes().size(), places.size());
        assertEquals(places, arrangement.places(network));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strands", "genealogy", "around", ""})
    void nothingHasNoPlaces(String layout) {
        assertEquals(Map.of(), Arrangement.of(layout, Optional.empty()).places(links()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.001, 0", "12.5, 12.5", "201679.104, 201679.1", "1E9, 1000000000", "-0.006, -0.01"})
    void aNumberIsWrittenAlikeEverywhere(double number, String text) {
        assertEquals(text, Point.text(number));
    }
}
