package org.focgraph.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The symbols of what is issued without being decided: drafts, reports, records of meetings. */
final class IssuedForm {

    private static final Set<String> HEADS = Set.of(
            "A", "S", "E", "T", "ST", "TD", "HS", "ID", "DP", "CAC", "CAT", "CCPR", "CED", "CEDAW", "CERD", "CMW",
            "CRC", "CRPD", "FCCC", "UNEP", "UNIDO", "HRI");
    private static final Pattern HEAD_AND_SESSION = Pattern.compile("A(\\d{2})");
    private static final Pattern SERIES =
            Pattern.compile("(L|R|WP|PV|SR|CRP|INF|NGO)\\.?(\\d{1,5})(?:\\((RESUMPTION\\d?)\\))?");
    private static final Pattern VERSION = Pattern.compile("(REV|ADD|CORR|AMEND)\\.?(\\d{1,3})(?:\\(PART([IVX]+)\\))?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})(?:\\(PART([IVX]+)\\))?");
    private static final Pattern SESSION = Pattern.compile("(?:S-|ES-)?\\d{1,4}");
    private static final Pattern BODY =
            Pattern.compile("[A-Z]{1,8}(?:\\.\\d{1,4})?(?:\\.[A-Z])?|\\([IVXL]+\\)|[A-Z]+\\.[A-Z]+|\\d{1,4}");

    private IssuedForm() {}

    /** Empty where the text begins with no body known. */
    static Optional<Reading> read(String text) {
        var steps = new ArrayList<>(List.of(text.replaceAll("/{2,}", "/").split("/")));
        var glued = HEAD_AND_SESSION.matcher(steps.get(0));
        if (glued.matches()) {
            steps.set(0, "A");
            steps.add(1, glued.group(1));
        }
        if (!HEADS.contains(steps.get(0)) || steps.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(symbol(steps).map(Reading::one).orElseGet(() -> Reading.none("not the shape of a symbol")));
    }

    private static Optional<Symbol> symbol(List<String> steps) {
        var versions = new ArrayList<String>();
        while (steps.size() > 2 && VERSION.matcher(last(steps)).matches()) {
            versions.add(0, version(steps.remove(steps.size() - 1)));
        }
        var end = steps.remove(steps.size() - 1);
        var series = SERIES.matcher(end);
        var plain = NUMBER.matcher(end);
        if (!series.matches() && !plain.matches()) {
            return Optional.empty();
        }
        var session = steps.size() > 1 && SESSION.matcher(last(steps)).matches() ? steps.remove(steps.size() - 1) : "";
        if (!steps.stream().allMatch(step -> BODY.matcher(step).matches())) {
            return Optional.empty();
        }
        var body = String.join("/", steps);
        var joined = String.join("/", versions);
        if (series.matches()) {
            return Optional.of(new Symbol(
                    Organ.of(body),
                    kind(series.group(1)),
                    body,
                    session,
                    series.group(1) + ".",
                    Integer.parseInt(series.group(2)),
                    resumption(series.group(3)),
                    0,
                    joined));
        }
        return Optional.of(new Symbol(
                Organ.of(body),
                DocumentKind.DOCUMENT,
                body,
                session,
                "",
                Integer.parseInt(plain.group(1)),
                plain.group(2) == null ? "" : "Part" + plain.group(2),
                0,
                joined));
    }

    private static DocumentKind kind(String series) {
        return switch (series) {
            case "L", "R", "WP" -> DocumentKind.DRAFT;
            case "PV", "SR" -> DocumentKind.MEETING;
            default -> DocumentKind.DOCUMENT;
        };
    }

    private static String resumption(String word) {
        return word == null ? "" : "Resumption" + word.substring("RESUMPTION".length());
    }

    private static String version(String step) {
        var parts = VERSION.matcher(step);
        parts.matches();
        var word = parts.group(1).charAt(0) + parts.group(1).substring(1).toLowerCase(java.util.Locale.ROOT);
        return word + "." + Integer.parseInt(parts.group(2))
                + (parts.group(3) == null ? "" : "(Part" + parts.group(3) + ")");
    }

    private static String last(List<String> steps) {
        return steps.get(steps.size() - 1);
    }
}
