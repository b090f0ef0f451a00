package org.focgraph.server.picture;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** A mark of equal size for each state on the outline of the land: classes from dark to light, a ring where a date is open. */
final class MapStill {

    private static final int CLASSES = 5;
    private static final double RADIUS = 2.6;
    private static final Pattern UNCERTAIN = Pattern.compile("\\b(bounded|may be|may have|unknown|not known)\\b");

    private MapStill() {}

    /** Nothing where no state has a place. */
    static Sheet of(Columns rows, Land land) {
        List<String> classes = rows.values("category").stream()
                .filter(category -> !UNCERTAIN.matcher(category).find())
                .toList();
        var latest = new HashMap<String, Integer>();
        for (int row = 0; row < rows.size(); row++) {
            latest.put(rows.text(row, "state"), row);
        }
        var sheet = new Sheet();
        boolean any =
                latest.keySet().stream().anyMatch(state -> land.place(state).isPresent());
        if (any) {
            sheet.outline("land", land.outline());
        }
        for (int row = 0; row < rows.size(); row++) {
            var state = rows.text(row, "state");
            if (latest.get(state) == row) {
                var category = rows.text(row, "category");
                boolean left = !rows.text(row, "until").isEmpty();
                int number = Math.min(CLASSES, 1 + classes.indexOf(category));
                land.place(state).ifPresent(place -> mark(sheet, place, left ? -1 : number));
            }
        }
        return sheet;
    }

    private static void mark(Sheet sheet, Land.Place place, int number) {
        if (number > 0) {
            sheet.circle("place a" + (CLASSES + 1 - number), place.x(), place.y(), RADIUS);
            return;
        }
        sheet.circle("ring", place.x(), place.y(), RADIUS);
        if (number < 0) {
            sheet.line("ring", place.x() - RADIUS, place.y() - RADIUS, place.x() + RADIUS, place.y() + RADIUS);
        }
    }
}
