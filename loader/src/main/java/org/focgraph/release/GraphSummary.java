package org.focgraph.release;

import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;

/** Figures of one graph in VoID's terms, and what it says about data sets, taken in one pass over its sorted statements. */
final class GraphSummary {

    private static final String GRAPH = Vocabulary.BASE + "graph/";
    private static final String COVERAGE = Vocabulary.BASE + "coverage/";

    private final SortedMap<String, Long> properties = new TreeMap<>();
    private final SortedMap<String, Long> classes = new TreeMap<>();
    private final Graph descriptions = GraphFactory.createDefaultGraph();
    private Node last;
    private long triples;
    private long subjects;

    /** Counts the statements on their way. */
    Iterator<Triple> over(Iterator<Triple> statements) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return statements.hasNext();
            }

            @Override
            public Triple next() {
                var triple = statements.next();
                count(triple);
                return triple;
            }
        };
    }

    private void count(Triple triple) {
        triples++;
        properties.merge(triple.getPredicate().getURI(), 1L, Long::sum);
        if (!triple.getSubject().equals(last)) {
            last = triple.getSubject();
            subjects++;
        }
        if (triple.getPredicate().equals(RDF.type.asNode())
                && triple.getObject().isURI()) {
            classes.merge(triple.getObject().getURI(), 1L, Long::sum);
        }
        if (last.isURI() && (last.getURI().startsWith(GRAPH) || last.getURI().startsWith(COVERAGE))) {
            descriptions.add(triple);
        }
    }

    long triples() {
        return triples;
    }

    long subjects() {
        return subjects;
    }

    /** Statements with each property. */
    SortedMap<String, Long> properties() {
        return properties;
    }

    /** Things of each class. */
    SortedMap<String, Long> classes() {
        return classes;
    }

    /** What stands in the graph about graphs and their coverage. */
    Graph descriptions() {
        return descriptions;
    }
}
