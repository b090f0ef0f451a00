package org.focgraph.server.entity;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.focgraph.server.facts.Facts;

/** Properties by their names: the label where the data have one, else the words of the term. */
final class PropertyName {

    private PropertyName() {}

    static String of(Facts facts, Node property) {
        if (facts.isLabelled(property)) {
            return facts.label(property);
        }
        var name = Facts.shortName(property.getURI());
        var local = name.substring(name.lastIndexOf(':') + 1);
        return name.equals(property.getURI())
                ? name
                : local.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
