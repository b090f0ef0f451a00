package org.focgraph.server.picture;

import org.focgraph.query.QueryResult;
import org.focgraph.query.View;
import org.focgraph.server.html.Html;

/**
 * A picture of an answer in small, to stand beside its title and its sentence: every row is in it, no word is. It is
 * decoration, so it says nothing that is not said in words, and nobody must be able to read it.
 */
public final class Still {

    private Still() {}

    /**
     * The same rows, the same bytes. Nothing where the answer has no rows or lacks what its view needs.
     *
     * @param land what a map needs besides the rows
     */
    public static Html of(View view, String layout, QueryResult.Rows rows, Land land) {
        if (view == View.TABLE
                || rows.rows().isEmpty()
                || !view.missingFrom(rows.columns()).isEmpty()) {
            return Html.NOTHING;
        }
        var columns = new Columns(rows);
        var sheet =
                switch (view) {
                    case BAR -> BarStill.of(columns);
                    case MATRIX -> MatrixStill.of(columns);
                    case POSITIONS -> PositionsStill.of(columns);
                    case NETWORK -> network(layout, columns);
                    case TIMELINE -> TimelineStill.of(columns);
                    case MAP -> MapStill.of(columns, land);
                    case SCATTER -> ScatterStill.of(columns);
                    case TABLE -> new Sheet();
                };
        return sheet.svg();
    }

    private static Sheet network(String layout, Columns columns) {
        return switch (layout) {
            case "genealogy" -> GenealogyStill.of(columns);
            case "around" -> AroundStill.of(columns);
            default -> StrandsStill.of(columns);
        };
    }
}
