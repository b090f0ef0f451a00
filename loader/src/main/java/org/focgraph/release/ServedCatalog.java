package org.focgraph.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;
import org.focgraph.store.Manifest;

/** The catalogue of a generation that is served: as that of a release, with the addresses of a server for its files. */
public final class ServedCatalog {

    private static final List<String> ENDINGS = List.of(".ttl", ".nt", ".nq.gz");
    private static final Node COVERAGE = NodeFactory.createURI(Vocabulary.FOC + "Coverage");

    private ServedCatalog() {}

    /**
     * @param facts the default graph of the generation, where its graphs are described
     * @param files address below which each graph is found by its name, with a slash at its end
     */
    public static Graph of(Manifest manifest, Graph facts, String files) {
        var descriptions = descriptions(manifest, facts);
        var rights = new HashMap<String, String>();
        manifest.graphs().forEach(graph -> ReleaseContents.text(
                        descriptions, Vocabulary.BASE + "graph/" + graph.name(), DCTerms.rights.getURI())
                .ifPresent(words -> rights.put(graph.name(), words)));
        var contents = new ReleaseContents(
                manifest.id(),
                false,
                new Selection(manifest.graphs(), rights).choose(false),
                new TreeMap<>(),
                descriptions,
                new ReleaseContents.Statements(facts.size(), manifest.triples()),
                List.of(),
                List.of());
        return CatalogDocument.of(contents, filesOf(manifest), files);
    }

    private static Graph descriptions(Manifest manifest, Graph facts) {
        var descriptions = GraphFactory.createDefaultGraph();
        manifest.graphs().forEach(graph -> facts.find(
                        NodeFactory.createURI(Vocabulary.BASE + "graph/" + graph.name()), Node.ANY, Node.ANY)
                .forEachRemaining(descriptions::add));
        facts.find(Node.ANY, RDF.type.asNode(), COVERAGE).toList().forEach(coverage -> facts.find(
                        coverage.getSubject(), Node.ANY, Node.ANY)
                .forEachRemaining(descriptions::add));
        return descriptions;
    }

    private static List<ReleasedFile> filesOf(Manifest manifest) {
        var files = new ArrayList<ReleasedFile>();
        for (var graph : manifest.graphs()) {
            for (var ending : ENDINGS) {
                files.add(ReleasedFile.of(
                        graph.name() + ending,
                        graph.title() + " (" + ending.substring(1) + ")",
                        Vocabulary.BASE + "graph/" + graph.name(),
                        ReleasedFile.UNKNOWN,
                        null));
            }
        }
        return files;
    }
}
