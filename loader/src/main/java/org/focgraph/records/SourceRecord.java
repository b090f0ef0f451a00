package org.focgraph.records;

import static org.focgraph.dataset.Statements.day;
import static org.focgraph.dataset.Statements.english;
import static org.focgraph.dataset.Statements.foc;
import static org.focgraph.dataset.Statements.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.dataset.Statements;

/**
 * What one source says of one text: a node of its own, so that sources may differ and no fact about the text is doubled.
 */
record SourceRecord(Statements out, Node node) {

    SourceRecord is(String kind) {
        out.add(node, Statements.TYPE, foc(kind));
        return this;
    }

    SourceRecord link(String property, Node thing) {
        out.add(node, foc(property), thing);
        return this;
    }

    /** Verbatim but for blanks; nothing where there is nothing. */
    SourceRecord say(String property, String value) {
        var tidy = Wording.tidy(value);
        if (!tidy.isEmpty()) {
            out.add(node, foc(property), text(tidy));
        }
        return this;
    }

    SourceRecord titled(String title) {
        if (!title.isEmpty()) {
            out.add(node, DCTerms.title.asNode(), english(title));
        }
        return this;
    }

    SourceRecord on(Optional<LocalDate> date) {
        date.ifPresent(value -> out.add(node, DCTerms.date.asNode(), day(value)));
        return this;
    }

    /** A subject as its source writes it, or the address of a concept. */
    SourceRecord about(Node subject) {
        out.add(node, DCTerms.subject.asNode(), subject);
        return this;
    }

    /** The kind of document, as its source writes it. */
    SourceRecord ofType(String type) {
        if (!type.isEmpty()) {
            out.add(node, DCTerms.type.asNode(), text(type));
        }
        return this;
    }

    SourceRecord remark(String remark) {
        if (!remark.isEmpty()) {
            out.add(node, Statements.COMMENT, english(remark));
        }
        return this;
    }

    SourceRecord repaired(List<String> repairs) {
        repairs.forEach(repair -> out.add(node, foc("repair"), english(repair)));
        return this;
    }
}
