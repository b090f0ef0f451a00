package org.focgraph.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.problem.Printable;

/** A date or time pattern out of the list CSVW knows (Tabular Data Model, 6.4.4). */
record DateFormat(String pattern, DateTimeFormatter formatter) implements Format {

    private static final String DATE =
            "yyyy-MM-dd|yyyyMMdd|dd([-/.])MM\\1yyyy|d([-/.])M\\2yyyy" + "|MM([-/.])dd\\3yyyy|M([-/.])d\\4yyyy";
    private static final String TIME = "HH:mm:ss(?:\\.S+)?|HHmmss|HH:mm|HHmm";
    private static final String ZONE = "(?: ?(?:X{1,3}|x{1,3}))?";
    private static final Pattern DATE_ONLY = Pattern.compile("(?:" + DATE + ")" + ZONE);
    private static final Pattern TIME_ONLY = Pattern.compile("(?:" + TIME + ")" + ZONE);
    private static final Pattern DATE_AND_TIME =
            Pattern.compile("(?:(?:" + DATE + ") |yyyy-MM-ddT)(?:" + TIME + ")" + ZONE);
    private static final Pattern FRACTION = Pattern.compile("\\.(S+)");

    /** Empty where the pattern is not on the list, or is not one for this type. */
    static Optional<DateFormat> of(BaseType type, String pattern) {
        var known =
                switch (type) {
                    case DATE -> DATE_ONLY;
                    case TIME -> TIME_ONLY;
                    case DATE_TIME, DATETIME, DATE_TIME_STAMP -> DATE_AND_TIME;
                    default -> null;
                };
        return known == null || !known.matcher(pattern).matches()
                ? Optional.empty()
                : Optional.of(new DateFormat(pattern, formatter(pattern)));
    }

    private static DateTimeFormatter formatter(String pattern) {
        var builder = new DateTimeFormatterBuilder();
        var fraction = FRACTION.matcher(pattern);
        var java = pattern.replace("yyyy", "uuuu").replace("T", "'T'");
        if (fraction.find()) {
            int at = java.indexOf("." + fraction.group(1));
            builder.appendPattern(java.substring(0, at))
                    .appendFraction(
                            ChronoField.NANO_OF_SECOND,
                            0,
                            Math.min(9, fraction.group(1).length()),
                            true);
            java = java.substring(at + 1 + fraction.group(1).length());
        }
        return builder.appendPattern(java)
                .toFormatter(Locale.ROOT)
                .withChronology(IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Parsed parse(String text) {
        try {
            return Parsed.as(xsd(formatter.parse(text)));
        } catch (DateTimeException e) {
            return Parsed.not(
                    "TABLE-DATE",
                    Printable.quoted(text) + (pattern.contains("d") ? " is not a date" : " is not a time"),
                    "write " + pattern);
        }
    }

    private static String xsd(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneOffset zone = parsed.query(TemporalQueries.offset());
        var text = new StringBuilder();
        if (date != null) {
            text.append(DateTimeFormatter.ISO_LOCAL_DATE.format(date));
        }
        if (time != null) {
            text.append(date == null ? "" : "T").append(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
        }
        return text.append(zone == null ? "" : zone.getId()).toString();
    }
}
