package org.focgraph.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a client wants: media ranges with their weight, as RFC 9110 section 12.5.1 has them. */
public final class Accept {

    private static final int MOST_RANGES = 50;

    private record Range(String type, String subtype, double weight) {

        private int precision(String wantedType, String wantedSubtype) {
            if (type.equals("*")) {
                return 1;
            }
            if (!type.equals(wantedType)) {
                return 0;
            }
            if (subtype.equals("*")) {
                return 2;
            }
            return subtype.equals(wantedSubtype) ? 3 : 0;
        }
    }

    private final List<Range> ranges = new ArrayList<>();

    private Accept() {}

    /** @param header the header's value; null or empty means that anything will do */
    public static Accept parse(String header) {
        var accept = new Accept();
        var text = header == null || header.isBlank() ? "*/*" : header.toLowerCase(Locale.ROOT);
        for (var part : text.split(",", MOST_RANGES)) {
            accept.add(part.split(";"));
        }
        return accept;
    }

    private void add(String[] parts) {
        var type = parts.length == 0 ? "" : parts[0].strip();
        int slash = type.indexOf('/');
        if (slash > 0) {
            double weight = 1;
            for (int i = 1; i < parts.length; i++) {
                var parameter = parts[i].strip();
                if (parameter.startsWith("q=")) {
                    weight = number(parameter.substring(2));
                }
            }
            ranges.add(new Range(type.substring(0, slash), type.substring(slash + 1), weight));
        }
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return number >= 0 && number <= 1 ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** How much a media type is wanted: the weight of the most precise range that names it, 0 where none does. */
    public double weight(String mediaType) {
        int slash = mediaType.indexOf('/');
        var type = mediaType.substring(0, slash);
        var subtype = mediaType.substring(slash + 1);
        int precision = 0;
        double weight = 0;
        for (var range : ranges) {
            int found = range.precision(type, subtype);
            if (found > precision) {
                precision = found;
                weight = range.weight();
            }
        }
        return weight;
    }

    /** Whether a media type is named as it is, not only by a wildcard. */
    public boolean names(String mediaType) {
        return ranges.stream()
                .anyMatch(range -> range.weight() > 0 && mediaType.equals(range.type() + "/" + range.subtype()));
    }

    /** Whether this is a browser: it names HTML and wants nothing more than that. */
    public boolean prefersHtml() {
        double html = weight("text/html");
        return names("text/html") && ranges.stream().allMatch(range -> range.weight() <= html);
    }
}
