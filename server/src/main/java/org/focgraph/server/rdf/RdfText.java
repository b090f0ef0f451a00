package org.focgraph.server.rdf;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shared.CannotEncodeCharacterException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.server.http.Refused;
import org.focgraph.server.http.Representation;

/** Graphs as text, with the prefixes they use and no others. */
public final class RdfText {

    /** Laying out takes much longer than writing. */
    private static final int PRETTY_UP_TO = 5_000;

    private RdfText() {}

    /** @param format one that is RDF */
    public static byte[] of(Graph graph, Representation format) {
        if (format == Representation.JSONLD) {
            return JsonLdText.of(graph);
        }
        var out = new ByteArrayOutputStream();
        try {
            RDFDataMgr.write(out, withPrefixes(graph), format(graph, format.rdf()));
        } catch (CannotEncodeCharacterException e) {
            throw new Refused(
                    406, "A text of it has a sign that XML has no way to write; it can be had in other formats.");
        }
        return out.toByteArray();
    }

    private static RDFFormat format(Graph graph, RDFFormat format) {
        if (graph.size() <= PRETTY_UP_TO) {
            return format;
        }
        return format == RDFFormat.TURTLE_PRETTY
                ? RDFFormat.TURTLE_BLOCKS
                : format == RDFFormat.RDFXML_PRETTY ? RDFFormat.RDFXML_PLAIN : format;
    }

    private static Graph withPrefixes(Graph graph) {
        var namespaces = new TreeMap<String, String>();
        Vocabulary.bundled().prefixes().getNsPrefixMap().forEach((prefix, space) -> namespaces.put(space, prefix));
        var copy = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(triple -> {
            copy.add(triple);
            note(triple.getSubject(), namespaces, copy);
            note(triple.getPredicate(), namespaces, copy);
            note(triple.getObject(), namespaces, copy);
        });
        return copy;
    }

    private static void note(Node node, TreeMap<String, String> namespaces, Graph graph) {
        var iri = node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
        var space = namespaces.floorEntry(iri);
        if (space != null && iri.startsWith(space.getKey())) {
            graph.getPrefixMapping().setNsPrefix(space.getValue(), space.getKey());
        }
    }
}
