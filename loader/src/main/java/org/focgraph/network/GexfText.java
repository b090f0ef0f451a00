package org.focgraph.network;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.focgraph.cite.Citation;

/** GEXF 1.3, http://gexf.net/1.3: places, colours and shapes in its own terms, everything else as declared attributes. */
final class GexfText {

    private static final String NAMESPACE = "http://gexf.net/1.3";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String STRING = "string";

    private final NetworkFile file;
    private final XmlText xml;

    private GexfText(NetworkFile file, XmlText xml) {
        this.file = file;
        this.xml = xml;
    }

    static void write(NetworkFile file, OutputStream out) throws XMLStreamException {
        try (var xml = new XmlText(out)) {
            new GexfText(file, xml).write();
        }
    }

    private void write() throws XMLStreamException {
        xml.open("gexf", "xmlns", NAMESPACE, "xmlns:viz", NAMESPACE + "/viz", "version", "1.3");
        var day = file.colophon().day();
        xml.open("meta", "lastmodifieddate", day.matches(DAY) ? day : null);
        xml.element("creator", String.join(", ", Citation.CONTRIBUTORS));
        xml.element("description", file.colophon().text());
        xml.close("meta");
        graph();
        xml.close("gexf");
    }

    private void graph() throws XMLStreamException {
        // a day is a point in time from which on a text is there; a month or a year is no day and stays an attribute
        boolean dated =
                file.network().nodes().stream().anyMatch(node -> node.date().matches(DAY));
        xml.open(
                "graph",
                "defaultedgetype",
                "directed",
                "mode",
                dated ? "dynamic" : "static",
                "timeformat",
                dated ? "date" : null);
        attributes("node", List.of("kind", "iri", "date", "lane"));
        var columns = new ArrayList<String>();
        columns.add("relation");
        columns.addAll(file.network().columns());
        attributes("edge", columns);
        xml.open("nodes");
        for (var node : file.network().nodes()) {
            node(node);
        }
        xml.close("nodes").open("edges");
        for (var edge : file.network().edges()) {
            edge(edge);
        }
        xml.close("edges").close("graph");
    }

    private void attributes(String of, List<String> names) throws XMLStreamException {
        xml.open("attributes", "class", of, "mode", "static");
        for (var name : names) {
            xml.empty("attribute", "id", name, "title", name, "type", STRING);
        }
        xml.close("attributes");
    }

    private void node(NetworkNode node) throws XMLStreamException {
        xml.open(
                "node",
                "id",
                node.token(),
                "label",
                node.label(),
                "start",
                node.date().matches(DAY) ? node.date() : null);
        xml.open("attvalues");
        value("kind", node.kind());
        value("iri", node.iri());
        value("date", node.date());
        value("lane", node.lane());
        xml.close("attvalues");
        var mark = KindMark.of(node.kind());
        xml.empty(
                "viz:color",
                "r",
                Integer.toString(mark.red()),
                "g",
                Integer.toString(mark.green()),
                "b",
                Integer.toString(mark.blue()));
        var place = file.place(node);
        xml.empty("viz:position", "x", Point.text(place.x()), "y", Point.text(place.y()), "z", "0");
        if (mark.gexf().isPresent()) {
            xml.empty("viz:shape", "value", mark.gexf().get());
        }
        xml.close("node");
    }

    private void edge(NetworkEdge edge) throws XMLStreamException {
        // "kind" keeps links of different relations between the same two things apart
        xml.open(
                "edge",
                "id",
                edge.id(),
                "source",
                NetworkFile.token(edge.from()),
                "target",
                NetworkFile.token(edge.to()),
                "label",
                edge.relation(),
                "kind",
                edge.relation(),
                "weight",
                edge.weight().isPresent() ? Double.toString(edge.weight().getAsDouble()) : null);
        xml.open("attvalues");
        value("relation", edge.relation());
        for (var detail : edge.details().entrySet()) {
            value(detail.getKey(), detail.getValue());
        }
        xml.close("attvalues");
        xml.empty("viz:shape", "value", edge.isInterpretive() ? "dashed" : "solid");
        xml.close("edge");
    }

    private void value(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.empty("attvalue", "for", name, "value", value);
        }
    }
}
