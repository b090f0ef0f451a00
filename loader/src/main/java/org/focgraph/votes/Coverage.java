package org.focgraph.votes;

import static org.focgraph.dataset.Statements.*;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.focgraph.dataset.About;
import org.focgraph.dataset.Statements;

/** How many recorded votes a data set knows and how many are among the facts, per body, session and series. */
public final class Coverage {

    private static final class Count {
        private long known;
        private long loaded;
        private long ballots;
    }

    private record Slice(VotingBody body, String session, Node series) {}

    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, Slice> slices = new TreeMap<>();

    public void add(VotingBody body, String session, Node series, boolean loaded, int ballots) {
        count(body.key(), new Slice(body, "", null), loaded, ballots);
        if (!session.isEmpty()) {
            count(
                    body.key() + "-" + org.focgraph.symbol.Symbol.keyOf(session),
                    new Slice(body, session, null),
                    loaded,
                    ballots);
        }
        if (series != null) {
            count(body.key() + "-series-" + KnownFacts.key(series), new Slice(body, "", series), loaded, ballots);
        }
    }

    private void count(String key, Slice slice, boolean loaded, int ballots) {
        slices.putIfAbsent(key, slice);
        var count = counts.computeIfAbsent(key, k -> new Count());
        count.known++;
        if (loaded) {
            count.loaded++;
            count.ballots += ballots;
        }
    }

    /** One node per slice, about the graph of the data set. */
    public void write(About about, Statements out) {
        counts.forEach((key, count) -> {
            var slice = slices.get(key);
            var node = thing("coverage", about.key() + "-" + key);
            out.add(node, TYPE, foc("Coverage"));
            out.add(
                    node,
                    LABEL,
                    english("Recorded votes " + label(slice) + ": " + count.loaded + " of " + count.known));
            out.add(node, foc("ofDataset"), about.graph());
            out.add(node, foc("coversBody"), slice.body().node());
            if (!slice.session().isEmpty()) {
                out.add(node, foc("coversSession"), text(slice.session()));
            }
            if (slice.series() != null) {
                out.add(node, foc("coversSeries"), slice.series());
            }
            out.add(node, foc("rollCallsKnown"), integer(count.known));
            out.add(node, foc("rollCallsLoaded"), integer(count.loaded));
            out.add(node, foc("ballotsLoaded"), integer(count.ballots));
        });
    }

    private static String label(Slice slice) {
        var where = "in the " + slice.body().organ().label();
        if (slice.series() != null) {
            return where + ", series " + KnownFacts.key(slice.series());
        }
        return slice.session().isEmpty() ? where : where + ", session " + slice.session();
    }
}
