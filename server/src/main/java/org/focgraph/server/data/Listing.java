package org.focgraph.server.data;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.content.Vocabulary;
import org.focgraph.release.OpenTerms;
import org.focgraph.server.release.Lease;
import org.focgraph.server.release.Releases;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.Manifest;

/**
 * What /data lists.
 *
 * @param shown the release whose graphs are shown
 * @param inUse the release that answers where none is named
 * @param graphs of the release shown
 */
record Listing(String shown, String inUse, List<Kept> releases, List<Listed> graphs) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> DUMPS = List.of("ttl", "nt", "nq.gz");

    /** A release that is kept. */
    record Kept(String id, boolean inUse, int graphs, long statements) {}

    /** A graph, its terms, and where it came from. */
    record Listed(GraphRecord record, OpenTerms terms, List<String> sources, boolean isApart) {

        String name() {
            return record.name();
        }
    }

    static Listing of(Releases releases, Lease lease, Catalogs catalogs) {
        String inUse;
        try (var current = releases.acquire()) {
            inUse = current.release();
        }
        var kept = releases.kept().stream()
                .map(manifest -> new Kept(
                        manifest.id(),
                        manifest.id().equals(inUse),
                        (int) manifest.graphs().stream()
                                .filter(graph -> graph.kind().isSeen())
                                .count(),
                        manifest.triples()))
                .toList();
        return new Listing(
                lease.release(),
                inUse,
                kept.isEmpty() ? List.of(new Kept(inUse, true, 0, 0)) : kept,
                catalogs.manifest(releases, lease)
                        .map(manifest -> listed(manifest, lease, catalogs, releases))
                        .orElse(List.of()));
    }

    private static List<Listed> listed(Manifest manifest, Lease lease, Catalogs catalogs, Releases releases) {
        var catalog = catalogs.graph(manifest, lease);
        return manifest.graphs().stream()
                .filter(graph -> graph.kind().isSeen())
                .map(record -> new Listed(
                        record,
                        OpenTerms.of(
                                record.license(), Optional.ofNullable(first(catalog, record, DCTerms.rights.asNode()))),
                        all(catalog, record, DCTerms.source.asNode()),
                        record.kind().isNamed() || releases.apart(record).isPresent()))
                .toList();
    }

    private static String first(Graph catalog, GraphRecord record, Node property) {
        var values = all(catalog, record, property);
        return values.isEmpty() ? null : values.get(0);
    }

    private static List<String> all(Graph catalog, GraphRecord record, Node property) {
        return catalog
                .find(NodeFactory.createURI(Vocabulary.BASE + "graph/" + record.name()), property, Node.ANY)
                .mapWith(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().getURI())
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    /** The address of a graph as a file, on this host. */
    String dump(Listed graph, String ending) {
        return "/data/" + graph.name() + "." + ending + (shown.equals(inUse) ? "" : "?release=" + shown);
    }

    static List<String> dumps() {
        return DUMPS;
    }

    String json() {
        var root =
                JSON.createObjectNode().put("inUse", inUse).put("shown", shown).put("catalogue", "/data/catalog.ttl");
        var list = root.putArray("releases");
        releases.forEach(kept -> list.addObject()
                .put("id", kept.id())
                .put("inUse", kept.inUse())
                .put("graphs", kept.graphs())
                .put("statements", kept.statements())
                .put("details", "/data.json?release=" + kept.id())
                .put("sparql", "/sparql?release=" + kept.id()));
        var all = root.putArray("graphs");
        graphs.forEach(graph -> json(all.addObject(), graph));
        return root.toPrettyString() + "\n";
    }

    private void json(ObjectNode node, Listed graph) {
        var record = graph.record();
        node.put("name", graph.name())
                .put("title", record.title())
                .put("kind", record.kind().name().toLowerCase(Locale.ROOT))
                .put("rows", record.rows())
                .put("triples", record.triples())
                .put("licence", record.license())
                .put("open", graph.terms().isOpen())
                .put("terms", graph.terms().reason());
        var sources = node.putArray("sources");
        graph.sources().forEach(sources::add);
        var files = node.putObject("files");
        if (graph.isApart()) {
            DUMPS.forEach(ending -> files.put(ending, dump(graph, ending)));
        }
    }
}
