package org.focgraph.server.picture;

import org.focgraph.query.View;

/** What a reader must know before believing a picture, one paragraph for each view. */
public final class HowToRead {

    private static final String BREAKS = "Years in which nothing is dated are drawn narrow, between two zigzag lines.";

    private HowToRead() {}

    public static String of(View view, String layout) {
        return switch (view) {
            case TABLE -> "";
            case BAR ->
                "Each bar is one row; its length is the value, from zero. The number stands at its end. Years stand in the"
                        + " order of time, and a year without a row is a gap, which is not the same as zero.";
            case MATRIX ->
                "Each cell holds the value of its row and column; darker is more. An empty cell has no row in the answer,"
                        + " which is not the same as zero. Where a cell has several values they stand side by side. The bars at the"
                        + " margins add up what is drawn, or show its mean where values are not whole; what is explicit and what"
                        + " is interpretive is never added up.";
            case POSITIONS ->
                "Each cell is one recorded position: Y in favour, N against, A abstaining, – not voting. A pale cell is of"
                        + " a state that was not a member that day; a hatched one of a state whose day of joining is only"
                        + " bounded, so that it is never counted as a member. An empty cell has no record: the state was not"
                        + " on the body, or its position is not in these data. The margins count what is drawn.";
            case NETWORK -> network(layout);
            case TIMELINE ->
                "One mark for each event. Its width is the precision of its date: a month or a year is as wide as that, and a"
                        + " bounded date spans its bounds. " + BREAKS;
            case MAP ->
                "One mark of equal size for each state, whatever its area. The outline is land and no border; where a mark"
                        + " stands says nothing about territory. A hatched mark is a state whose day of joining is only"
                        + " bounded, a dashed one a state of which not even bounds are known: neither counts as a member"
                        + " on a day when it may not have been one. A crossed ring is a state that has left. Europe is drawn"
                        + " larger in a frame of its own, and each state once.";
            case SCATTER ->
                "One mark for each item. Lines through a mark show how uncertain its place is, where that is known.";
        };
    }

    private static String network(String layout) {
        var lines =
                "A solid line is explicit: the text says so. A dashed line is interpretive: a reader infers it, with the"
                        + " reason given; a dotted one is taken from a list and has no basis to state. Choose a line to read where it stands.";
        return switch (layout) {
            case "genealogy" ->
                "Texts by date, one lane for each series. A circle is a text of the Human Rights Council, a diamond one of the"
                        + " General Assembly; filled was adopted without a vote, hollow by recorded vote, a dashed outline"
                        + " means that it is not known. " + BREAKS + " " + lines;
            case "around" ->
                "The item asked for is in the middle, its neighbours around it, and theirs beyond; between two items the shortest ways run from left to right. An item with many links is"
                        + " cut and says how many are shown; the table has them all. " + lines;
            default -> "Each column is a kind of thing. Choose an item to see only what it is linked to. " + lines;
        };
    }
}
