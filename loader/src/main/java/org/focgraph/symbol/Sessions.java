package org.focgraph.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of the sessions of the Assembly and the Human Rights Council.
 *
 * <p>Up to the thirtieth session of 1975 the Assembly numbered its resolutions through, 1 to 3541, and sessions had
 * Roman numerals; since then each session begins at 1. So a number tells the session, and a session that the number
 * does not belong to is an error that can be seen.
 */
final class Sessions {

    /** First and last resolution known of each session; the few numbers between two sessions are granted to both. */
    private static final String NUMBERED_THROUGH =
            """
            I 1 102, S-1 104 107, II 108 184, S-2 185 189, III 191 287, IV 288 375, V 376 501, VI 502 608, VII 609 712,
            VIII 713 806, IX 807 906, X 908 995, ES-IandII 996 996, ES-I 997 1003, ES-II 1004 1008, XI 1009 1133,
            XII 1134 1236, ES-III 1238 1238, XIII 1239 1350, XIV 1351 1471, ES-IV 1474 1475, XV 1493 1620,
            S-III 1622 1622, XVI 1627 1747, XVII 1752 1871, S-IV 1873 1880, XVIII 1881 1992, XIX 1995 2009,
            XX 2012 2132, XXI 2134 2247, S-V 2248 2251, ES-V 2252 2257, XXII 2262 2373, XXIII 2379 2492,
            XXIV 2498 2619, XXV 2621 2750, XXVI 2752 2901, XXVII 2908 3049, XXVIII 3055 3199, S-VI 3200 3202,
            XXIX 3206 3360, S-VII 3362 3362, XXX 3366 3541""";

    private static final int LAST_ROMAN = 30;
    private static final int LAST_SPECIAL_NUMBERED_THROUGH = 7;
    private static final int LAST_EMERGENCY_NUMBERED_THROUGH = 5;
    private static final List<String> TENS = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");
    private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
    private static final Pattern PLAIN = Pattern.compile("(?:(ES|S)-)?(?:([0-9]{1,4})|([IVXLC]+))");
    private static final Map<String, int[]> RANGES = ranges();
    private static final Map<String, Integer> ROMAN = romans();

    private Sessions() {}

    /** A session as its own time wrote it: {@code 21} as {@code XXI}, {@code XLIV} as {@code 44}, {@code ES-IV}. */
    static Optional<String> normal(String session) {
        if (session.equalsIgnoreCase("ES-IandII")) {
            return Optional.of("ES-IandII");
        }
        var parts = PLAIN.matcher(session);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var ordinal = parts.group(2) == null ? ROMAN.get(parts.group(3)) : Integer.valueOf(parts.group(2));
        if (ordinal == null || ordinal == 0) {
            return Optional.empty();
        }
        if (parts.group(1) == null) {
            return Optional.of(ordinal <= LAST_ROMAN ? roman(ordinal) : String.valueOf(ordinal));
        }
        boolean roman = parts.group(1).equals("ES")
                ? ordinal <= LAST_EMERGENCY_NUMBERED_THROUGH
                // the Digital Library writes the first two special sessions as (S-1) and (S-2)
                : ordinal <= LAST_SPECIAL_NUMBERED_THROUGH && ordinal > 2;
        return Optional.of(parts.group(1) + "-" + (roman ? roman(ordinal) : ordinal));
    }

    /** A session of another organ, which keeps its numerals. */
    static Optional<String> plain(String session) {
        var parts = PLAIN.matcher(session);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var prefix = parts.group(1) == null ? "" : parts.group(1) + "-";
        var ordinal = parts.group(2) == null ? parts.group(3) : String.valueOf(Integer.parseInt(parts.group(2)));
        return Optional.of(prefix + ordinal).filter(normal -> !ordinal.equals("0"));
    }

    /** Whether the session, in normal form, is one of those whose resolutions were numbered through. */
    static boolean isNumberedThrough(String session) {
        return RANGES.containsKey(session) || ROMAN.containsKey(session);
    }

    /** Whether the number can be one of a session that was numbered through. */
    static boolean fits(String session, int number) {
        return of(number).contains(session);
    }

    /** The sessions to which a resolution of the time before 1976 can belong; more than one in a gap of what is known. */
    static List<String> of(int number) {
        var fitting = new ArrayList<String>();
        var names = List.copyOf(RANGES.keySet());
        for (int i = 0; i < names.size(); i++) {
            int after = i == 0 ? 0 : RANGES.get(names.get(i - 1))[1];
            int before = i + 1 == names.size() ? RANGES.get(names.get(i))[1] + 1 : RANGES.get(names.get(i + 1))[0];
            if (number > after && number < before) {
                fitting.add(names.get(i));
            }
        }
        return fitting;
    }

    static OptionalInt ordinal(String session) {
        if (ROMAN.containsKey(session)) {
            return OptionalInt.of(ROMAN.get(session));
        }
        boolean digits = !session.isEmpty() && session.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(session)) : OptionalInt.empty();
    }

    /** The Assembly meets from September of one year to September of the next. */
    static boolean assemblyMetIn(int session, int year) {
        return year == 1945 + session || year == 1946 + session;
    }

    /** The Council met three times in 2006 and meets in spring, summer and autumn of each year since. */
    static boolean councilMetIn(int session, int year) {
        return year == (session <= 3 ? 2006 : 2007 + (session - 4) / 3);
    }

    static String roman(int number) {
        return "C".repeat(number / 100) + TENS.get(number / 10 % 10) + ONES.get(number % 10);
    }

    private static Map<String, Integer> romans() {
        var romans = new TreeMap<String, Integer>();
        for (int i = 1; i < 130; i++) {
            romans.put(roman(i), i);
        }
        return Map.copyOf(romans);
    }

    private static Map<String, int[]> ranges() {
        var ranges = new java.util.LinkedHashMap<String, int[]>();
        for (var entry : NUMBERED_THROUGH.split(",\\s+")) {
            var words = entry.split(" ");
            ranges.put(words[0], new int[] {Integer.parseInt(words[1]), Integer.parseInt(words[2])});
        }
        return ranges;
    }
}
