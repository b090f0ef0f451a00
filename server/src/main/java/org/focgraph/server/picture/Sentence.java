package org.focgraph.server.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.focgraph.query.QueryResult;
import org.focgraph.query.View;

/**
 * One sentence that says in words what a picture shows, computed from the rows: the first thing a page says, and the text
 * that stands for the picture where it cannot be seen.
 */
public final class Sentence {

    private Sentence() {}

    /** Empty where the answer lacks what its view needs, or has no rows. */
    public static String of(View view, QueryResult.Rows rows) {
        if (rows.rows().isEmpty() || !view.missingFrom(rows.columns()).isEmpty()) {
            return "";
        }
        var columns = new Columns(rows);
        return switch (view) {
            case TABLE -> "";
            case BAR -> bar(columns);
            case MATRIX -> matrix(columns);
            case POSITIONS -> positions(columns);
            case NETWORK -> network(columns);
            case TIMELINE -> timeline(columns);
            case MAP -> map(columns);
            case SCATTER -> scatter(columns);
        };
    }

    private static String bar(Columns columns) {
        int most = extreme(columns, "value", 1);
        int least = extreme(columns, "value", -1);
        if (most < 0) {
            return plural(columns.size(), "bar") + ", none with a value.";
        }
        if (columns.number(most, "value").getAsDouble()
                == columns.number(least, "value").getAsDouble()) {
            return plural(columns.size(), "bar") + ", all at " + columns.text(most, "value") + ".";
        }
        return "%s: from %s (%s) to %s (%s)."
                .formatted(
                        plural(columns.size(), "bar"),
                        columns.text(least, "value"),
                        columns.text(least, "label"),
                        columns.text(most, "value"),
                        columns.text(most, "label"));
    }

    private static String matrix(Columns columns) {
        int most = extreme(columns, "value", 1);
        var size = plural(columns.different("row"), "row") + " and " + plural(columns.different("column"), "column");
        return most < 0
                ? size + "."
                : "%s; the largest value is %s (%s, %s)."
                        .formatted(
                                size,
                                columns.text(most, "value"),
                                columns.text(most, "rowLabel"),
                                columns.text(most, "columnLabel"));
    }

    private static String positions(Columns columns) {
        var words = Map.of("Y", "in favour", "N", "against", "A", "abstaining", "X", "not voting");
        var counts = columns.counts("position").entrySet().stream()
                .map(one -> "%,d %s".formatted(one.getValue(), words.getOrDefault(one.getKey(), one.getKey())))
                .collect(Collectors.joining(", "));
        var unknown = columns.counts("memberThen").getOrDefault("unknown", 0);
        var others = columns.counts("memberThen").getOrDefault("no", 0);
        return "%s of %s in %s: %s%s%s."
                .formatted(
                        plural(columns.size(), "position"),
                        plural(columns.different("row"), "state"),
                        plural(columns.different("column"), "roll call"),
                        counts,
                        others == 0 ? "" : "; %,d by states that were not members that day".formatted(others),
                        unknown == 0
                                ? ""
                                : "; %,d by states whose membership that day is not known".formatted(unknown));
    }

    private static String network(Columns columns) {
        var kinds = new HashMap<String, String>();
        for (int row = 0; row < columns.size(); row++) {
            kinds.putIfAbsent(columns.text(row, "from"), columns.text(row, "fromKind"));
            kinds.putIfAbsent(columns.text(row, "to"), columns.text(row, "toKind"));
        }
        var byKind = new LinkedHashMap<String, Integer>();
        columns.values("from", "to").forEach(item -> byKind.merge(kinds.get(item), 1, Integer::sum));
        var items = byKind.entrySet().stream()
                .map(kind -> plural(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
        var basis = columns.counts("basis").entrySet().stream()
                .map(one -> "%,d %s".formatted(one.getValue(), one.getKey()))
                .collect(Collectors.joining(", "));
        return "%s between %s%s.".formatted(plural(columns.size(), "link"), items, basis.isEmpty() ? "" : ": " + basis);
    }

    private static String timeline(Columns columns) {
        var dates = columns.texts("date").sorted().toList();
        if (dates.isEmpty()) {
            return plural(columns.size(), "event") + ", none with a date.";
        }
        int undated = columns.size() - dates.size();
        return "%s from %s to %s%s."
                .formatted(
                        plural(columns.size(), "event"),
                        dates.get(0),
                        dates.get(dates.size() - 1),
                        undated == 0 ? "" : "; %d without a date".formatted(undated));
    }

    private static String map(Columns columns) {
        var counts = columns.counts("category").entrySet().stream()
                .map(one -> "%s: %,d".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining("; "));
        return plural(columns.different("state"), "state") + " (" + counts + ").";
    }

    private static String scatter(Columns columns) {
        return "%s; x from %s to %s, y from %s to %s."
                .formatted(
                        plural(columns.different("item"), "item"),
                        columns.text(Math.max(0, extreme(columns, "x", -1)), "x"),
                        columns.text(Math.max(0, extreme(columns, "x", 1)), "x"),
                        columns.text(Math.max(0, extreme(columns, "y", -1)), "y"),
                        columns.text(Math.max(0, extreme(columns, "y", 1)), "y"));
    }

    /** The first row with the largest ({@code sign} 1) or smallest (-1) number in a column; -1 where none has one. */
    private static int extreme(Columns columns, String column, int sign) {
        return IntStream.range(0, columns.size())
                .filter(row -> columns.number(row, column).isPresent())
                .boxed()
                .max(Comparator.comparingDouble((Integer row) ->
                                sign * columns.number(row, column).getAsDouble())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    private static String plural(int count, String noun) {
        var many = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return "%,d %s".formatted(count, count == 1 ? noun : many);
    }
}
