package org.focgraph.server.picture;

import java.util.ArrayList;

/** A dot for each row with both numbers. */
final class ScatterStill {

    private static final double MARGIN = 5;

    private ScatterStill() {}

    static Sheet of(Columns rows) {
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        for (int row = 0; row < rows.size(); row++) {
            var x = rows.number(row, "x");
            var y = rows.number(row, "y");
            if (x.isPresent() && y.isPresent()) {
                xs.add(x.getAsDouble());
                ys.add(y.getAsDouble());
            }
        }
        var across = Scale.of(xs, MARGIN, Sheet.WIDTH - MARGIN);
        var up = Scale.of(ys, Sheet.HEIGHT - MARGIN, MARGIN);
        var sheet = new Sheet();
        for (int i = 0; i < xs.size(); i++) {
            sheet.circle("dot", across.at(xs.get(i)), up.at(ys.get(i)), 2.5);
        }
        return sheet;
    }
}
