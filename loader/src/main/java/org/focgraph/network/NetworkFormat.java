package org.focgraph.network;

import java.util.Locale;

/** A format for networks. */
public enum NetworkFormat {
    /** GraphML 1.0: Gephi, yEd, igraph, networkx, Cytoscape. */
    GRAPHML,
    /** GEXF 1.3: Gephi, with places, colours and dates. */
    GEXF,
    /** The language of Graphviz. */
    DOT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
