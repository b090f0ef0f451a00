package org.focgraph.server.picture;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Texts by date, one lane for each series, and the lines by which they refer to each other. */
final class GenealogyStill {

    private static final double MARGIN = 7;

    private record Text(double years, String lane, String body, String adoption) {}

    private GenealogyStill() {}

    static Sheet of(Columns rows) {
        var texts = texts(rows);
        var lanes = List.copyOf(
                new LinkedHashSet<>(texts.values().stream().map(Text::lane).toList()));
        var across = Scale.of(texts.values().stream().map(Text::years).toList(), MARGIN, Sheet.WIDTH - MARGIN);
        double step = (Sheet.HEIGHT - MARGIN) / Math.max(1, lanes.size());
        var places = new HashMap<String, double[]>();
        texts.forEach((item, text) -> places.put(
                item, new double[] {across.at(text.years()), MARGIN / 2 + step * (lanes.indexOf(text.lane()) + 0.5)}));
        var sheet = new Sheet();
        for (int row = 0; row < rows.size(); row++) {
            var from = places.get(rows.text(row, "from"));
            var to = places.get(rows.text(row, "to"));
            if (from != null && to != null) {
                var basis = rows.text(row, "basis").equals("interpretive") ? " inferred" : "";
                sheet.curve("strand" + basis, from[0], from[1], to[0], to[1]);
            }
        }
        texts.forEach((item, text) -> text(sheet, text, places.get(item)));
        return sheet;
    }

    private static Map<String, Text> texts(Columns rows) {
        var texts = new LinkedHashMap<String, Text>();
        for (int row = 0; row < rows.size(); row++) {
            for (var end : List.of("from", "to")) {
                var item = rows.text(row, end);
                var lane = rows.text(row, end + "Lane");
                var body = rows.text(row, end + "Body") + rows.text(row, end + "Label");
                var adoption = rows.text(row, end + "Adoption");
                Years.of(rows.text(row, end + "Date"))
                        .ifPresent(date -> texts.putIfAbsent(item, new Text(date.from(), lane, body, adoption)));
            }
        }
        return texts;
    }

    private static void text(Sheet sheet, Text text, double[] place) {
        var look =
                switch (text.adoption()) {
                    case "recorded vote" -> "hollow";
                    case "without a vote" -> "k-resolution";
                    default -> "hollow inferred";
                };
        if (text.body().contains("Human Rights Council") || text.body().contains("A/HRC/")) {
            sheet.circle(look, place[0], place[1], 3);
        } else {
            sheet.diamond(look, place[0], place[1], 3.8);
        }
    }
}
