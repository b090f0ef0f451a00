package org.focgraph.cite;

import java.util.List;
import java.util.TreeMap;
import org.focgraph.problem.Printable;

/**
 * A graph an answer may rest on.
 *
 * @param title for people, or its address
 * @param licence the address of its licence; empty where none is stated
 * @param certain whether it holds statements of the kind the query asks for; where not, it could not be looked into
 */
public record GraphUse(String iri, String title, String licence, boolean certain) {

    public String licenceInWords() {
        return licence.isEmpty() ? "no licence stated; ask the source" : licence;
    }

    /** The terms of several graphs, each licence with its graphs below it; ends with a line break. */
    public static String inWords(List<GraphUse> graphs) {
        if (graphs.isEmpty()) {
            return "The release does not say which graphs it is made of, or they could not be told in time.\n";
        }
        var byLicence = new TreeMap<String, StringBuilder>();
        for (var graph : graphs) {
            byLicence
                    .computeIfAbsent(graph.licenceInWords(), any -> new StringBuilder())
                    .append("  ")
                    .append(Printable.of(graph.title()))
                    .append(" <")
                    .append(graph.iri())
                    .append(graph.certain() ? ">\n" : "> (large; not looked into, it may have given rows)\n");
        }
        var text =
                new StringBuilder("Found by the properties the query names: a graph may be listed that gave no row.\n");
        byLicence.forEach((licence, list) -> text.append(licence).append('\n').append(list));
        return text.toString();
    }
}
