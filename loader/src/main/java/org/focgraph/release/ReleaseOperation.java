package org.focgraph.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.derive.RosterGraph;
import org.focgraph.load.Precedence;
import org.focgraph.problem.FocGraphException;
import org.focgraph.progress.Progress;
import org.focgraph.release.Chosen.Place;
import org.focgraph.release.ReleaseContents.Statements;
import org.focgraph.store.DescribedOnce;
import org.focgraph.store.DiskTrouble;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.store.Manifest;
import org.focgraph.store.Store;

/**
 * Writes a release of the generation in use: all of it into a fresh folder, or nothing. The same generation and tables
 * give the same bytes on every machine and day.
 */
public final class ReleaseOperation {

    private final Store store;
    private final Progress progress;

    public ReleaseOperation(Store store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * What is asked for.
     *
     * @param data folder of the tables the generation was made of
     * @param out a folder that is not there yet, or is empty
     * @param openOnly leave out what is not under open terms, and what is made from it
     */
    public record Request(Path data, Path out, boolean openOnly) {}

    public ReleaseSummary run(Request request) {
        try (var lock = store.lock();
                var folder = new ReleaseFolder(request.out())) {
            store.settle();
            var manifest = inUse();
            var tables = SourceTables.of(request.data(), manifest, progress);
            var graphs = new Selection(manifest.graphs(), rights(manifest)).choose(request.openOnly());
            return new Work(request, folder, manifest, tables, graphs).run();
        } catch (IOException | UncheckedIOException e) {
            throw DiskTrouble.explain(request.out(), e, "--out", "nothing was released");
        } finally {
            progress.finished();
        }
    }

    /** The generation in use, with the files of its graphs beside it. */
    private Manifest inUse() {
        var manifest = store.currentId()
                .flatMap(store::manifest)
                .orElseThrow(() -> FocGraphException.environment(
                        "the store " + store.folder() + " is empty; run \"focgraph load\" first", null));
        store.graphs().requireAll(manifest);
        return manifest;
    }

    /** What imports say about their use: they have no licence with an address. */
    private Map<String, String> rights(Manifest manifest) {
        var rights = new HashMap<String, String>();
        for (var record : manifest.graphs()) {
            if (record.license() == null && record.kind() == Kind.IMPORT) {
                var node = NodeFactory.createURI(Vocabulary.BASE + "graph/" + record.name());
                store.graphs().read(record.name(), new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        if (triple.getSubject().equals(node)
                                && triple.getPredicate().equals(DCTerms.rights.asNode())) {
                            rights.put(record.name(), triple.getObject().getLiteralLexicalForm());
                        }
                    }
                });
            }
        }
        return rights;
    }

    /** One release. */
    private final class Work {
        private final Request request;
        private final ReleaseFolder folder;
        private final Manifest manifest;
        private final SourceTables tables;
        private final List<Chosen> graphs;
        private final PlainTurtle turtle = new PlainTurtle(Vocabulary.bundled().prefixes());

        Work(Request request, ReleaseFolder folder, Manifest manifest, SourceTables tables, List<Chosen> graphs) {
            this.request = request;
            this.folder = folder;
            this.manifest = manifest;
            this.tables = tables;
            this.graphs = graphs;
        }

        ReleaseSummary run() throws IOException {
            var runs = new TreeMap<String, LineRun>();
            var summaries = new TreeMap<String, GraphSummary>();
            var in = graphs.stream().filter(Chosen::isIn).toList();
            progress.step("Sorting graphs");
            var once = new DescribedOnce();
            for (var graph : byPrecedence(in)) {
                runs.put(graph.name(), sorted(graph, once));
                summaries.put(graph.name(), turtle(graph, runs.get(graph.name())));
                progress.advance(runs.size(), in.size(), "graphs");
            }
            progress.step("Writing N-Quads");
            var statements = quads(in, runs);
            var contents = new ReleaseContents(
                    manifest.id() + (request.openOnly() ? "-open" : ""),
                    request.openOnly(),
                    graphs,
                    summaries,
                    descriptions(summaries.values()),
                    statements,
                    tables.warnings(in),
                    tables.checks());
            progress.step("Writing tables and descriptions");
            tables.copyTo(folder, in);
            describe(contents);
            folder.complete();
            return summary(contents);
        }

        private static List<Chosen> byPrecedence(List<Chosen> graphs) {
            var order = Precedence.ordered(graphs.stream().map(Chosen::record).toList());
            return graphs.stream()
                    .sorted(Comparator.comparingInt(graph -> order.indexOf(graph.record())))
                    .toList();
        }

        /** As the store answers from it: a resolution is described by the first graph that has it. */
        private LineRun sorted(Chosen graph, DescribedOnce once) throws IOException {
            var sorter = new LineSorter(folder.scratch());
            var kept = once.filter(graph.record(), triple -> sorter.add(CanonicalLine.of(triple)));
            send(graph, new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    kept.accept(triple);
                }
            });
            return LineRun.write(folder.scratch().resolve(graph.name().replace('/', '_') + ".sorted"), sorter.sorted());
        }

        private void send(Chosen graph, StreamRDF sink) {
            if (graph.place() == Place.DERIVED_ANEW) {
                RosterGraph.derive(curated()).find().forEachRemaining(sink::triple);
            } else if (graph.place() == Place.FILTERED) {
                var out = about(graphs.stream().filter(other -> !other.isIn()).toList());
                store.graphs().read(graph.name(), new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        if (!out.contains(triple.getSubject()) && !out.contains(triple.getObject())) {
                            sink.triple(triple);
                        }
                    }
                });
            } else {
                store.graphs().read(graph.name(), sink);
            }
        }

        /** The tables and the ontology that are in, from which rosters follow. */
        private Graph curated() {
            var union = GraphFactory.createDefaultGraph();
            graphs.stream()
                    .filter(Chosen::isIn)
                    .filter(graph -> graph.record().kind() == Kind.TABLE
                            || graph.record().kind() == Kind.ONTOLOGY)
                    .forEach(graph -> store.graphs().read(graph.name(), StreamRDFLib.graph(union)));
            return union;
        }

        /** The names of graphs and of the tables they were made from. */
        private List<Node> about(List<Chosen> left) {
            var nodes = new ArrayList<Node>();
            for (var graph : left) {
                nodes.add(NodeFactory.createURI(graph.iri()));
                tables.address(graph.name()).map(NodeFactory::createURI).ifPresent(nodes::add);
            }
            return nodes;
        }

        private GraphSummary turtle(Chosen graph, LineRun run) throws IOException {
            var summary = new GraphSummary();
            boolean large = graph.record().kind().isImported();
            try (var lines = run.open()) {
                folder.add(
                        "graphs/" + graph.name() + (large ? ".ttl.gz" : ".ttl"),
                        graph.record().title() + " (Turtle)",
                        graph.iri(),
                        out -> turtle.write(summary.over(lines.triples()), out));
            }
            return summary;
        }

        /** The default graph and the named graphs, laid out as the store lays them out (docs/decisions/0002). */
        private Statements quads(List<Chosen> in, Map<String, LineRun> runs) throws IOException {
            var facts = new ArrayList<SortedLines>();
            var named = new ArrayList<SortedLines>();
            for (var graph : in) {
                if (graph.record().kind().isFact()) {
                    facts.add(runs.get(graph.name()).open());
                }
                if (graph.record().kind().isNamed()) {
                    named.add(runs.get(graph.name()).openIn(graph.iri()));
                }
            }
            var defaultGraph = new CountedLines(new MergedLines(facts));
            named.add(defaultGraph);
            try (var all = new CountedLines(new MergedLines(named))) {
                folder.add("focgraph.nq.gz", "Everything (N-Quads in canonical order)", null, all::writeTo);
                return new Statements(defaultGraph.count(), all.count());
            }
        }

        private void describe(ReleaseContents contents) throws IOException {
            var report = new ReleaseReport(contents);
            folder.add("report.json", "Checks, warnings, quarantine and coverage, for programs", report.json());
            folder.add("report.md", "Checks, warnings, quarantine and coverage", report.text());
            folder.add("CITATION.cff", "How to cite this release", CitationFile.of(contents));
            folder.add("README.md", "What is in this release", ReadmeFile.of(contents));
            var licence = Content.folder("data").resolve("LICENSE");
            if (Files.exists(licence)) {
                folder.copy(licence, "LICENSE", "Creative Commons Attribution 4.0 International", null);
            }
            var catalog = CatalogDocument.of(contents, folder.files(), "");
            folder.add(
                    "catalog.ttl",
                    "Catalogue of this release (DCAT, VoID, PROV)",
                    null,
                    out -> turtle.write(catalog, out));
        }

        private static Graph descriptions(Iterable<GraphSummary> summaries) {
            var all = GraphFactory.createDefaultGraph();
            summaries.forEach(summary -> summary.descriptions().find().forEachRemaining(all::add));
            return all;
        }

        private ReleaseSummary summary(ReleaseContents contents) {
            return new ReleaseSummary(
                    contents.id(),
                    request.out(),
                    contents.statements().inDefaultGraph(),
                    folder.files().stream().mapToLong(ReleasedFile::bytes).sum(),
                    folder.files().size(),
                    graphs.stream()
                            .map(graph -> new ReleaseSummary.GraphLine(
                                    graph.name(), graph.isIn(), graph.terms().isOpen(), graph.reason()))
                            .toList());
        }
    }
}
