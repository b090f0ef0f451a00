package org.focgraph.votes;

import static org.focgraph.votes.Statements.*;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What did not pass, with the reasons, as a graph of its own: each record verbatim, so that it can be judged and, once
 * the source or a table of exceptions is corrected, imported again.
 */
final class Quarantine {

    private static final Node RECORD = foc("QuarantinedRecord");

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Statements out = new Statements(StreamRDFLib.graph(graph));
    private final String dataset;
    private final Node source;

    Quarantine(String dataset, Node source) {
        this.dataset = dataset;
        this.source = source;
    }

    /** A whole roll call. */
    void add(RollCallRecord record, List<Reason> reasons) {
        var node = describe(record, record.line(), reasons);
        out.add(node, LABEL, english("Record " + record.record() + " on " + record.symbol() + ", set apart"));
        for (int row = 0; row < record.rows().size(); row++) {
            out.add(node, foc("rowGiven"), text(verbatim(record, row)));
        }
    }

    /** One row of a roll call that is otherwise among the facts. */
    void addRow(RollCallRecord record, int row, Reason reason) {
        long line = record.rows().line(row);
        var node = describe(record, line, List.of(reason));
        out.add(
                node,
                LABEL,
                english("Row of record " + record.record() + " on " + record.symbol() + ", set apart: "
                        + record.name(row)));
        out.add(node, foc("rowGiven"), text(verbatim(record, row)));
    }

    private Node describe(RollCallRecord record, long line, List<Reason> reasons) {
        var node = thing("quarantine", dataset + "-" + org.focgraph.symbol.Symbol.keyOf(record.file()) + "-" + line);
        out.add(node, TYPE, RECORD);
        reasons.forEach(reason -> {
            out.add(node, foc("problemCode"), text(reason.code()));
            out.add(
                    node,
                    foc("quarantineReason"),
                    english(reason.file() + ":" + reason.line() + " " + reason.found() + "; " + reason.advice()));
        });
        out.add(node, foc("sourceFile"), text(record.file()));
        out.add(node, foc("sourceLine"), integer(line));
        out.add(node, foc("recordGiven"), text(record.record()));
        out.add(node, foc("symbolGiven"), text(record.symbol()));
        out.add(node, foc("dateGiven"), text(record.date()));
        out.add(node, foc("totalsGiven"), text(totals(record)));
        out.add(node, DCTerms.title.asNode(), text(record.title()));
        out.add(node, DCTerms.source.asNode(), source);
        return node;
    }

    private static String totals(RollCallRecord record) {
        var stated = record.stated();
        return String.join(
                "-", stated.inFavour(), stated.against(), stated.abstaining(), stated.notVoting(), stated.members());
    }

    private static String verbatim(RollCallRecord record, int row) {
        return record.name(row) + " | " + record.vote(row) + " | line "
                + record.rows().line(row);
    }

    Graph graph() {
        return graph;
    }
}
