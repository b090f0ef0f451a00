package org.focgraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.focgraph.release.Chosen.Place;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final String OPEN = "https://creativecommons.org/licenses/by/4.0/";
    private static final String CLOSED = "https://creativecommons.org/licenses/by-nc/4.0/";

    private static GraphRecord graph(String name, Kind kind, String licence, String... inputs) {
        return GraphRecord.of(
                name,
                kind,
                name,
                licence,
                List.of(inputs).stream().collect(Collectors.toMap(input -> input, input -> "x")),
                0);
    }

    private static Map<String, Place> open(GraphRecord... graphs) {
        return new Selection(List.of(graphs), Map.of())
                .choose(true).stream().collect(Collectors.toMap(Chosen::name, Chosen::place));
    }

    @Test
    void whatIsMadeFromAClosedGraphIsOutAtWhateverRemove() {
        assertEquals(
                Map.of("a", Place.OUT, "b", Place.OUT, "c", Place.OUT, "d", Place.WHOLE),
                open(
                        graph("a", Kind.TABLE, CLOSED, "a.csv"),
                        graph("b", Kind.DERIVED, OPEN, "a"),
                        graph("c", Kind.IMPORT, OPEN, "b"),
                        graph("d", Kind.TABLE, OPEN, "d.csv")));
    }

    @Test
    void aTableThatShowsLabelsOfAClosedTableIsOut() {
        assertEquals(
                Map.of("a", Place.OUT, "b", Place.OUT),
                open(graph("a", Kind.TABLE, CLOSED, "a.csv"), graph("b", Kind.TABLE, OPEN, "b.csv", "a.csv")));
    }

    @Test
    void rostersAreMadeAgainAndTheCatalogIsFiltered() {
        assertEquals(
                Map.of(
                        "a",
                        Place.OUT,
                        "b",
                        Place.WHOLE,
                        "derived/rosters",
                        Place.DERIVED_ANEW,
                        "catalog",
                        Place.FILTERED),
                open(
                        graph("a", Kind.TABLE, CLOSED, "a.csv"),
                        graph("b", Kind.TABLE, OPEN, "b.csv"),
                        graph("derived/rosters", Kind.DERIVED, OPEN, "a", "b"),
                        graph("catalog", Kind.CATALOG, OPEN, "a", "b", "derived/rosters")));
    }

    @Test
    void whereAllIsOpenAllIsWhole() {
        assertEquals(
                Map.of("b", Place.WHOLE, "derived/rosters", Place.WHOLE),
                open(graph("b", Kind.TABLE, OPEN, "b.csv"), graph("derived/rosters", Kind.DERIVED, OPEN, "b")));
    }
}
