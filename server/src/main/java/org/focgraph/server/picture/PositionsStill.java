package org.focgraph.server.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** States by roll calls in the order of time: pale before a state was a member, half as high where that is not known. */
final class PositionsStill {

    private PositionsStill() {}

    static Sheet of(Columns rows) {
        var labels = new HashMap<String, String>();
        var dates = new HashMap<String, String>();
        for (int row = 0; row < rows.size(); row++) {
            labels.putIfAbsent(rows.text(row, "row"), rows.text(row, "rowLabel"));
            dates.putIfAbsent(rows.text(row, "column"), rows.text(row, "date") + rows.text(row, "columnLabel"));
        }
        var states = sorted(rows.values("row"), labels);
        var rollCalls = sorted(rows.values("column"), dates);
        double width = Sheet.WIDTH / rollCalls.size();
        double height = Sheet.HEIGHT / states.size();
        var sheet = new Sheet();
        for (int row = 0; row < rows.size(); row++) {
            double x = width * rollCalls.indexOf(rows.text(row, "column"));
            double y = height * states.indexOf(rows.text(row, "row"));
            var member = rows.text(row, "memberThen");
            boolean unknown = member.equals("unknown");
            sheet.box(
                    look(rows.text(row, "position")) + (member.equals("no") ? " pale" : ""),
                    x,
                    unknown ? y + height / 4 : y,
                    width * 0.85,
                    height * (unknown ? 0.42 : 0.85));
        }
        return sheet;
    }

    private static List<String> sorted(List<String> items, HashMap<String, String> by) {
        return items.stream()
                .sorted(Comparator.comparing((String item) -> by.get(item)).thenComparing(item -> item))
                .toList();
    }

    private static String look(String position) {
        return switch (position) {
            case "Y" -> "p-yes";
            case "N" -> "p-no";
            case "A" -> "p-abstain";
            default -> "p-none";
        };
    }
}
