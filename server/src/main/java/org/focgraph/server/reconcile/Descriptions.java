package org.focgraph.server.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.content.Vocabulary;
import org.focgraph.link.GraphColumns;
import org.focgraph.link.LinkKind;
import org.focgraph.link.Thing;
import org.focgraph.link.Things;

/** A line on each thing that tells it from its namesakes. */
record Descriptions(Map<String, String> byId) {

    private static final Node FROM = foc("existedFrom");
    private static final Node UNTIL = foc("existedUntil");

    private static final Map<LinkKind, List<Node>> PARTS = Map.of(
            LinkKind.RESOLUTION, List.of(foc("issuedBy"), foc("adoptionDate"), foc("adoption")),
            LinkKind.STATE, List.of(foc("stateKind"), foc("unSubregion"), FROM, UNTIL),
            LinkKind.RIGHT, List.of(RDFS.comment.asNode()),
            LinkKind.THREAT, List.of(SKOS.definition.asNode()),
            LinkKind.RECOMMENDATION, List.of(DCTerms.abstract_.asNode()),
            LinkKind.DOCUMENT, List.of(foc("documentKind"), DCTerms.date.asNode(), foc("issuer"), foc("place")));

    static Descriptions of(Things things, GraphColumns columns) {
        var lines = new HashMap<String, String>();
        for (var thing : things.all()) {
            var node = NodeFactory.createURI(thing.target().iri());
            lines.put(thing.id(), line(thing.kind(), node, columns::objects));
        }
        return new Descriptions(lines);
    }

    String of(Thing thing) {
        return byId.getOrDefault(thing.id(), "");
    }

    /** Of one thing alone. */
    static String line(LinkKind kind, Node node, Graph graph) {
        return line(kind, node, (thing, property) -> graph.find(thing, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList());
    }

    private static String line(LinkKind kind, Node node, BiFunction<Node, Node, List<Node>> objects) {
        return PARTS.get(kind).stream()
                .flatMap(property -> part(property, objects.apply(node, property), objects))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> part(Node property, List<Node> values, BiFunction<Node, Node, List<Node>> objects) {
        var mark = property.equals(FROM) ? "from " : property.equals(UNTIL) ? "until " : "";
        return values.stream()
                .flatMap(value ->
                        value.isLiteral() ? Stream.of(value) : objects.apply(value, RDFS.label.asNode()).stream())
                .filter(Node::isLiteral)
                .filter(text -> text.getLiteralLanguage().isEmpty()
                        || text.getLiteralLanguage().equals("en"))
                .map(text -> mark + text.getLiteralLexicalForm())
                .sorted()
                .limit(1);
    }

    private static Node foc(String name) {
        return NodeFactory.createURI(Vocabulary.FOC + name);
    }
}
