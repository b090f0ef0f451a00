package org.focgraph.server.picture;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.focgraph.server.html.Html;

/** What a small picture is drawn on: one path for all marks that look alike, so that a thousand cells cost a few kilobytes. */
final class Sheet {

    static final double WIDTH = 240;
    static final double HEIGHT = 150;

    private final Map<String, StringBuilder> paths = new LinkedHashMap<>();

    /** Fixes that what looks like this lies beneath what is drawn from here on. */
    Sheet layer(String look) {
        paths.computeIfAbsent(look, any -> new StringBuilder());
        return this;
    }

    private StringBuilder path(String look) {
        return paths.computeIfAbsent(look, any -> new StringBuilder());
    }

    /** @param look the classes it is coloured by */
    Sheet box(String look, double x, double y, double width, double height) {
        path(look).append("M%s %sh%sv%sh%sz".formatted(n(x), n(y), n(width), n(height), n(-width)));
        return this;
    }

    Sheet circle(String look, double x, double y, double radius) {
        path(look)
                .append("M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z"
                        .formatted(
                                n(x - radius),
                                n(y),
                                n(radius),
                                n(radius),
                                n(2 * radius),
                                n(radius),
                                n(radius),
                                n(-2 * radius)));
        return this;
    }

    Sheet diamond(String look, double x, double y, double radius) {
        path(look)
                .append("M%s %sl%s %s %s %s %s %sz"
                        .formatted(
                                n(x),
                                n(y - radius),
                                n(radius),
                                n(radius),
                                n(-radius),
                                n(radius),
                                n(-radius),
                                n(-radius)));
        return this;
    }

    Sheet line(String look, double x1, double y1, double x2, double y2) {
        path(look).append("M%s %sL%s %s".formatted(n(x1), n(y1), n(x2), n(y2)));
        return this;
    }

    /** A line that leaves and arrives level. */
    Sheet curve(String look, double x1, double y1, double x2, double y2) {
        var middle = n((x1 + x2) / 2);
        path(look)
                .append("M%s %sC%s %s %s %s %s %s".formatted(n(x1), n(y1), middle, n(y1), middle, n(y2), n(x2), n(y2)));
        return this;
    }

    Sheet outline(String look, String path) {
        path(look).append(path);
        return this;
    }

    /** A number with one decimal at most. */
    static String n(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        var shorter = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return shorter.equals("-0") ? "0" : shorter;
    }

    /** Nothing where nothing was drawn. */
    Html svg() {
        var drawn = paths.entrySet().stream()
                .filter(path -> !path.getValue().isEmpty())
                .map(path -> Html.of("<path class=\"{}\" d=\"{}\"/>", path.getKey(), path.getValue()))
                .toList();
        return drawn.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<svg class=\"still\" viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" aria-hidden=\"true\""
                                + " focusable=\"false\">{}</svg>",
                        n(WIDTH),
                        n(HEIGHT),
                        n(WIDTH),
                        n(HEIGHT),
                        drawn);
    }
}
