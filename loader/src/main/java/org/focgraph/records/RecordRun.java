package org.focgraph.records;

import static org.focgraph.dataset.Statements.english;
import static org.focgraph.dataset.Statements.foc;
import static org.focgraph.dataset.Statements.integer;
import static org.focgraph.dataset.Statements.text;
import static org.focgraph.dataset.Statements.thing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.RecordAccount;
import org.focgraph.dataset.SetApart;
import org.focgraph.dataset.Statements;

/** One run over the files of a data set: statements, counts, and what is set apart. */
final class RecordRun {

    private final About about;
    private final Statements out;
    private final RecordAccount account;
    private final SetApart apart;
    private final Map<String, Integer> keys = new HashMap<>();

    RecordRun(About about, StreamRDF facts) {
        this.about = about;
        this.out = new Statements(facts);
        this.account = new RecordAccount(about.unit());
        this.apart = new SetApart(about);
    }

    Statements out() {
        return out;
    }

    RecordAccount account() {
        return account;
    }

    Node source() {
        return about.sourceNode();
    }

    /**
     * Begins the node of what this source says of one text. A key that comes again is numbered.
     *
     * @param label what the record is of, in words
     * @param line where it begins in its file
     */
    SourceRecord record(String key, String label, String file, long line) {
        int times = keys.merge(key, 1, Integer::sum);
        var node = thing("record", about.key() + "-" + key + (times == 1 ? "" : "-" + times));
        out.add(node, Statements.TYPE, foc("SourceRecord"));
        out.add(node, Statements.LABEL, english(label));
        out.add(node, DCTerms.source.asNode(), source());
        out.add(node, foc("sourceFile"), text(file));
        out.add(node, foc("sourceLine"), integer(line));
        return new SourceRecord(out, node);
    }

    /** What a record is about cannot be told. */
    void refused(String label, long rows, Reason reason, List<String> verbatim) {
        account.refused(rows, List.of(reason));
        apart.add(reason.file(), reason.line(), label, List.of(reason), verbatim);
    }

    /** A record contradicts itself. */
    void quarantined(String label, long rows, Reason reason, List<String> verbatim) {
        account.quarantined(rows, List.of(reason));
        apart.add(reason.file(), reason.line(), label, List.of(reason), verbatim);
    }

    /** A part of a record, such as a sponsor, that cannot be told. */
    void partRefused(String label, Reason reason, String verbatim) {
        account.rowRefused(reason);
        apart.add(reason.file(), reason.line(), label, List.of(reason), List.of(verbatim));
    }

    Conversion.Result result() {
        return new Conversion.Result(account, apart.graph(), Map.of(), out.count(), true);
    }
}
