package org.focgraph.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.focgraph.dataset.Dataset;
import org.focgraph.dataset.ImportDescription;
import org.focgraph.dataset.Statements;
import org.focgraph.state.StateDirectory;
import org.focgraph.store.GraphFiles;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.votes.UndlDataset;
import org.focgraph.votes.join.JoinAccount;
import org.focgraph.votes.join.Preferred;
import org.focgraph.votes.join.VoteJoin;
import org.focgraph.votes.voeten.Unjoined;

/**
 * The graphs of data sets that are joined with others: made when one is imported, and made again whenever a source that is
 * preferred to it changes, so that the order of imports does not matter.
 */
final class JoinedVotes {

    /** Raised whenever the same sources would be joined in another way. */
    private static final String RULES = "1";

    private static final String PREFIX = "unjoined/";

    /** The graphs of the curated tables that hold roll calls of the Assembly. */
    private static final List<String> CURATED = List.of("roll-calls", "ga-positions");

    private static final Node CURATED_SOURCE = Statements.thing("graph", "ga-positions");

    private final GraphFiles files;
    private final Supplier<StateDirectory> states;

    /**
     * @param files where the graphs stand, or wait
     * @param states read only where something is joined
     */
    JoinedVotes(GraphFiles files, Supplier<StateDirectory> states) {
        this.files = files;
        this.states = states;
    }

    /** Name of the graph in which a data set waits. */
    static String waiting(Dataset dataset) {
        return PREFIX + dataset.key();
    }

    /**
     * What a join made.
     *
     * @param graphs the facts and what did not pass
     */
    record Made(List<GraphRecord> graphs, JoinAccount account) {

        GraphRecord facts() {
            return graphs.get(0);
        }
    }

    /**
     * Joins a data set.
     *
     * @param target where the new graphs go
     * @param present every graph there is, among them the one that waits
     */
    Made join(Dataset dataset, GraphFiles target, List<GraphRecord> present) {
        var waiting = named(present, waiting(dataset)).orElseThrow();
        var record = record(dataset, waiting, present);
        var unjoined = new Unjoined();
        files.read(waiting, unjoined.reader());
        var preferred = new Preferred();
        read(dataset, present, preferred);
        var results = new ArrayList<VoteJoin.Result>();
        var facts = target.write(record, sink -> results.add(written(dataset, unjoined, preferred, sink)));
        var result = results.get(0);
        facts = target.amend(facts.withRows(result.account().rows()));
        var apart = target.write(
                GraphRecord.of(
                                "quarantine/" + dataset.key(),
                                Kind.QUARANTINE,
                                dataset.about().title() + ": what did not pass the checks",
                                null,
                                record.inputs(),
                                0)
                        .withRows(result.account().rowsQuarantined()
                                + result.account().rowsRefused()),
                sink -> LoadOperation.send(result.quarantine(), sink));
        return new Made(List.of(facts, apart), result.account());
    }

    private VoteJoin.Result written(Dataset dataset, Unjoined unjoined, Preferred preferred, StreamRDF sink) {
        var result = new VoteJoin(dataset.about(), unjoined, preferred, labels(states)).run(sink);
        LoadOperation.send(
                ImportDescription.of(
                        dataset.about(), unjoined.release().files(), result.account(), result.statements()),
                sink);
        return result;
    }

    /** A join that writes nothing. */
    static JoinAccount check(Dataset dataset, Unjoined unjoined, Graph curated, StateDirectory directory) {
        var preferred = new Preferred();
        var reader = preferred.reader(CURATED_SOURCE);
        curated.find().forEachRemaining(reader::triple);
        return new VoteJoin(dataset.about(), unjoined, preferred, labels(() -> directory))
                .run(org.apache.jena.riot.system.StreamRDFLib.sinkNull())
                .account();
    }

    /** A join that writes nothing, with every source there is. */
    JoinAccount check(Dataset dataset, Unjoined unjoined, List<GraphRecord> present) {
        var preferred = new Preferred();
        read(dataset, present, preferred);
        return new VoteJoin(dataset.about(), unjoined, preferred, labels(states))
                .run(org.apache.jena.riot.system.StreamRDFLib.sinkNull())
                .account();
    }

    private static UnaryOperator<String> labels(Supplier<StateDirectory> states) {
        var directory = states.get();
        return state -> directory.label(state).orElse(state);
    }

    private void read(Dataset dataset, List<GraphRecord> present, Preferred preferred) {
        preferred(dataset, present)
                .forEach((graph, source) -> files.read(
                        graph,
                        graph.kind() == Kind.QUARANTINE ? preferred.readerOfQuarantine() : preferred.reader(source)));
    }

    private static GraphRecord record(Dataset dataset, GraphRecord waiting, List<GraphRecord> present) {
        var inputs = new TreeMap<String, String>();
        inputs.put("rules", RULES);
        inputs.put(waiting.name(), waiting.sha256());
        preferred(dataset, present).keySet().forEach(graph -> inputs.put(graph.name(), graph.sha256()));
        return GraphRecord.of(
                dataset.key(),
                Kind.IMPORT,
                dataset.about().title(),
                dataset.about().licence().orElse(null),
                inputs,
                0);
    }

    /** The curated roll calls, the UN Digital Library, and joined data sets that come before this one. */
    private static Map<GraphRecord, Node> preferred(Dataset dataset, List<GraphRecord> present) {
        var preferred = new LinkedHashMap<GraphRecord, Node>();
        CURATED.forEach(name -> named(present, name).ifPresent(graph -> preferred.put(graph, CURATED_SOURCE)));
        named(present, UndlDataset.UNDL_GA.key())
                .ifPresent(graph ->
                        preferred.put(graph, UndlDataset.UNDL_GA.about().sourceNode()));
        for (var other : Datasets.all()) {
            if (other.key().equals(dataset.key())) {
                return preferred;
            }
            if (other.isJoined()) {
                Stream.of(other.key(), "quarantine/" + other.key())
                        .flatMap(name -> named(present, name).stream())
                        .forEach(graph -> preferred.put(graph, other.about().sourceNode()));
            }
        }
        return preferred;
    }

    private static Optional<GraphRecord> named(List<GraphRecord> present, String name) {
        return present.stream().filter(graph -> graph.name().equals(name)).findFirst();
    }

    /**
     * Brings every joined data set up to date with the graphs that are about to go into the store, with the links to rosters.
     *
     * @param target where new graphs go
     * @return all graphs, those that had to be made again in their new state
     */
    List<GraphRecord> refreshed(List<GraphRecord> graphs, GraphFiles target) {
        var present = new ArrayList<>(graphs);
        for (var dataset : Datasets.all()) {
            var waiting = dataset.isJoined() ? named(present, waiting(dataset)) : Optional.<GraphRecord>empty();
            if (waiting.isEmpty()) {
                continue;
            }
            var record = record(dataset, waiting.get(), present);
            var standing = named(present, dataset.key());
            if (standing.filter(record::hasSameInputs).isEmpty()) {
                var made = join(dataset, target, present).graphs();
                replace(present, made);
                var rosters = named(present, Staging.Derived.ROSTERS).orElseThrow();
                replace(present, List.of(ImportedRosters.write(files, target, made.get(0), rosters)));
            }
        }
        return present;
    }

    private static void replace(List<GraphRecord> present, List<GraphRecord> made) {
        made.forEach(record -> {
            present.removeIf(graph -> graph.name().equals(record.name()));
            present.add(record);
        });
    }
}
