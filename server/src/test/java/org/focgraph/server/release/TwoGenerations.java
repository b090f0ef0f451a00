package org.focgraph.server.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.progress.Progress;
import org.focgraph.store.GenerationBuilder;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.store.Store;

/** A store whose table was changed once: the first generation is kept, the second is in use; an import stayed the same. */
public final class TwoGenerations {

    private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

    public final Store store;
    public final String first;
    public final String second;

    public TwoGenerations(Path folder) {
        store = Store.at(folder);
        first = build("One");
        second = build("Two");
    }

    /** Builds and puts in use a generation whose table says this. */
    public String build(String label) {
        var records = List.of(
                write(
                        "things",
                        Kind.TABLE,
                        CC_BY,
                        "<https://w3id.org/focgraph/right/privacy> rdfs:label \"" + label + "\"@en , \"a <b>\"@fr ."),
                write(
                        "votes",
                        Kind.IMPORT,
                        null,
                        """
                        <https://w3id.org/focgraph/roll-call/1> rdfs:label "Vote" .
                        <https://w3id.org/focgraph/graph/votes> <http://purl.org/dc/terms/rights> "Ask first"@en ;
                          <http://purl.org/dc/terms/source> <https://example.org/votes> .
                        """),
                write(
                        "quarantine/votes",
                        Kind.QUARANTINE,
                        null,
                        "<https://w3id.org/focgraph/quarantine/1> rdfs:label \"No\" ."));
        return new GenerationBuilder(store, "test", Progress.silent())
                .build(records)
                .id();
    }

    private GraphRecord write(String name, Kind kind, String licence, String turtle) {
        var graph = parsed(turtle);
        return store.graphs()
                .write(
                        GraphRecord.of(name, kind, "Graph of " + name, licence, Map.of("x", turtle), 2),
                        sink -> graph.find().toList().stream()
                                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                                .forEach(sink::triple));
    }

    private static Graph parsed(String turtle) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n" + turtle, Lang.TURTLE)
                .parse(graph);
        return graph;
    }
}
