package org.focgraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.problem.FocGraphException;

/**
 * Writes an answer in one of the formats.
 *
 * @param prefixes shorten IRIs in tables and Turtle
 * @param width the characters a line of a table may take; 0 for as many as it needs
 */
public record ResultWriter(ResultFormat format, PrefixMapping prefixes, int width) {

    public void write(QueryResult result, OutputStream out) {
        if (result instanceof QueryResult.Rows rows) {
            write(rows, out);
        } else if (result instanceof QueryResult.Triples triples) {
            write(triples.graph(), out);
        } else if (result instanceof QueryResult.YesNo yesNo) {
            write(yesNo.answer(), out);
        }
    }

    private void write(QueryResult.Rows rows, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            text(TextTable.of(rows, prefixes, width).toString(), out);
            return;
        }
        var language = format.forRows().orElseThrow(() -> unfit("rows", "table, csv, tsv, json or xml"));
        RowSetWriterRegistry.getFactory(language).create(language).write(out, rows.rowSet(), ARQ.getContext());
    }

    private void write(Graph graph, OutputStream out) {
        var rdf = format == ResultFormat.TABLE
                ? RDFFormat.TURTLE_PRETTY
                : format.forTriples().orElseThrow(() -> unfit("triples", "ttl or nt"));
        var prefixed = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(prefixed::add);
        prefixed.getPrefixMapping().setNsPrefixes(used(graph));
        RDFWriter.source(prefixed).format(rdf).output(out);
    }

    private void write(boolean answer, OutputStream out) {
        if (format == ResultFormat.TABLE) {
            text(answer ? "yes\n" : "no\n", out);
            return;
        }
        var language = format.forRows().orElseThrow(() -> unfit("yes or no", "table, csv, tsv, json or xml"));
        RowSetWriterRegistry.getFactory(language).create(language).write(out, answer, ARQ.getContext());
    }

    /** Only the prefixes the graph needs. */
    private PrefixMapping used(Graph graph) {
        var used = PrefixMapping.Factory.create();
        prefixes.getNsPrefixMap().forEach((prefix, namespace) -> {
            boolean needed = graph.stream()
                    .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
                    .anyMatch(node -> node.isURI() && node.getURI().startsWith(namespace)
                            || node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace));
            if (needed) {
                used.setNsPrefix(prefix, namespace);
            }
        });
        return used;
    }

    private FocGraphException unfit(String what, String formats) {
        return FocGraphException.usage("This query gives " + what + ", which cannot be written as " + format.word()
                + "; use " + formats + ".");
    }

    private static void text(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
