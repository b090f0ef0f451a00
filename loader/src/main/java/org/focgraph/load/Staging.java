package org.focgraph.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.content.Content;
import org.focgraph.content.Vocabulary;
import org.focgraph.derive.RosterGraph;
import org.focgraph.mapping.Mapping;
import org.focgraph.mapping.ReferencedRows;
import org.focgraph.mapping.TableGraph;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.query.Catalogue;
import org.focgraph.store.GraphFiles;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.table.TableReader;
import org.focgraph.table.TableSchema;
import org.focgraph.table.Tables;

/**
 * From a folder of tables to graphs that passed every check: cells, keys and references, mappings, addresses, shapes,
 * quality queries. Touches no store; reads graphs from one where their inputs have not changed.
 */
public final class Staging {

    private static final String ONTOLOGY_LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    private final Path data;
    private final String displayPrefix;
    private final Optional<GraphFiles> standing;
    private final Progress progress;
    private final Vocabulary words = Vocabulary.bundled();
    private final Problems problems = new Problems();

    /**
     * @param data folder with one folder per table
     * @param displayPrefix what stands before a file's name in problems
     * @param standing graphs of an earlier load, or none
     */
    public Staging(Path data, String displayPrefix, Optional<GraphFiles> standing, Progress progress) {
        this.data = data;
        this.displayPrefix = displayPrefix;
        this.standing = standing;
        this.progress = progress;
    }

    /** The bundled tables, staged in memory. */
    public static Staged bundled() {
        return new Staging(Content.folder("data"), "data/", Optional.empty(), Progress.silent()).run();
    }

    /** Stages everything, or stops after the first stage that found errors. */
    public Staged run() {
        progress.step("Reading metadata, mappings and checks");
        var tables = Tables.read(data, displayPrefix, problems);
        var quality = quality();
        var inputs = new Inputs(tables, Content.folder("ontology"));
        var mappings = mappings(tables);
        if (problems.hasErrors()) {
            // Whoever mends the metadata or a mapping should see in the same run what is wrong with the rows.
            progress.step("Checking tables");
            tables.rows(problems, row -> {});
            return Staged.rejected(problems);
        }
        var ontology = ontologyRecord(inputs, quality);
        var plans = tables.schemas().stream()
                .map(table -> new Plan(table, mappings.get(table.name()), record(table, inputs)))
                .toList();
        if (isUnchanged(ontology) && plans.stream().allMatch(plan -> isUnchanged(plan.record()))) {
            return unchanged(ontology, plans);
        }
        return stage(tables, quality, ontology, plans);
    }

    private record Plan(TableSchema table, Mapping mapping, GraphRecord record) {}

    private Catalogue quality() {
        return Catalogue.read(Content.folder("queries").resolve("quality"), "queries/quality/", problems);
    }

    private Map<String, Mapping> mappings(Tables tables) {
        var mappings = new HashMap<String, Mapping>();
        for (var table : tables.schemas()) {
            Mapping.read(table, tables, words, problems).ifPresent(mapping -> mappings.put(table.name(), mapping));
        }
        return mappings;
    }

    private static GraphRecord record(TableSchema table, Inputs inputs) {
        var about = table.description();
        return GraphRecord.of(
                table.name(),
                Kind.TABLE,
                about.title().orElse(table.name()),
                about.licence().orElse(null),
                inputs.of(table),
                0);
    }

    private GraphRecord ontologyRecord(Inputs inputs, Catalogue quality) {
        return GraphRecord.of(
                "ontology",
                Kind.ONTOLOGY,
                "Ontology and concept schemes",
                ONTOLOGY_LICENSE,
                inputs.ofRules(quality),
                0);
    }

    private boolean isUnchanged(GraphRecord record) {
        return standing.flatMap(files -> files.record(record.name()))
                .filter(record::hasSameInputs)
                .isPresent();
    }

