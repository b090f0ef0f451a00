package org.focgraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.focgraph.load.ImportReport.Outcome;
import org.focgraph.problem.ExitCode;
import org.focgraph.problem.FocGraphException;
import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;
import org.focgraph.problem.Problems;
import org.focgraph.progress.Progress;
import org.focgraph.state.StateDirectory;
import org.focgraph.store.Digest;
import org.focgraph.store.GenerationBuilder;
import org.focgraph.store.GraphFiles;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.store.Manifest;
import org.focgraph.store.Store;
import org.focgraph.votes.Account;
import org.focgraph.votes.Conversion;
import org.focgraph.votes.DatasetDescription;
import org.focgraph.votes.FileFault;
import org.focgraph.votes.KnownFacts;
import org.focgraph.votes.VoteDataset;
import org.focgraph.votes.VoteFile;

/**
 * Imports a data set of votes into a store on disk: all of it that passes the gate, or nothing. The graphs wait beside
 * the others until a generation made of them is in use, so that whatever ends the process leaves the old state or the
 * new one.
 */
public final class ImportOperation {

    /** Raised whenever the same files would become other statements. */
    private static final String PIPELINE = "1";

    /** The curated graphs that decide what becomes of a roll call. */
    private static final List<String> CURATED = List.of(
            "ballots-outside-membership",
            "council-texts",
            "ga-positions",
            "repeated-ballot-lists",
            "resolutions",
            "roll-calls",
            "state-names",
            "states",
            "un-memberships");

    /** Those of them that are read as graphs; the rest is read from the tables. */
    private static final List<String> FACTS = CURATED.subList(0, 6);

    private final Store store;
    private final String software;
    private final Progress progress;

    public ImportOperation(Store store, String software, Progress progress) {
        this.store = store;
        this.software = software;
        this.progress = progress;
    }

    /**
     * What is asked for.
     *
     * @param data folder of the curated tables
     * @param displayPrefix what stands before the name of a table in problems
     * @param dryRun check everything and write nothing
     */
    public record Request(
            VoteDataset dataset,
            List<Path> files,
            Path data,
            String displayPrefix,
            boolean dryRun,
            ImportTolerance tolerance) {}

    /** Imports, or leaves the store as it was. Loads the tables first where the store is empty. */
    public ImportReport run(Request request) {
        var hashes = hashes(request.files());
        if (store.isEmpty() && request.dryRun()) {
            return checkedWithoutStore(request, hashes);
        }
        if (store.isEmpty()) {
            var loaded = new LoadOperation(store, software, progress).run(request.data(), request.displayPrefix());
            if (loaded.outcome() == LoadReport.Outcome.REJECTED) {
                return new ImportReport(Outcome.REJECTED, request.dataset(), null, null, 0, loaded.problems());
            }
        }
        try (var lock = store.lock()) {
            store.settle();
            var standing = store.currentId().flatMap(store::manifest).orElseThrow();
            return new Work(request, hashes, standing).run();
        } finally {
            progress.finished();
        }
    }

    /** A dry run makes no store either: the tables are staged in memory. */
    private ImportReport checkedWithoutStore(Request request, Map<String, String> hashes) {
        try {
            var staged = new Staging(request.data(), request.displayPrefix(), Optional.empty(), progress).run();
            return staged.isRejected()
                    ? new ImportReport(Outcome.REJECTED, request.dataset(), null, null, 0, staged.problems())
                    : new Work(request, hashes, null).check(staged.union());
        } finally {
            progress.finished();
        }
    }

