package org.focgraph.load;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problems;
import org.focgraph.table.TableReader;
import org.focgraph.table.Tables;

/** Finds the file and line a thing came from. The tables are read again, but only once something was found wrong. */
final class RowPlaces {

    private static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    private final Tables tables;
    private Map<String, Location> places;

    RowPlaces(Tables tables) {
        this.tables = tables;
    }

    /** The row that a thing says it was derived from, or else its address as the place. */
    Location of(Node thing, Graph graph) {
        return graph
                .find(thing, DERIVED_FROM, Node.ANY)
                .mapWith(t -> places().get(t.getObject().toString()))
                .filterKeep(place -> place != null)
                .toList()
                .stream()
                .min(Location::compareTo)
                .orElseGet(() -> Location.of(shorten(thing)));
    }

    /** The place of a row given by its own address. */
    Location ofRow(Node row) {
        return places().getOrDefault(row.toString(), Location.of(shorten(row)));
    }

    private Map<String, Location> places() {
        if (places == null) {
            var found = new HashMap<String, Location>();
            for (var table : tables.schemas()) {
                TableReader.read(table, new Problems(), row -> found.put(row.aboutIri(), row.location()));
            }
            places = found;
        }
        return places;
    }

    private static String shorten(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(Vocabulary.BASE)
                ? thing.getURI().substring(Vocabulary.BASE.length())
                : thing.toString();
    }
}
