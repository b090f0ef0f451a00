package org.focgraph.server.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The item with most links in the middle, its neighbours on a ring around it, and theirs on a second. */
final class AroundStill {

    private AroundStill() {}

    static Sheet of(Columns rows) {
        var kinds = new LinkedHashMap<String, String>();
        var neighbours = new LinkedHashMap<String, Set<String>>();
        for (int row = 0; row < rows.size(); row++) {
            var from = rows.text(row, "from");
            var to = rows.text(row, "to");
            kinds.putIfAbsent(from, rows.text(row, "fromKind"));
            kinds.putIfAbsent(to, rows.text(row, "toKind"));
            neighbours.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(to);
            neighbours.computeIfAbsent(to, any -> new LinkedHashSet<>()).add(from);
        }
        var places = places(neighbours);
        var sheet = new Sheet();
        for (int row = 0; row < rows.size(); row++) {
            var from = places.get(rows.text(row, "from"));
            var to = places.get(rows.text(row, "to"));
            var basis = rows.text(row, "basis").equals("interpretive") ? " inferred" : "";
            sheet.line("strand" + basis, from[0], from[1], to[0], to[1]);
        }
        kinds.forEach(
                (item, kind) -> sheet.circle("k-" + Look.of(kind), places.get(item)[0], places.get(item)[1], 2.8));
        return sheet;
    }

    private static Map<String, double[]> places(Map<String, Set<String>> neighbours) {
        var centre = neighbours.keySet().stream()
                .max(Comparator.comparingInt(item -> neighbours.get(item).size()))
                .orElseThrow();
        var places = new HashMap<String, double[]>();
        places.put(centre, new double[] {Sheet.WIDTH / 2, Sheet.HEIGHT / 2});
        var inner = new LinkedHashSet<>(neighbours.get(centre));
        inner.remove(centre);
        var outer = new LinkedHashSet<String>();
        inner.forEach(item -> outer.addAll(neighbours.get(item)));
        outer.addAll(neighbours.keySet());
        outer.removeAll(inner);
        outer.remove(centre);
        ring(inner, 0.5, places);
        ring(outer, 0.95, places);
        return places;
    }

    private static void ring(Set<String> items, double radius, Map<String, double[]> places) {
        int i = 0;
        for (var item : items) {
            double angle = 2 * Math.PI * i++ / items.size();
            places.put(item, new double[] {
                Sheet.WIDTH / 2 * (1 + radius * 0.95 * Math.cos(angle)),
                Sheet.HEIGHT / 2 * (1 + radius * 0.95 * Math.sin(angle))
            });
        }
    }
}
