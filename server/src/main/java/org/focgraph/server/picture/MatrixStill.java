package org.focgraph.server.picture;

import java.util.stream.IntStream;

/** A cell for each row of the answer, in five steps of one colour. */
final class MatrixStill {

    private static final int STEPS = 5;

    private MatrixStill() {}

    static Sheet of(Columns rows) {
        var downs = rows.values("row");
        var acrosses = rows.values("column");
        double width = Sheet.WIDTH / acrosses.size();
        double height = Sheet.HEIGHT / downs.size();
        double most = IntStream.range(0, rows.size())
                .mapToDouble(row -> rows.number(row, "value").orElse(0))
                .max()
                .orElse(0);
        var sheet = new Sheet();
        for (int row = 0; row < rows.size(); row++) {
            double value = rows.number(row, "value").orElse(0);
            int step = most <= 0 ? 1 : (int) Math.max(1, Math.min(STEPS, Math.ceil(STEPS * value / most)));
            sheet.box(
                    "amount a" + step,
                    width * acrosses.indexOf(rows.text(row, "column")),
                    height * downs.indexOf(rows.text(row, "row")),
                    width * 0.9,
                    height * 0.9);
        }
        return sheet;
    }
}
