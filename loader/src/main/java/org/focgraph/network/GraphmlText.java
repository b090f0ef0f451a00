package org.focgraph.network;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/** GraphML 1.0, http://graphml.graphdrawing.org: every attribute declared, typed and explained by a key. */
final class GraphmlText {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

    private final NetworkFile file;
    private final XmlText xml;

    private GraphmlText(NetworkFile file, XmlText xml) {
        this.file = file;
        this.xml = xml;
    }

    static void write(NetworkFile file, OutputStream out) throws XMLStreamException {
        try (var xml = new XmlText(out)) {
            new GraphmlText(file, xml).write();
        }
    }

    private void write() throws XMLStreamException {
        xml.open(
                "graphml",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                SCHEMA);
        keys();
        xml.open("graph", "id", "network", "edgedefault", "directed");
        for (var entry : file.colophon().entries()) {
            data("graph", entry.name(), entry.value());
        }
        for (var node : file.network().nodes()) {
            node(node);
        }
        for (var edge : file.network().edges()) {
            edge(edge);
        }
        xml.close("graph").close("graphml");
    }

    private void keys() throws XMLStreamException {
        for (var entry : file.colophon().entries()) {
            key("graph", entry.name(), "string", entry.meaning());
        }
        key("node", "label", "string", "name");
        key("node", "kind", "string", "kind of thing");
        key("node", "iri", "string", "address");
        key("node", "date", "string", "day, month or year, as precisely as it is known");
        key("node", "lane", "string", "band in a genealogy");
        key("node", "color", "string", "colour of the kind");
        key("node", "x", "double", "place, to the right");
        key("node", "y", "double", "place, upwards");
        key("edge", "relation", "string", "what the one is to the other");
        key("edge", "weight", "double", "strength, where the answer gives one");
        for (var column : file.network().columns()) {
            key("edge", column, "string", EdgeWords.meaning(column));
        }
    }

    private void key(String of, String name, String type, String meaning) throws XMLStreamException {
        xml.open("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type);
        xml.element("desc", meaning).close("key");
    }

    private void node(NetworkNode node) throws XMLStreamException {
        xml.open("node", "id", node.token());
        data("node", "label", node.label());
        data("node", "kind", node.kind());
        data("node", "iri", node.iri());
        data("node", "date", node.date());
        data("node", "lane", node.lane());
        data("node", "color", KindMark.of(node.kind()).hex());
        data("node", "x", Point.text(file.place(node).x()));
        data("node", "y", Point.text(file.place(node).y()));
        xml.close("node");
    }

    private void edge(NetworkEdge edge) throws XMLStreamException {
        xml.open(
                "edge",
                "id",
                edge.id(),
                "source",
                NetworkFile.token(edge.from()),
                "target",
                NetworkFile.token(edge.to()));
        data("edge", "relation", edge.relation());
        if (edge.weight().isPresent()) {
            data("edge", "weight", Double.toString(edge.weight().getAsDouble()));
        }
        for (var detail : edge.details().entrySet()) {
            data("edge", detail.getKey(), detail.getValue());
        }
        xml.close("edge");
    }

    private void data(String of, String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.element("data", value, "key", of + "-" + name);
        }
    }
}
