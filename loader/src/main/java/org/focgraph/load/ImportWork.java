package org.focgraph.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.dataset.Account;
import org.focgraph.dataset.Conversion;
import org.focgraph.dataset.DataFile;
import org.focgraph.dataset.Dataset;
import org.focgraph.dataset.FileFault;
import org.focgraph.dataset.ImportDescription;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.state.StateDirectory;
import org.focgraph.store.GenerationBuilder;
import org.focgraph.store.GraphFiles;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.store.Manifest;
import org.focgraph.store.Store;
import org.focgraph.votes.voeten.Unjoined;

/** One import, from files that are there to a generation, or to a report of why not. */
final class ImportWork {

    /** The tables behind states and their names; they decide in every data set. */
    private static final List<String> STATES = List.of("state-names", "states", "un-memberships");

    private final ImportOperation.Request request;
    private final Dataset dataset;
    private final Map<String, String> hashes;
    private final Progress progress;
    private final Problems problems = new Problems();
    private Store store;
    private String software;
    private Manifest standing;

    /** @param hashes SHA-256 of each file by its name */
    ImportWork(ImportOperation.Request request, Map<String, String> hashes, Progress progress) {
        this.request = request;
        this.dataset = request.dataset();
        this.hashes = hashes;
        this.progress = progress;
    }

    /** Imports into a store that is locked and settled, and whose generation in use is known. */
    ImportReport into(Store target, String by, Manifest inUse) {
        store = target;
        software = by;
        standing = inUse;
        store.graphs().requireAll(standing);
        var record = GraphRecord.of(
                dataset.isJoined() ? JoinedVotes.waiting(dataset) : dataset.key(),
                dataset.isJoined() ? Kind.UNJOINED : Kind.IMPORT,
                dataset.about().title(),
                dataset.about().licence().orElse(null),
                inputs(),
                0);
        if (standing.graphs().stream().anyMatch(record::hasSameInputs)) {
            return report(Outcome.UNCHANGED, null, standing);
        }
        if (request.dryRun()) {
            return check(graph(dataset.curated()));
        }
        try {
            if (dataset.isJoined()) {
                return join(record);
            }
            return write(conversion(graph(dataset.curated())), record);
        } catch (Rejected e) {
            problems.add(e.problem);
            store.graphs().discardStaged();
            return report(Outcome.REJECTED, null, null);
        } catch (RuntimeException e) {
            store.graphs().discardStaged();
            throw e;
        }
    }

    /** Does everything but write. */
    ImportReport check(Graph curated) {
        try {
            return dryRun(conversion(curated), curated);
        } catch (Rejected e) {
            problems.add(e.problem);
            return report(Outcome.REJECTED, null, null);
        }
    }

    private Conversion conversion(Graph curated) {
        return dataset.conversion(files(), curated, StateDirectory.read(request.data()));
    }

    private List<DataFile> files() {
        return request.files().stream()
                .map(path -> DataFile.at(path)
                        .hashed(hashes.get(path.getFileName().toString()))
                        .heardBy(read -> progress.advance(read / 1024, size(path) / 1024, "kB")))
                .toList();
    }

    private static long size(Path path) {
        return path.toFile().length();
    }

    /** The files, and the curated graphs that were consulted. */
    private Map<String, String> inputs() {
        var inputs = new TreeMap<String, String>();
        inputs.put("pipeline", dataset.pipeline());
        hashes.forEach((name, sha256) -> inputs.put("file " + sha256, sha256));
        standing.graphs().stream()
                .filter(graph ->
                        STATES.contains(graph.name()) || dataset.curated().contains(graph.name()))
                .forEach(graph -> inputs.put(graph.name(), graph.sha256()));
        return inputs;
    }

    private Graph graph(List<String> names) {
        var graph = GraphFactory.createDefaultGraph();
        names.stream().filter(name -> store.graphs().record(name).isPresent()).forEach(name -> store.graphs()
                .read(name, StreamRDFLib.graph(graph)));
        return graph;
    }

    private ImportReport dryRun(Conversion conversion, Graph curated) {
        if (dataset.isJoined()) {
            progress.step("Checking " + dataset.about().title());
            var unjoined = new Unjoined();
            convert(conversion, unjoined.reader());
            var account = store == null
                    ? JoinedVotes.check(dataset, unjoined, curated, StateDirectory.read(request.data()))
                    : joining().check(dataset, unjoined, standing.graphs());
            return report(passes(account) ? Outcome.CHECKED : Outcome.REJECTED, account, null);
        }
        Conversion.Result result;
        do {
            progress.step("Checking " + dataset.about().title());
            result = convert(conversion, StreamRDFLib.sinkNull());
        } while (!result.isFinal());
        return report(passes(result.account()) ? Outcome.CHECKED : Outcome.REJECTED, result.account(), null);
    }

