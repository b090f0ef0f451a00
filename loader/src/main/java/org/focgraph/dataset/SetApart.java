package org.focgraph.dataset;

import static org.focgraph.dataset.Statements.*;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.symbol.Symbol;

/**
 * What did not pass, with the reasons, as a graph of its own: each record verbatim, so that it can be judged and, once
 * the source or a table of exceptions is corrected, imported again.
 */
public final class SetApart {

    private static final Node RECORD = foc("QuarantinedRecord");

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Statements out = new Statements(StreamRDFLib.graph(graph));
    private final About about;

    public SetApart(About about) {
        this.about = about;
    }

    /**
     * Sets a record or a row apart.
     *
     * @param line where it begins
     * @param label what it is, in words
     * @param verbatim its rows as they stand in the file
     * @return the node, for what else the record says
     */
    public Node add(String file, long line, String label, List<Reason> reasons, List<String> verbatim) {
        return add(file, line, 0, label, reasons, verbatim);
    }

    /**
     * Sets a record apart that may share its line with others.
     *
     * @param column where it begins; 0 where the line is its own
     */
    public Node add(String file, long line, long column, String label, List<Reason> reasons, List<String> verbatim) {
        var place = column == 0 ? Long.toString(line) : line + "-" + column;
        var node = thing("quarantine", about.key() + "-" + Symbol.keyOf(file) + "-" + place);
        out.add(node, TYPE, RECORD);
        out.add(node, LABEL, english(label));
        reasons.forEach(reason -> {
            out.add(node, foc("problemCode"), text(reason.code()));
            out.add(
                    node,
                    foc("quarantineReason"),
                    english(reason.file() + ":" + reason.line() + " " + reason.found() + "; " + reason.advice()));
        });
        out.add(node, foc("sourceFile"), text(file));
        out.add(node, foc("sourceLine"), integer(line));
        out.add(node, DCTerms.source.asNode(), about.sourceNode());
        verbatim.forEach(row -> out.add(node, foc("rowGiven"), text(row)));
        return node;
    }

    /** Says more of a record that was set apart. */
    public void say(Node record, Node property, String value) {
        out.add(record, property, text(value));
    }

    public Graph graph() {
        return graph;
    }
}
