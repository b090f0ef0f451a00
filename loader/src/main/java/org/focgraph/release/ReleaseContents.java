package org.focgraph.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.problem.Problem;

/**
 * What is known about a release when its graphs have been written.
 *
 * @param id name of the generation, with {@code -open} behind it where graphs were left out for their terms
 * @param graphs every graph of the generation, in or out
 * @param summaries figures of the graphs that are in, by name; none of those that were not counted
 * @param descriptions what the graphs that are in say about themselves and each other
 * @param statements of the whole: in the default graph, and in all graphs
 * @param warnings of the checks, with places relative to the tables
 */
record ReleaseContents(
        String id,
        boolean openOnly,
        List<Chosen> graphs,
        SortedMap<String, GraphSummary> summaries,
        Graph descriptions,
        Statements statements,
        List<Problem> warnings,
        List<Check> checks) {

    /** How many statements there are. */
    record Statements(long inDefaultGraph, long inAll) {}

    /** A check that everything passed. */
    record Check(String name, String what, long number) {}

    List<Chosen> in() {
        return graphs.stream().filter(Chosen::isIn).toList();
    }

    boolean isOpenThroughout() {
        return in().stream().allMatch(graph -> graph.terms().isOpen());
    }

    /** The day on which the newest of the tables was changed, as they say themselves. */
    Optional<String> newest() {
        var days = new ArrayList<String>();
        descriptions
                .find(Node.ANY, DCTerms.modified.asNode(), Node.ANY)
                .forEachRemaining(triple -> days.add(triple.getObject().getLiteralLexicalForm()));
        return days.stream().filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")).max(String::compareTo);
    }

    /** The one text a graph's description has for a property, the first in order where there are several. */
    static Optional<String> text(Graph descriptions, String graph, String property) {
        return descriptions
                .find(NodeFactory.createURI(graph), NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().toString())
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }
}
