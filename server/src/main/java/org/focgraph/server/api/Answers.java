package org.focgraph.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.focgraph.cite.DataDate;
import org.focgraph.cite.ResultHash;
import org.focgraph.query.QueryResult;
import org.focgraph.server.guard.GuardedQuery;
import org.focgraph.server.sparql.GuardedTarget;

/**
 * Answers, asked for on a worker; those asked for of late are kept, up to a number of cells, since a release never
 * changes.
 */
final class Answers {

    private static final long MOST_CELLS = 200_000;

    private final String base;
    private final Map<String, Answered> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Optional<String>> dates = new ConcurrentHashMap<>();
    private long cells;

    Answers(String base) {
        this.base = base;
    }

    /** @param text a query with nothing left to bind */
    Answered of(String text, String release, GuardedTarget target) {
        var key = release + '\n' + text;
        var known = kept(key);
        if (known.isPresent()) {
            return known.get();
        }
        var guarded = GuardedQuery.read(text, base);
        var result = target.answer(guarded);
        var answered = new Answered(
                release, guarded.query(), result, ResultHash.of(guarded.query(), result), date(release, target));
        if (guarded.isRepeatable()) {
            keep(key, answered);
        }
        return answered;
    }

    /** The newest day of a release's data, looked up once. */
    Optional<String> date(String release, GuardedTarget target) {
        var known = dates.get(release);
        if (known != null) {
            return known;
        }
        var date = DataDate.of(target);
        dates.put(release, date);
        return date;
    }

    private synchronized Optional<Answered> kept(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(String key, Answered answered) {
        long more = cells(answered);
        if (more > MOST_CELLS / 2) {
            return;
        }
        var before = kept.put(key, answered);
        cells += more - (before == null ? 0 : cells(before));
        var oldest = kept.values().iterator();
        while (cells > MOST_CELLS) {
            cells -= cells(oldest.next());
            oldest.remove();
        }
    }

    private static long cells(Answered answered) {
        if (answered.result() instanceof QueryResult.Rows rows) {
            return 50 + (long) rows.rows().size() * rows.vars().size();
        }
        return 50 + 3L * answered.size();
    }
}
