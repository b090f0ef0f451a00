package org.focgraph.concepts;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A label that passed its checks. */
record Label(boolean isPreferred, String text, String language) {

    Node literal() {
        return NodeFactory.createLiteralLang(text, language);
    }
}
