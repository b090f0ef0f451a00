package org.focgraph.release;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;

/** Turtle with one block for each subject, in the order in which the statements come: nothing is held in memory. */
public final class PlainTurtle {

    private final PrefixMapping prefixes;

    public PlainTurtle(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    public void write(Iterator<Triple> triples, OutputStream out) {
        var writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        new TreeMap<>(prefixes.getNsPrefixMap()).forEach(writer::prefix);
        triples.forEachRemaining(writer::triple);
        writer.finish();
    }

    /** A small graph, in canonical order. */
    public void write(Graph graph, OutputStream out) {
        var lines = new TreeMap<byte[], Triple>(java.util.Arrays::compareUnsigned);
        graph.find().forEachRemaining(triple -> lines.put(CanonicalLine.of(triple), triple));
        write(lines.values().iterator(), out);
    }
}