    private Map<String, String> hashes(List<Path> files) {
        progress.step("Reading files");
        var hashes = new LinkedHashMap<String, String>();
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw FocGraphException.usage("there is no file " + file);
            }
            try {
                hashes.put(file.getFileName().toString(), Digest.of(file));
            } catch (IOException e) {
                throw unreadable(file.toString(), e);
            }
        }
        if (hashes.size() < files.size()) {
            throw FocGraphException.usage(
                    "two of the files have the same name; rename one, so that problems can be told");
        }
        return hashes;
    }

    private static FocGraphException unreadable(String file, IOException e) {
        return new FocGraphException(ExitCode.USAGE, "the file " + file + " cannot be read: " + e.getMessage(), e);
    }

    /** One import. */
    private final class Work {
        private final Request request;
        private final VoteDataset dataset;
        private final Map<String, String> hashes;
        private final Manifest standing;
        private final Problems problems = new Problems();

        /** @param standing the generation in use; null where there is none */
        Work(Request request, Map<String, String> hashes, Manifest standing) {
            this.request = request;
            this.dataset = request.dataset();
            this.hashes = hashes;
            this.standing = standing;
        }

        ImportReport run() {
            requireWholeGraphs();
            var record = GraphRecord.of(dataset.key(), Kind.IMPORT, dataset.title(), null, inputs(), 0);
            if (standing.graphs().stream().anyMatch(record::hasSameInputs)) {
                return report(Outcome.UNCHANGED, null, standing);
            }
            if (request.dryRun()) {
                return check(graph(FACTS));
            }
            try {
                return write(conversion(graph(FACTS)), record);
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
                return dryRun(conversion(curated));
            } catch (Rejected e) {
                problems.add(e.problem);
                return report(Outcome.REJECTED, null, null);
            }
        }

        private Conversion conversion(Graph curated) {
            return new Conversion(dataset, files(), KnownFacts.read(curated), StateDirectory.read(request.data()));
        }

        private List<VoteFile> files() {
            return request.files().stream()
                    .map(path ->
                            VoteFile.at(path).heardBy(read -> progress.advance(read / 1024, size(path) / 1024, "kB")))
                    .toList();
        }

        private static long size(Path path) {
            return path.toFile().length();
        }

        /** The files, and the curated graphs that were consulted. */
        private Map<String, String> inputs() {
            var inputs = new TreeMap<String, String>();
            inputs.put("pipeline", PIPELINE);
            hashes.forEach((name, sha256) -> inputs.put("file " + sha256, sha256));
            standing.graphs().stream()
                    .filter(graph -> CURATED.contains(graph.name()))
                    .forEach(graph -> inputs.put(graph.name(), graph.sha256()));
            return inputs;
        }

        /** The files of the graphs must be those the generation in use was made from. */
        private void requireWholeGraphs() {
            for (var graph : standing.graphs()) {
                if (store.graphs().record(graph.name()).filter(graph::equals).isEmpty()) {
                    throw new FocGraphException(
                            ExitCode.ENVIRONMENT,
                            "the store holds an unfinished load (graph " + graph.name()
                                    + "); run \"focgraph load\" first, then import again");
                }
            }
        }

        private Graph graph(List<String> names) {
            var graph = GraphFactory.createDefaultGraph();
            names.stream()
                    .filter(name -> store.graphs().record(name).isPresent())
                    .forEach(name -> store.graphs().read(name, StreamRDFLib.graph(graph)));
            return graph;
        }

        private ImportReport dryRun(Conversion conversion) {
            Conversion.Result result;
            do {
                progress.step("Checking " + dataset.title());
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
                progress.step("Importing " + dataset.title());
                facts = staged.write(record, sink -> results.add(described(convert(conversion, sink), sink)));
            } while (!results.get(0).isFinal());
            var result = results.get(0);
            if (!passes(result.account())) {
                store.graphs().discardStaged();
                return report(Outcome.REJECTED, result.account(), null);
            }
            return report(Outcome.IMPORTED, result.account(), build(complete(staged, facts, result)));
        }

        private Conversion.Result described(Conversion.Result result, StreamRDF sink) {
            LoadOperation.send(DatasetDescription.of(dataset, hashes, result.account(), result.statements()), sink);
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

        private List<GraphRecord> complete(GraphFiles staged, GraphRecord facts, Conversion.Result result) {
            progress.step("Writing graphs");
            var amended = staged.amend(facts.withRows(result.account().rows()));
            var quarantine = staged.write(
                    GraphRecord.of(
                                    "quarantine/" + dataset.key(),
                                    Kind.QUARANTINE,
                                    dataset.title() + ": what did not pass the checks",
                                    null,
                                    amended.inputs(),
                                    0)
                            .withRows(result.account().rowsQuarantined()
                                    + result.account().rowsRefused()),
                    sink -> LoadOperation.send(result.quarantine(), sink));
            var rosters = store.graphs().record(Staging.Derived.ROSTERS).orElseThrow();
            var links = ImportedRosters.write(staged, amended, rosters, graph(List.of(rosters.name())), result.days());
            return List.of(amended, quarantine, links);
        }

        private Manifest build(List<GraphRecord> made) {
            var names = made.stream().map(GraphRecord::name).toList();
            var records = new ArrayList<>(made);
            standing.graphs().stream()
                    .filter(graph -> !names.contains(graph.name()))
                    .forEach(records::add);
            var manifest = new GenerationBuilder(store, software, progress).build(records);
            store.settle();
            store.prune(LoadOperation.GENERATIONS_KEPT);
            return manifest;
        }

        private boolean passes(Account account) {
            account.problems().forEach(problems::add);
            if (account.rows() < dataset.fewestRows()) {
                problems.add(about(
                        "IMPORT-ROWS",
                        account.rows() + " rows, where the whole data set has at least " + dataset.fewestRows(),
                        "nothing is wrong if this is a part of it; the graph " + dataset.key()
                                + " then holds this part only"));
            } else if (account.rows() > dataset.mostRows()) {
                problems.add(about(
                        "IMPORT-ROWS",
                        account.rows() + " rows, where at most " + dataset.mostRows() + " were expected",
                        "make sure that no roll call is given twice"));
            }
            long limit = request.tolerance().limit(account.rollCalls());
            within(limit, account.rollCallsQuarantined(), account, "quarantined");
            within(limit, account.rollCallsRefused(), account, "refused");
            if (account.rollCallsLoaded() == 0) {
                problems.add(error("no roll call passed the checks", "compare the file with its description"));
            }
            long apart = account.rowsQuarantined() + account.rowsRefused();
            if (request.tolerance().isStrict() && apart > 0 && !problems.hasErrors()) {
                problems.add(error(
                        apart + " rows did not pass the checks, and none may fail with --strict",
                        "correct them, or import without --strict"));
            }
            return !problems.hasErrors();
        }

        private void within(long limit, long failed, Account account, String how) {
            if (failed > limit) {
                problems.add(error(
                        failed + " of " + account.rollCalls() + " roll calls are " + how + "; at most " + limit
                                + " may be",
                        "correct the file or the tables; --tolerance allows more"));
            }
        }

        private Problem error(String found, String advice) {
            return Problem.error(Location.of(String.join(", ", hashes.keySet())), "IMPORT-TOLERANCE", found, advice);
        }

        private Problem about(String code, String found, String advice) {
            return Problem.warning(Location.of(String.join(", ", hashes.keySet())), code, found, advice);
        }

        private ImportReport report(Outcome outcome, Account account, Manifest manifest) {
            long limit = account == null ? 0 : request.tolerance().limit(account.rollCalls());
            return new ImportReport(outcome, dataset, account, manifest, limit, problems);
        }
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
