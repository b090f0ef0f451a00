package org.focgraph.concepts;

import static org.focgraph.dataset.Statements.*;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Reason;
import org.focgraph.dataset.RecordAccount;
import org.focgraph.dataset.SetApart;
import org.focgraph.dataset.Statements;

/** Writes concepts, or sets them and their labels apart, and keeps the account of both. */
final class ConceptStatements {

    private final Statements out;
    private final RecordAccount account = new RecordAccount("concept");
    private final SetApart apart;
    private final Node source;
    private long repeated;

    ConceptStatements(About about, Statements out) {
        this.out = out;
        this.apart = new SetApart(about);
        this.source = about.sourceNode();
    }

    RecordAccount account() {
        return account;
    }

    SetApart apart() {
        return apart;
    }

    /** Rows that said what another had said. */
    long repeated() {
        return repeated;
    }

    /**
     * Writes a concept that has a label left; without one it is set apart as a whole.
     *
     * @param types what it is beside a concept
     * @return whether it is among the facts
     */
    boolean write(ConceptRecord concept, List<Node> types) {
        var labelling = Labelling.of(concept);
        repeated += labelling.repeated() + concept.repeated();
        var shown = labelling.shown();
        if (shown.isEmpty()) {
            quarantine(concept, labelling);
            return false;
        }
        labelling.refused().forEach(this::refuse);
        account.loaded(
                concept.rows() - labelling.refused().size(),
                !labelling.repairs().isEmpty());
        var node = concept.node();
        out.add(node, TYPE, SKOS.Concept.asNode());
        types.forEach(type -> out.add(node, TYPE, type));
        out.add(node, LABEL, shown.get().literal());
        labelling.labels().forEach(label -> out.add(node, property(label), label.literal()));
        concept.statements().forEach(triple -> out.add(node, triple.getPredicate(), triple.getObject()));
        labelling.repairs().forEach(repair -> out.add(node, foc("repair"), english(repair)));
        out.add(node, DCTerms.source.asNode(), source);
        return true;
    }

    private static Node property(Label label) {
        return (label.isPreferred() ? SKOS.prefLabel : SKOS.altLabel).asNode();
    }

    private void quarantine(ConceptRecord concept, Labelling labelling) {
        var reasons = new ArrayList<Reason>();
        reasons.add(new Reason(
                concept.file(),
                concept.line(),
                "CONCEPT-NO-LABEL",
                "concept " + concept.number() + " has no preferred label that stands",
                "the whole concept is set apart"));
        reasons.addAll(labelling.refused().values());
        account.quarantined(concept.rows(), reasons);
        var verbatim = concept.labels().stream().map(LabelRow::verbatim).toList();
        apart.add(concept.file(), concept.line(), "Concept " + concept.number(), reasons, verbatim);
    }

    private void refuse(LabelRow row, Reason reason) {
        account.rowRefused(reason);
        apart.add(
                row.file(), row.line(), row.column(), "Label " + row.text(), List.of(reason), List.of(row.verbatim()));
    }

    /** A row that is about no concept. */
    void refuse(String file, long line, String label, Reason reason, String verbatim) {
        account.rowRefused(reason);
        apart.add(file, line, label, List.of(reason), List.of(verbatim));
    }
}
