package org.focgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.focgraph.content.Vocabulary;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;

/**
 * Builds a complete generation from graph files in a folder of its own, makes sure it has reached the disk, and only
 * then makes it the one in use.
 *
 * <p>A fact goes to the default graph, which is what a query without {@code GRAPH} sees, and also to its named graph
 * unless it comes from a large import (docs/decisions/0002).
 */
public final class GenerationBuilder {

    /** Changes whenever the same graphs would be laid out in another way. */
    static final String LAYOUT = "2";

    /** A rough upper bound of what a triple costs on disk, with both layouts and the text index. */
    private static final long BYTES_PER_TRIPLE = 1_000;

    private static final long BYTES_AT_LEAST = 300L << 20;

    private final Store store;
    private final String software;
    private final Progress progress;

    public GenerationBuilder(Store store, String software, Progress progress) {
        this.store = store;
        this.software = software;
        this.progress = progress;
    }

    /** The name the generation of these graphs has. */
    public static String idOf(List<GraphRecord> graphs) {
        var text = new StringBuilder(LAYOUT).append('\n');
        graphs.stream()
                .sorted(Comparator.comparing(GraphRecord::name))
                .forEach(g ->
                        text.append(g.name()).append(' ').append(g.sha256()).append('\n'));
        return Digest.of(text.toString()).substring(0, 16);
    }

    /**
     * Builds where it is not there yet, and puts it in use.
     *
     * @param graphs in the order of precedence: a resolution is described by the first that has it
     */
    public Manifest build(List<GraphRecord> graphs) {
        var id = idOf(graphs);
        var target = store.generation(id);
        var site = target.resolveSibling(".building-" + id);
        try {
            var standing = store.manifest(id);
            if (standing.isEmpty()
                    || !StoreCheck.sizes(target, standing.orElseThrow()).isEmpty()) {
                Store.delete(target);
                Store.delete(site);
                standing = Optional.of(buildAt(site, target, id, graphs));
            }
            store.switchTo(id);
            return standing.orElseThrow();
        } catch (IOException | RuntimeException | InternalError e) {
            cleanUp(site, e);
            throw e instanceof FocGraphException known ? known : DiskTrouble.explain(site, e);
        }
    }

    private Manifest buildAt(Path site, Path target, String id, List<GraphRecord> graphs) throws IOException {
        Files.createDirectories(site.resolve("tdb2"));
        Files.createDirectories(site.resolve("text"));
        long triples = graphs.stream()
                .filter(graph -> graph.kind().isSeen())
                .mapToLong(GraphRecord::triples)
                .sum();
        DiskTrouble.requireRoom(site, BYTES_AT_LEAST + triples * BYTES_PER_TRIPLE);
        load(site, graphs, triples);
        progress.step("Syncing to disk");
        for (var file : StoreCheck.filesOf(site)) {
            SafeFile.sync(file);
        }
        var sorted =
                graphs.stream().sorted(Comparator.comparing(GraphRecord::name)).toList();
        var manifest = new Manifest(id, software, sorted, StoreCheck.sizesOf(site), StoreCheck.hashesOf(site));
        store.complete(site, manifest);
        SafeFile.sync(site);
        Files.move(site, target);
        SafeFile.sync(target.getParent());
        return manifest;
    }

    private void load(Path site, List<GraphRecord> graphs, long triples) throws IOException {
        progress.step("Building the database");
        var database = DatabaseMgr.connectDatasetGraph(site.resolve("tdb2").toString());
        var definition = TextIndexes.definition();
        try {
            setPrefixes(database);
            var text = TextIndexes.open(site.resolve("text"));
            try {
                var search = new SearchFeed(text, definition, TextIndexes.indexedPredicates(definition));
                var loader = new PackedLoader(database);
                long[] done = {0};
                var once = new DescribedOnce();
                for (var graph : graphs.stream().filter(g -> g.kind().isSeen()).toList()) {
                    store.graphs().read(graph, spread(loader, graph, once, search, done, triples));
                }
                loader.finish();
                text.commit();
            } finally {
                text.close();
            }
        } finally {
            TDBInternal.expel(database);
        }
    }

    private StreamRDF spread(
            StreamRDF database, GraphRecord graph, DescribedOnce once, SearchFeed search, long[] done, long total) {
        var name = NodeFactory.createURI(Vocabulary.BASE + "graph/" + graph.name());
        var kind = graph.kind();
        var facts = once.filter(graph, triple -> {
            database.triple(triple);
            search.offer(triple);
        });
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                if (kind.isFact()) {
                    facts.accept(triple);
                }
                if (kind.isNamed()) {
                    database.quad(Quad.create(name, triple));
                }
                progress.advance(++done[0], total, "triples");
            }
        };
    }

    private static void setPrefixes(DatasetGraph database) {
        Txn.executeWrite(database, () -> Vocabulary.bundled()
                .prefixes()
                .getNsPrefixMap()
                .forEach((prefix, namespace) -> database.prefixes().add(prefix, namespace)));
    }

    private static void cleanUp(Path site, Throwable first) {
        try {
            Store.delete(site);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    /** Hands each text to the index once, however many graphs say it. */
    private static final class SearchFeed {
        private final TextIndex index;
        private final EntityDefinition definition;
        private final Set<Node> predicates;
        private final Set<Triple> seen = new HashSet<>();

        SearchFeed(TextIndex index, EntityDefinition definition, Set<Node> predicates) {
            this.index = index;
            this.definition = definition;
            this.predicates = predicates;
        }

        void offer(Triple triple) {
            if (predicates.contains(triple.getPredicate()) && seen.add(triple)) {
                var entity = TextQueryFuncs.entityFromQuad(
                        definition,
                        Quad.defaultGraphNodeGenerated,
                        triple.getSubject(),
                        triple.getPredicate(),
                        triple.getObject());
                if (entity != null) {
                    index.addEntity(entity);
                }
            }
        }
    }
}
