package org.focgraph.server.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.link.LinkKind;
import org.focgraph.link.Thing;
import org.focgraph.link.Things;

/** A line on each thing that tells it from its namesakes. */
record Descriptions(Map<String, String> byId) {

    private static final Map<LinkKind, List<String>> PATHS = Map.of(
            LinkKind.RESOLUTION, List.of("foc:issuedBy", "foc:adoptionDate", "foc:adoption"),
            LinkKind.STATE, List.of("foc:stateKind", "foc:unSubregion", "foc:existedFrom", "foc:existedUntil"),
            LinkKind.RIGHT, List.of("rdfs:comment"),
            LinkKind.THREAT, List.of("skos:definition"),
            LinkKind.RECOMMENDATION, List.of("dcterms:abstract"),
            LinkKind.DOCUMENT, List.of("foc:documentKind", "dcterms:date", "foc:issuer", "foc:place"));

    static Descriptions of(Things things, Graph graph) {
        var lines = new HashMap<String, String>();
        for (var thing : things.all()) {
            lines.put(
                    thing.id(),
                    line(thing.kind(), NodeFactory.createURI(thing.target().iri()), graph));
        }
        return new Descriptions(lines);
    }

    String of(Thing thing) {
        return byId.getOrDefault(thing.id(), "");
    }

    static String line(LinkKind kind, Node node, Graph graph) {
        return PATHS.get(kind).stream()
                .flatMap(path -> part(path, new GraphValues(graph).of(node, path)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> part(String path, List<GraphValues.Value> values) {
        var mark = path.equals("foc:existedFrom") ? "from " : path.equals("foc:existedUntil") ? "until " : "";
        return values.stream().limit(1).map(value -> mark + value.text());
    }
}
