package org.focgraph.dataset;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.content.Vocabulary;

/**
 * What a data set is called, whose it is, under which terms it may be used and how much of it to expect.
 *
 * @param key name on the command line and of its graph
 * @param files what to give, for the help of the command line
 * @param licence address of the licence; empty where the terms have none
 * @param terms of use in words
 * @param issued state of the data the figures are known for, {@code 2021} or {@code 2025-10-31}
 * @param unit what is counted, in the singular: {@code roll call}, {@code record}
 * @param fewestRows a whole export has at least so many; with fewer it is a part of one
 * @param mostRows with more it is not the export that is known
 * @param tolerance share of the units that may fail, from 0 to 1
 * @param source key of the data set in table {@code sources}
 */
public record About(
        String key,
        String title,
        String files,
        String publisher,
        String landingPage,
        String citation,
        Optional<String> licence,
        String terms,
        String issued,
        String unit,
        long fewestRows,
        long mostRows,
        double tolerance,
        String source) {

    /** One in a thousand: real files hold a few true oddities. */
    public static final double USUAL_TOLERANCE = 0.001;

    /** What statements of the data set give as their source. */
    public Node sourceNode() {
        return NodeFactory.createURI(Vocabulary.BASE + "source/" + source);
    }

    /** The graph the data set becomes. */
    public Node graph() {
        return Statements.thing("graph", key);
    }
}
