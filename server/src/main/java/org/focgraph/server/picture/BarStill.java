package org.focgraph.server.picture;

import java.util.stream.IntStream;

/** A bar for each row, from zero. */
final class BarStill {

    private static final double THICKEST = 22;

    private BarStill() {}

    static Sheet of(Columns rows) {
        double most = IntStream.range(0, rows.size())
                .mapToDouble(row -> Math.abs(rows.number(row, "value").orElse(0)))
                .max()
                .orElse(0);
        double step = Math.min(THICKEST, Sheet.HEIGHT / rows.size());
        var sheet = new Sheet();
        for (int row = 0; row < rows.size(); row++) {
            double share = most == 0 ? 0 : Math.abs(rows.number(row, "value").orElse(0)) / most;
            sheet.box("amount", 0, row * step, Sheet.WIDTH * share, step * 0.75);
        }
        return sheet;
    }
}
