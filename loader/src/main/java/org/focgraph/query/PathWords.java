package org.focgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;

/** The properties a path is made of, in the order written. */
record PathWords(Path path) {

    List<Node> predicates() {
        var found = new ArrayList<Node>();
        collect(path, found);
        return List.copyOf(found);
    }

    private static void collect(Path path, List<Node> found) {
        if (path instanceof P_Link link) {
            found.add(link.getNode());
        } else if (path instanceof P_ReverseLink link) {
            found.add(link.getNode());
        } else if (path instanceof P_Path1 one) {
            collect(one.getSubPath(), found);
        } else if (path instanceof P_Path2 two) {
            collect(two.getLeft(), found);
            collect(two.getRight(), found);
        } else if (path instanceof P_NegPropSet set) {
            set.getNodes().forEach(node -> collect(node, found));
        }
    }
}
