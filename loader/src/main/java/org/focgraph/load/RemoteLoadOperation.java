package org.focgraph.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.store.RemoteStore;

/**
 * Loads a folder of tables into a store behind HTTP: changed graphs first, then the default graph, then the catalog as
 * the record that all of it is there. A load that was cut off is made good by the next one.
 */
public final class RemoteLoadOperation {

    private static final String GRAPHS = Vocabulary.BASE + "graph/";

    private final RemoteStore store;
    private final boolean namedGraphsOnly;
    private final Progress progress;

    /**
     * @param namedGraphsOnly true for a store without a default graph of its own, which shows the union of the named
     *     graphs instead
     */
    public RemoteLoadOperation(RemoteStore store, boolean namedGraphsOnly, Progress progress) {
        this.store = store;
        this.namedGraphsOnly = namedGraphsOnly;
        this.progress = progress;
    }

    /**
     * What a remote load did.
     *
     * @param sent names of the graphs that were replaced; empty where the store already held everything
     * @param triples statements over all graphs, each counted once
     */
    public record Report(List<String> sent, long triples, Problems problems) {

        public boolean isRejected() {
            return problems.hasErrors();
        }
    }

    public Report run(Path data, String displayPrefix) {
        try {
            var staged = new Staging(data, displayPrefix, Optional.empty(), progress).run();
            return staged.isRejected() ? new Report(List.of(), 0, staged.problems()) : send(staged);
        } finally {
            progress.finished();
        }
    }

    /** Sends graphs that were staged before. */
    public Report send(Staged staged) {
        progress.step("Comparing with " + store.address());
        var catalog = staged.graphs().get(staged.graphs().size() - 1);
        var there = hashes(store.get(name(catalog.name())));
        var here = hashes(catalog.graph());
        var sent = new ArrayList<String>();
        progress.step("Sending changed graphs");
        for (var graph : staged.graphs()) {
            if (graph != catalog && !here.get(name(graph.name())).equals(there.get(name(graph.name())))) {
                store.put(name(graph.name()), graph.graph());
                sent.add(graph.name());
                progress.advance(sent.size(), staged.graphs().size(), "graphs");
            }
        }
        var stale = new HashSet<>(there.keySet());
        stale.removeAll(here.keySet());
        if (!sent.isEmpty() || !stale.isEmpty()) {
            finish(staged, catalog, stale);
        }
        return new Report(sent, staged.union().size(), staged.problems());
    }

    private void finish(Staged staged, StagedGraph catalog, Set<Node> stale) {
        stale.stream().sorted((a, b) -> a.getURI().compareTo(b.getURI())).forEach(store::delete);
        if (!namedGraphsOnly) {
            store.putDefault(staged.union());
        }
        store.put(name(catalog.name()), catalog.graph());
    }

    /** The hash of its inputs that a catalog gives for each graph. */
    private static Map<Node, String> hashes(Graph catalog) {
        var hashes = new HashMap<Node, String>();
        catalog.find(Node.ANY, CatalogGraph.INPUTS, Node.ANY)
                .forEachRemaining(t -> hashes.put(t.getSubject(), t.getObject().getLiteralLexicalForm()));
        return hashes;
    }

    private static Node name(String graph) {
        return NodeFactory.createURI(GRAPHS + graph);
    }
}
