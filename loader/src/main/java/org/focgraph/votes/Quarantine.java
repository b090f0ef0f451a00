package org.focgraph.votes;

import static org.focgraph.dataset.Statements.foc;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.SetApart;

/** Roll calls, and rows of roll calls, that did not pass. */
final class Quarantine {

    private final SetApart apart;

    Quarantine(About about) {
        this.apart = new SetApart(about);
    }

    /** A whole roll call. */
    void add(RollCallRecord record, List<Reason> reasons) {
        var rows = IntStream.range(0, record.rows().size())
                .mapToObj(row -> verbatim(record, row))
                .toList();
        describe(
                record,
                apart.add(
                        record.file(),
                        record.line(),
                        "Record " + record.record() + " on " + record.symbol() + ", set apart",
                        reasons,
                        rows));
    }

    /** One row of a roll call that is otherwise among the facts. */
    void addRow(RollCallRecord record, int row, Reason reason) {
        describe(
                record,
                apart.add(
                        record.file(),
                        record.rows().line(row),
                        "Row of record " + record.record() + " on " + record.symbol() + ", set apart: "
                                + record.name(row),
                        List.of(reason),
                        List.of(verbatim(record, row))));
    }

    private void describe(RollCallRecord record, Node node) {
        apart.say(node, foc("recordGiven"), record.record());
        apart.say(node, foc("symbolGiven"), record.symbol());
        apart.say(node, foc("dateGiven"), record.date());
        apart.say(node, foc("totalsGiven"), totals(record));
        apart.say(node, DCTerms.title.asNode(), record.title());
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
        return apart.graph();
    }
}
