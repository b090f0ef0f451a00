package org.focgraph.derive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The days a date of reduced precision may stand for: "2014" is some day from 1 January to 31 December 2014.
 *
 * @param earliest first possible day
 * @param latest last possible day
 */
public record DateBounds(LocalDate earliest, LocalDate latest) {

    /** ISO 8601 with a day, a month or a year (EDTF level 0); empty where it is none of them. */
    public static Optional<DateBounds> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(of(Year.parse(text)));
                case 7 -> Optional.of(of(YearMonth.parse(text)));
                case 10 -> Optional.of(of(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A literal typed {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}. */
    public static Optional<DateBounds> of(Node literal) {
        return literal.isLiteral() ? parse(literal.getLiteralLexicalForm()) : Optional.empty();
    }

    private static DateBounds of(LocalDate day) {
        return new DateBounds(day, day);
    }

    private static DateBounds of(YearMonth month) {
        return new DateBounds(month.atDay(1), month.atEndOfMonth());
    }

    private static DateBounds of(Year year) {
        return new DateBounds(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    /** Narrowed by what else is known of it: not before one day, not after another; null where nothing is. */
    public DateBounds within(LocalDate notBefore, LocalDate notAfter) {
        return new DateBounds(
                notBefore != null && notBefore.isAfter(earliest) ? notBefore : earliest,
                notAfter != null && notAfter.isBefore(latest) ? notAfter : latest);
    }
}
