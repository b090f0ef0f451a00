package org.focgraph.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.focgraph.content.Vocabulary;
import org.focgraph.store.GraphFiles;
import org.focgraph.store.GraphRecord;
import org.focgraph.store.GraphRecord.Kind;
import org.focgraph.votes.Days;
import org.focgraph.votes.Rosters;

/**
 * Which roster of each coalition holds on the day of each imported roll call: a graph beside each import, made again
 * whenever the memberships change. Where only the month of a roll call is known, a roster is linked if it holds on every day of
 * it.
 */
final class ImportedRosters {

    private static final String PREFIX = "derived/";
    private static final String SUFFIX = "-rosters";
    private static final Node ROLL_CALL = NodeFactory.createURI(Vocabulary.FOC + "RollCall");

    private ImportedRosters() {}

    static String nameFor(String dataset) {
        return PREFIX + dataset + SUFFIX;
    }

    /** Writes the links of one import whose days are at hand. */
    static GraphRecord write(
            GraphFiles files, GraphRecord imported, GraphRecord rosters, Graph derived, Map<Node, LocalDate> days) {
        var exact = new HashMap<Node, Days>();
        days.forEach((rollCall, day) -> exact.put(rollCall, Days.on(day)));
        return write(files, imported, rosters, exact, derived);
    }

    /**
     * Writes the links of one import.
     *
     * @param files where its graph stands, or waits
     * @param target where the links go
     */
    static GraphRecord write(GraphFiles files, GraphFiles target, GraphRecord imported, GraphRecord rosters) {
        return write(target, imported, rosters, days(files, imported), graph(files, rosters));
    }

    private static GraphRecord write(
            GraphFiles target, GraphRecord imported, GraphRecord rosters, Map<Node, Days> days, Graph derived) {
        return target.write(record(imported, rosters), sink -> send(Rosters.read(derived), days, sink));
    }

    private static GraphRecord record(GraphRecord imported, GraphRecord rosters) {
        return GraphRecord.of(
                nameFor(imported.name()),
                Kind.IMPORT,
                imported.title() + ": rosters of coalitions at each roll call",
                rosters.license(),
                Map.of(imported.name(), imported.sha256(), rosters.name(), rosters.sha256()),
                0);
    }

    private static void send(Rosters rosters, Map<Node, Days> days, StreamRDF sink) {
        days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(NodeCmp::compareRDFTerms))
                .forEach(day -> rosters.link(day.getKey(), day.getValue(), sink));
    }

    /** Brings the links of every import up to date with the rosters that are about to go into the store. */
    static List<GraphRecord> refreshed(GraphFiles files, List<GraphRecord> imported, GraphRecord rosters) {
        return imported.stream()
                .map(record -> source(record, imported)
                        .filter(source -> !record.hasSameInputs(record(source, rosters)))
                        .map(source -> write(files, files, source, rosters))
                        .orElse(record))
                .toList();
    }

    /** The import that a graph of links belongs to. */
    private static Optional<GraphRecord> source(GraphRecord record, List<GraphRecord> imported) {
        return imported.stream()
                .filter(source -> record.name().equals(nameFor(source.name())))
                .findFirst();
    }

    private static Graph graph(GraphFiles files, GraphRecord record) {
        var graph = GraphFactory.createDefaultGraph();
        files.read(record, StreamRDFLib.graph(graph));
        return graph;
    }

    private static Map<Node, Days> days(GraphFiles files, GraphRecord imported) {
        var days = new HashMap<Node, Days>();
        files.read(imported, new StreamRDFBase() {
            private Node rollCall;

            @Override
            public void triple(Triple triple) {
                if (triple.getObject().equals(ROLL_CALL)
                        && triple.getPredicate().equals(RDF.type.asNode())) {
                    rollCall = triple.getSubject();
                } else if (triple.getSubject().equals(rollCall)
                        && triple.getPredicate().equals(DCTerms.date.asNode())) {
                    days.put(rollCall, Days.of(triple.getObject()));
                }
            }
        });
        return days;
    }
}
