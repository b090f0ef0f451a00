package org.focgraph.concepts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What the files say of one concept. */
final class ConceptRecord {

    private final Node node;
    private final List<LabelRow> labels = new ArrayList<>();
    private final Set<Triple> statements = new LinkedHashSet<>();
    private String file;
    private long line;
    private long rows;
    private long repeated;

    /** @param node its address in normal form */
    ConceptRecord(Node node) {
        this.node = node;
    }

    void add(LabelRow label) {
        labels.add(label);
        count(label.file(), label.line());
    }

    /** Adds a statement that is no label. */
    void add(Triple statement, String inFile, long atLine) {
        if (!statements.add(statement)) {
            repeated++;
        }
        count(inFile, atLine);
    }

    private void count(String inFile, long atLine) {
        rows++;
        if (file == null) {
            file = inFile;
            line = atLine;
        }
    }

    Node node() {
        return node;
    }

    /** The last part of its address: {@code 1002975}, {@code 16.10}. */
    String number() {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    List<LabelRow> labels() {
        return labels;
    }

    Set<Triple> statements() {
        return statements;
    }

    boolean says(Node property, Node object) {
        return statements.contains(Triple.create(node, property, object));
    }

    /** Where it first stands. */
    String file() {
        return file;
    }

    long line() {
        return line;
    }

    long rows() {
        return rows;
    }

    /** Statements that stood in the files before. */
    long repeated() {
        return repeated;
    }
}