    private ImportReport write(Conversion conversion, GraphRecord record) {
        var staged = store.graphs().staged();
        var results = new ArrayList<Conversion.Result>();
        GraphRecord facts;
        do {
            results.clear();
            progress.step("Importing " + dataset.about().title());
            facts = staged.write(record, sink -> results.add(described(convert(conversion, sink), sink)));
        } while (!results.get(0).isFinal());
        var result = results.get(0);
        if (!passes(result.account())) {
            store.graphs().discardStaged();
            return report(Outcome.REJECTED, result.account(), null);
        }
        return report(Outcome.IMPORTED, result.account(), build(complete(staged, facts, result)));
    }

    private JoinedVotes joining() {
        return new JoinedVotes(store.graphs(), () -> StateDirectory.read(request.data()));
    }

    /** Keeps the roll calls as they are, and joins them with the sources that are there. */
    private ImportReport join(GraphRecord record) {
        var staged = store.graphs().staged();
        progress.step("Reading " + dataset.about().title());
        var conversion = conversion(GraphFactory.createDefaultGraph());
        var waiting = staged.write(record, sink -> convert(conversion, sink));
        progress.step("Joining with other sources");
        var present = new ArrayList<>(List.of(waiting));
        standing.graphs().stream()
                .filter(graph -> !graph.name().equals(waiting.name()))
                .forEach(present::add);
        var made = joining().join(dataset, staged, present);
        if (!passes(made.account())) {
            store.graphs().discardStaged();
            return report(Outcome.REJECTED, made.account(), null);
        }
        var rosters = store.graphs().record(Staging.Derived.ROSTERS).orElseThrow();
        var graphs = new ArrayList<>(made.graphs());
        graphs.add(waiting);
        graphs.add(ImportedRosters.write(store.graphs(), staged, made.facts(), rosters));
        return report(Outcome.IMPORTED, made.account(), build(graphs));
    }

    private Conversion.Result described(Conversion.Result result, StreamRDF sink) {
        LoadOperation.send(ImportDescription.of(dataset.about(), hashes, result.account(), result.statements()), sink);
        return result;
    }

    private Conversion.Result convert(Conversion conversion, StreamRDF sink) {
        try {
            return conversion.run(sink);
        } catch (FileFault e) {
            throw new Rejected(e.problem());
        } catch (IOException e) {
            throw unreadable(String.join(", ", hashes.keySet()), e);
        }
    }

    static FocGraphException unreadable(String file, IOException e) {
        return new FocGraphException(ExitCode.USAGE, "the file " + file + " cannot be read: " + e.getMessage(), e);
    }

    private List<GraphRecord> complete(GraphFiles staged, GraphRecord facts, Conversion.Result result) {
        progress.step("Writing graphs");
        var made = new ArrayList<GraphRecord>();
        var amended = staged.amend(facts.withRows(result.account().rows()));
        made.add(amended);
        made.add(staged.write(
                GraphRecord.of(
                                "quarantine/" + dataset.key(),
                                Kind.QUARANTINE,
                                dataset.about().title() + ": what did not pass the checks",
                                null,
                                amended.inputs(),
                                0)
                        .withRows(result.account().rowsQuarantined()
                                + result.account().rowsRefused()),
                sink -> LoadOperation.send(result.quarantine(), sink)));
        if (!result.days().isEmpty()) {
            var rosters = store.graphs().record(Staging.Derived.ROSTERS).orElseThrow();
            made.add(ImportedRosters.write(staged, amended, rosters, graph(List.of(rosters.name())), result.days()));
        }
        return made;
    }

    private Manifest build(List<GraphRecord> made) {
        var names = made.stream().map(GraphRecord::name).toList();
        var records = new ArrayList<>(made);
        standing.graphs().stream()
                .filter(graph -> !names.contains(graph.name()))
                .forEach(records::add);
        var all = joining().refreshed(records, store.graphs().staged());
        var manifest = new GenerationBuilder(store, software, progress).build(Precedence.ordered(all));
        store.settle();
        store.prune(LoadOperation.GENERATIONS_KEPT);
        return manifest;
    }

    private boolean passes(Account account) {
        new ImportCheck(dataset.about(), request.tolerance(), String.join(", ", hashes.keySet())).of(account, problems);
        return !problems.hasErrors();
    }

    private ImportReport report(Outcome outcome, Account account, Manifest manifest) {
        long limit = account == null ? 0 : request.tolerance().limit(account.units());
        return new ImportReport(outcome, dataset, account, manifest, limit, problems);
    }

    /** Ends the writing of a graph whose source turned out to be broken. */
    private static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Rejected(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }
    }
}
