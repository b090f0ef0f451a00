package org.focgraph.server.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Three kinds of things in columns, and the links between them: dashed where a reader infers them. */
final class StrandsStill {

    private static final double MARGIN = 8;

    private final Columns rows;
    private final Map<String, List<String>> items = new LinkedHashMap<>();
    private final Map<String, double[]> places = new HashMap<>();

    private StrandsStill(Columns rows) {
        this.rows = rows;
        for (int row = 0; row < rows.size(); row++) {
            item(rows.text(row, "fromKind"), rows.text(row, "from"));
            item(rows.text(row, "toKind"), rows.text(row, "to"));
        }
    }

    static Sheet of(Columns rows) {
        return new StrandsStill(rows).drawn();
    }

    private void item(String kind, String item) {
        var all = items.computeIfAbsent(kind, any -> new ArrayList<>());
        if (!item.isEmpty() && !all.contains(item)) {
            all.add(item);
        }
    }

    private Sheet drawn() {
        var kinds = kinds();
        var middle = kinds.get(kinds.size() == 3 ? 1 : 0);
        place(items.get(middle), kinds.indexOf(middle), kinds.size());
        for (var kind : kinds) {
            if (!kind.equals(middle)) {
                place(byMeanOfNeighbours(items.get(kind)), kinds.indexOf(kind), kinds.size());
            }
        }
        var sheet = new Sheet();
        for (int row = 0; row < rows.size(); row++) {
            link(sheet, row, middle);
        }
        kinds.forEach(kind -> items.get(kind).forEach(item -> {
            var place = places.get(item);
            sheet.circle("k-" + Look.of(kind), place[0], place[1], 2.4);
        }));
        return sheet;
    }

    private void link(Sheet sheet, int row, String middle) {
        var from = places.get(rows.text(row, "from"));
        var to = places.get(rows.text(row, "to"));
        if (from == null || to == null || from[0] == to[0]) {
            return;
        }
        var outer = rows.text(row, "fromKind").equals(middle) ? "toKind" : "fromKind";
        var basis = rows.text(row, "basis").equals("interpretive") ? " inferred" : "";
        sheet.curve("strand s-" + Look.of(rows.text(row, outer)) + basis, from[0], from[1], to[0], to[1]);
    }

    /** At most three; the kind that is linked to most others in the middle. */
    private List<String> kinds() {
        var partners = new HashMap<String, Set<String>>();
        for (int row = 0; row < rows.size(); row++) {
            var from = rows.text(row, "fromKind");
            var to = rows.text(row, "toKind");
            partners.computeIfAbsent(from, any -> new HashSet<>()).add(to);
            partners.computeIfAbsent(to, any -> new HashSet<>()).add(from);
        }
        var kinds = new ArrayList<>(items.keySet());
        if (kinds.size() < 3) {
            return kinds;
        }
        var middle = kinds.stream()
                .max(Comparator.comparingInt((String kind) -> partners.get(kind).size())
                        .thenComparing(kind -> -kinds.indexOf(kind)))
                .orElseThrow();
        var outer = kinds.stream().filter(kind -> !kind.equals(middle)).toList();
        return List.of(outer.get(0), middle, outer.get(1));
    }

    private List<String> byMeanOfNeighbours(List<String> all) {
        var sums = new HashMap<String, double[]>();
        for (int row = 0; row < rows.size(); row++) {
            count(sums, rows.text(row, "from"), rows.text(row, "to"));
            count(sums, rows.text(row, "to"), rows.text(row, "from"));
        }
        return all.stream()
                .sorted(Comparator.comparingDouble((String item) -> {
                    var sum = sums.getOrDefault(item, new double[2]);
                    return sum[1] == 0 ? Sheet.HEIGHT : sum[0] / sum[1];
                }))
                .toList();
    }

    private void count(Map<String, double[]> sums, String item, String neighbour) {
        var place = places.get(neighbour);
        if (place != null) {
            var sum = sums.computeIfAbsent(item, any -> new double[2]);
            sum[0] += place[1];
            sum[1]++;
        }
    }

    private void place(List<String> column, int number, int of) {
        double x = of == 1 ? Sheet.WIDTH / 2 : MARGIN + number * (Sheet.WIDTH - 2 * MARGIN) / (of - 1);
        double step = (Sheet.HEIGHT - MARGIN) / column.size();
        for (int i = 0; i < column.size(); i++) {
            places.put(column.get(i), new double[] {x, MARGIN / 2 + step * (i + 0.5)});
        }
    }
}
