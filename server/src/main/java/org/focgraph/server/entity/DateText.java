package org.focgraph.server.entity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.focgraph.server.html.Html;

/** Dates as people write them, as precise as they are and no more. */
final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private DateText() {}

    static boolean isDate(Node value) {
        return value.isLiteral() && !precision(value).isEmpty();
    }

    /** {@code day}, {@code month} or {@code year}; empty for what is no date. */
    static String precision(Node value) {
        return switch (value.getLiteralDatatypeURI()) {
            case XSD + "date" -> "day";
            case XSD + "gYearMonth" -> "month";
            case XSD + "gYear" -> "year";
            default -> "";
        };
    }

    static Html of(Node value) {
        var text = value.getLiteralLexicalForm();
        try {
            return switch (precision(value)) {
                case "day" -> time(text, LocalDate.parse(text).format(DAY));
                case "month" -> time(text, YearMonth.parse(text).format(MONTH));
                default -> text.matches("\\d{4}") ? time(text, text) : Html.of("{}", text);
            };
        } catch (DateTimeParseException withTimeZone) {
            return Html.of("{}", text);
        }
    }

    /** With the precision in words where it is less than a day. */
    static Html precise(Node value) {
        var precision = precision(value);
        return precision.equals("month") || precision.equals("year")
                ? Html.of("{} <span class=\"muted\">({} only)</span>", of(value), precision)
                : of(value);
    }

    private static Html time(String machine, String human) {
        return Html.of("<time datetime=\"{}\">{}</time>", machine, human);
    }
}
