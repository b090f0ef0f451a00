package org.focgraph.server.picture;

import java.util.ArrayList;
import java.util.Optional;

/** A mark for each event with a date, in the lane of its kind, as wide as its date is precise. */
final class TimelineStill {

    private static final double NARROWEST = 2;

    private TimelineStill() {}

    static Sheet of(Columns rows) {
        var lane = rows.has("lane") ? "lane" : "kind";
        var lanes = rows.values(lane);
        var dates = new ArrayList<Optional<Years>>();
        var ends = new ArrayList<Double>();
        for (int row = 0; row < rows.size(); row++) {
            var date = Years.of(rows.text(row, "date"));
            dates.add(date);
            date.ifPresent(years -> {
                ends.add(years.from());
                ends.add(years.from() + years.length());
            });
        }
        var across = Scale.of(ends, 0, Sheet.WIDTH - NARROWEST);
        double step = Sheet.HEIGHT / Math.max(1, lanes.size());
        var sheet = new Sheet();
        for (int i = 1; i < lanes.size(); i++) {
            sheet.line("rule", 0, i * step, Sheet.WIDTH, i * step);
        }
        for (int row = 0; row < rows.size(); row++) {
            int number = Math.max(0, lanes.indexOf(rows.text(row, lane)));
            var look = "event k-" + Look.of(rows.text(row, "kind"));
            dates.get(row)
                    .ifPresent(years -> sheet.box(
                            look,
                            across.at(years.from()),
                            number * step + step * 0.15,
                            Math.max(NARROWEST, across.at(years.from() + years.length()) - across.at(years.from())),
                            step * 0.7));
        }
        return sheet;
    }
}
