package org.focgraph.link;

import java.io.OutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The links found as Turtle: each distinct cell is a concept of the user's column, matched to what it means.
 *
 * <p>The concepts have no addresses of ours: they are blank nodes that bear the cell, for their owner to name.
 */
public final class LinkTurtle {

    private LinkTurtle() {}

    public static void write(LinkReport report, OutputStream out) {
        var turtle = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        turtle.start();
        turtle.prefix("rdfs", RDFS.uri);
        turtle.prefix("skos", SKOS.uri);
        report.entries().stream().filter(entry -> entry.link().isResolved()).forEach(entry -> write(entry, turtle));
        turtle.finish();
    }

    private static void write(LinkReport.Entry entry, StreamRDF turtle) {
        var link = entry.link();
        var cell = NodeFactory.createBlankNode();
        var predicate = link.confidence() >= Link.RESPELT ? SKOS.exactMatch : SKOS.closeMatch;
        var reason = NodeFactory.createLiteralLang(link.match().word() + ": " + link.reason(), "en");
        turtle.triple(Triple.create(cell, RDF.type.asNode(), SKOS.Concept.asNode()));
        turtle.triple(Triple.create(
                cell, SKOS.notation.asNode(), NodeFactory.createLiteralDT(entry.cell(), XSDDatatype.XSDstring)));
        turtle.triple(Triple.create(
                cell,
                predicate.asNode(),
                NodeFactory.createURI(link.target().orElseThrow().iri())));
        turtle.triple(Triple.create(cell, RDFS.comment.asNode(), reason));
    }
}