    /** Nothing to make, provided that no table was taken away. */
    private Staged unchanged(GraphRecord ontology, List<Plan> plans) {
        var names = new ArrayList<>(List.of(ontology.name()));
        plans.forEach(plan -> names.add(plan.record().name()));
        names.addAll(List.of(Derived.ROSTERS, CatalogGraph.NAME));
        var records = names.stream()
                .map(name -> standing.orElseThrow().record(name))
                .flatMap(Optional::stream)
                .toList();
        var catalog =
                records.stream().filter(r -> r.name().equals(CatalogGraph.NAME)).findFirst();
        boolean sameTables = catalog.isPresent()
                && catalog.get().inputs().keySet().containsAll(names.subList(0, names.size() - 1))
                && catalog.get().inputs().size() == names.size();
        return sameTables && records.size() == names.size()
                ? Staged.unchanged(records, problems)
                : stage(new Tables(plans.stream().map(Plan::table).toList()), quality(), ontology, plans);
    }

    private Staged stage(Tables tables, Catalogue quality, GraphRecord ontology, List<Plan> plans) {
        progress.step("Checking tables");
        var referenced = new ReferencedRows(tables);
        var held = new HeldRows();
        plans.stream().filter(plan -> isUnchanged(plan.record())).forEach(plan -> held.leaveOut(plan.table()));
        tables.rows(problems, row -> {
            referenced.offer(row);
            held.offer(row);
        });
        if (problems.hasErrors()) {
            return Staged.rejected(problems);
        }
        progress.step("Mapping tables to statements");
        var graphs = new ArrayList<StagedGraph>();
        graphs.add(new StagedGraph(ontology, words.ontology(), isUnchanged(ontology)));
        plans.forEach(plan -> {
            graphs.add(isUnchanged(plan.record()) ? standing(plan) : mapped(plan, referenced, held));
            progress.advance(graphs.size() - 1, plans.size(), "tables");
        });
        if (problems.hasErrors()) {
            return Staged.rejected(problems);
        }
        var places = new RowPlaces(tables);
        MintCheck.check(graphs, words, places, problems);
        progress.step("Deriving rosters");
        var union = union(graphs);
        var rosters = RosterGraph.derive(union);
        add(rosters, union);
        graphs.add(derived(Derived.ROSTERS, Derived.ROSTERS_TITLE, rosters, graphs));
        progress.step("Checking shapes");
        ShapeProblems.check(words.shapes(), union, words.prefixes(), places, problems);
        progress.step("Running quality queries");
        QualityProblems.check(quality, union, words.prefixes(), places, problems);
        if (problems.hasErrors()) {
            return Staged.rejected(problems);
        }
        var catalog = CatalogGraph.of(graphs, tables.schemas());
        add(catalog, union);
        graphs.add(new StagedGraph(
                GraphRecord.of(
                        CatalogGraph.NAME,
                        Kind.CATALOG,
                        "Catalog of the graphs",
                        ONTOLOGY_LICENSE,
                        Inputs.ofRecords(graphs),
                        0),
                catalog,
                false));
        return new Staged(graphs, union, List.of(), problems);
    }

    private StagedGraph standing(Plan plan) {
        var files = standing.orElseThrow();
        var graph = GraphFactory.createDefaultGraph();
        files.read(plan.record().name(), StreamRDFLib.graph(graph));
        return new StagedGraph(files.record(plan.record().name()).orElseThrow(), graph, true);
    }

    private StagedGraph mapped(Plan plan, ReferencedRows referenced, HeldRows held) {
        var graph = new TableGraph(plan.mapping(), referenced, words, problems);
        // Everything wrong with the rows was reported when they were read for their keys.
        held.take(plan.table())
                .ifPresentOrElse(
                        rows -> rows.forEach(graph::add),
                        () -> TableReader.read(plan.table(), new Problems(), graph::add));
        var statements = graph.finish();
        return new StagedGraph(plan.record().withRows(graph.rows()), statements, false);
    }

    private static StagedGraph derived(String name, String title, Graph graph, List<StagedGraph> from) {
        var record = GraphRecord.of(name, Kind.DERIVED, title, ONTOLOGY_LICENSE, Inputs.ofRecords(from), 0);
        return new StagedGraph(record, graph, false);
    }

    private static Graph union(List<StagedGraph> graphs) {
        var union = GraphFactory.createDefaultGraph();
        graphs.forEach(graph -> add(graph.graph(), union));
        return union;
    }

    private static void add(Graph source, Graph target) {
        source.find().forEachRemaining(target::add);
    }

    /** Names of the graphs that follow from others. */
    static final class Derived {
        static final String ROSTERS = "derived/rosters";
        static final String ROSTERS_TITLE = "Bounds of memberships, rosters of coalitions, rosters at roll calls";

        private Derived() {}
    }
}
