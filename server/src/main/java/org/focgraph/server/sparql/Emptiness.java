package org.focgraph.server.sparql;

import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.query.Diagnosis;
import org.focgraph.query.ZeroRows;
import org.focgraph.server.html.Html;

/** Why an answer has no rows: looked for within the work that found none, and for a few seconds only. */
public final class Emptiness {

    /** How long the search may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private Emptiness() {}

    /** At least one reason; that none was found in time is one too. */
    public static List<Diagnosis> explain(Query query, GuardedTarget target, PrefixMapping prefixes) {
        try {
            return ZeroRows.explain(query, target, prefixes, PATIENCE);
        } catch (QueryCancelledException refusedOrLate) {
            target.whole().check();
            return List.of(new Diagnosis(
                    Diagnosis.Cause.NOT_FOUND_OUT,
                    "",
                    "the reason was not found in " + PATIENCE.toSeconds() + " s",
                    ""));
        }
    }

    /** The reasons as a part of a page. */
    public static Html html(List<Diagnosis> reasons) {
        var lines = ZeroRows.message(reasons)
                .lines()
                .map(line -> Html.of("{}\n", line))
                .toList();
        return Html.of("<h2>Why there are no rows</h2>\n<pre class=\"wrap\">{}</pre>\n", lines);
    }
}
