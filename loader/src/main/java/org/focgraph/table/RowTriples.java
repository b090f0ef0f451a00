package org.focgraph.table;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;

/** Writes rows as triples the way csv2rdf does in minimal mode. */
public final class RowTriples {

    private RowTriples() {}

    /** The triples of one row; starting and finishing the stream is the caller's. */
    public static void write(Row row, StreamRDF out) {
        if (row.table().suppressOutput()) {
            return;
        }
        var fallback = NodeFactory.createBlankNode();
        for (var cell : row.cells()) {
            if (!cell.column().suppressOutput()) {
                var subject = cell.iris().about().map(NodeFactory::createURI).orElse(fallback);
                write(subject, cell, out);
            }
        }
    }

    private static void write(Node subject, Cell cell, StreamRDF out) {
        var property = NodeFactory.createURI(cell.iris().property());
        Optional<String> pointed = cell.iris().value();
        if (pointed.isPresent()) {
            out.triple(Triple.create(subject, property, NodeFactory.createURI(pointed.get())));
        } else if (cell.column().separator().isPresent() && cell.column().ordered()) {
            out.triple(Triple.create(subject, property, list(cell.values(), out)));
        } else {
            cell.values().forEach(value -> out.triple(Triple.create(subject, property, value.literal())));
        }
    }

    private static Node list(List<Value> values, StreamRDF out) {
        Node list = RDF.Nodes.nil;
        for (int i = values.size() - 1; i >= 0; i--) {
            var link = NodeFactory.createBlankNode();
            out.triple(Triple.create(link, RDF.Nodes.first, values.get(i).literal()));
            out.triple(Triple.create(link, RDF.Nodes.rest, list));
            list = link;
        }
        return list;
    }

    /** The predicate of a column that has no propertyUrl: table URL, hash, name. */
    public static String propertyIri(TableSchema table, Column column) {
        return table.url() + "#" + column.name();
    }
}
