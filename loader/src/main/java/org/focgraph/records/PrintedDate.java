package org.focgraph.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The day in a text such as {@code [New York] : UN, 29 July 2015}, {@code on 05.07.12}, {@code 27/3/2014}. */
final class PrintedDate {

    private static final Pattern IN_WORDS = Pattern.compile("\\b(\\d{1,2}) ?([A-Za-z]{3,9})\\.? ?(\\d{4})\\b");
    private static final Pattern IN_NUMBERS = Pattern.compile("\\b(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4}|\\d{2})\\b");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int CENTURY = 2000;

    private PrintedDate() {}

    /** The first day that is named; empty where none is, or only a month or a year. */
    static Optional<LocalDate> in(String text) {
        var words = IN_WORDS.matcher(text).results().map(PrintedDate::fromWords).flatMap(Optional::stream);
        var numbers =
                IN_NUMBERS.matcher(text).results().map(PrintedDate::fromNumbers).flatMap(Optional::stream);
        return words.findFirst().or(numbers::findFirst);
    }

    private static Optional<LocalDate> fromWords(MatchResult match) {
        int month = month(match.group(2));
        return month == 0 ? Optional.empty() : day(Integer.parseInt(match.group(3)), month, match.group(1));
    }

    /** Day first, as the United Nations write; two figures of a year are of this century. */
    private static Optional<LocalDate> fromNumbers(MatchResult match) {
        int year = Integer.parseInt(match.group(4));
        return day(year < 100 ? CENTURY + year : year, Integer.parseInt(match.group(3)), match.group(1));
    }

    /** {@code Sept}, {@code mar}, {@code July}: the beginning of one month and no other. */
    private static int month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(lower)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
