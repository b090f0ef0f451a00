package org.focgraph.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** An exported picture, read by an XML parser that knows nothing of browsers. */
final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final String text;
    private final Document document;

    SvgFile(String text) {
        this.text = text;
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("the file is not well-formed", e);
        }
    }

    /** It needs no style sheet, no page and no server to be what it is, and says where it comes from. */
    void standsAlone() {
        var root = document.getDocumentElement();
        assertEquals(SVG, root.getNamespaceURI());
        assertEquals("svg", root.getLocalName());
        for (var needs : List.of("var(", " class=", " style=", "http://127", "localhost", "<script", "url(http")) {
            assertFalse(text.contains(needs), "the file has " + needs);
        }
        assertFalse(only("title").getTextContent().isBlank());
        assertFalse(only("desc").getTextContent().isBlank());
        assertTrue(lines().contains("Source:"), "no visible source line");
        var paper = (Element) root.getElementsByTagNameNS(SVG, "rect").item(0);
        assertEquals("#FFFFFF", paper.getAttribute("fill"), "the paper");
        assertEquals(root.getAttribute("width"), paper.getAttribute("width"));
        for (var link : elements("a")) {
            assertTrue(
                    link.getAttribute("href").isEmpty()
                            || link.getAttribute("href").matches("https?://.*"),
                    "a link that leads nowhere: " + link.getAttribute("href"));
        }
        for (var name : List.of("source", "license", "bibliographicCitation", "hasVersion")) {
            assertEquals(
                    1,
                    document.getElementsByTagNameNS("http://purl.org/dc/terms/", name)
                            .getLength(),
                    name);
        }
    }

    /** The query in its metadata. */
    String query() {
        var found = document.getElementsByTagNameNS("https://w3id.org/focgraph/vocab#", "queryText");
        assertEquals(1, found.getLength(), "queries in the metadata");
        return found.item(0).getTextContent();
    }

    private String lines() {
        var all = new StringBuilder();
        elements("text").forEach(each -> all.append(each.getTextContent()).append('\n'));
        return all.toString();
    }

    /** A child of the drawing itself: marks may have titles of their own. */
    private Element only(String name) {
        var found = elements(name).stream()
                .filter(each -> each.getParentNode() == document.getDocumentElement())
                .toList();
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    private List<Element> elements(String name) {
        var found = document.getElementsByTagNameNS(SVG, name);
        var list = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }
}
