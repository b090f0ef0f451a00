package org.focgraph.votes.join;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.focgraph.votes.Days;

/** A roll call of the Assembly that a preferred source has. */
final class Listed {

    private final Node node;
    private final Node source;
    private final Positions positions = new Positions();
    private final Set<String> numbers = new HashSet<>();
    private Days days;
    private String resolution = "";
    private boolean isPart;
    private boolean isOfAssembly;

    Listed(Node node, Node source) {
        this.node = node;
        this.source = source;
    }

    Node node() {
        return node;
    }

    /** Last part of the address, {@code undl-1655128}. */
    String key() {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    /** What its positions are taken from. */
    Node source() {
        return source;
    }

    Positions positions() {
        return positions;
    }

    void dated(Days when) {
        days = when;
    }

    Days days() {
        return days;
    }

    void on(String resolutionKey) {
        resolution = resolutionKey;
    }

    /** Key of the resolution, {@code A-RES-73-27}; empty where none is known. */
    String resolution() {
        return resolution;
    }

    void onPart() {
        isPart = true;
    }

    /** Was it on a part of a text? */
    boolean isPart() {
        return isPart;
    }

    void ofAssembly() {
        isOfAssembly = true;
    }

    /** Can it be compared: a roll call of the Assembly with a date and at least one position? */
    boolean isComparable() {
        return isOfAssembly && days != null && positions.length() > 0;
    }

    void numbered(String number) {
        numbers.add(number);
    }

    /** Numbers it has in Voeten's data, where a source before has told. */
    Set<String> numbers() {
        return numbers;
    }
}
