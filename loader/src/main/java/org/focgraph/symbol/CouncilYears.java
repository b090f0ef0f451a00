package org.focgraph.symbol;

import java.util.Arrays;
import java.util.OptionalInt;

/** The year of a Security Council resolution: the Council numbers them through, so that the number tells the year. */
final class CouncilYears {

    private static final int FIRST_YEAR = 1946;

    /** The last resolution of each full year that is known, 1946 to 2024. */
    private static final int[] LAST = {
        15, 37, 66, 78, 89, 96, 98, 103, 105, 110, 121, 126, 131, 132,
        160, 170, 177, 185, 199, 219, 232, 244, 262, 275, 291, 307, 324, 344,
        366, 384, 402, 422, 443, 461, 484, 499, 528, 545, 559, 580, 593, 606,
        626, 646, 683, 725, 799, 892, 969, 1035, 1092, 1146, 1219, 1284, 1334, 1386,
        1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195, 2259,
        2336, 2397, 2451, 2503, 2560, 2617, 2671, 2721, 2767
    };

    private CouncilYears() {}

    /** Empty where the number is of a year after those known. */
    static OptionalInt of(int number) {
        if (number > LAST[LAST.length - 1]) {
            return OptionalInt.empty();
        }
        int at = Arrays.binarySearch(LAST, number);
        return OptionalInt.of(FIRST_YEAR + (at < 0 ? -at - 1 : at));
    }

    /** Whether the year can be that of the number. */
    static boolean fits(int number, int year) {
        var known = of(number);
        return known.isPresent() ? known.getAsInt() == year : year >= FIRST_YEAR + LAST.length && year < 2100;
    }
}
