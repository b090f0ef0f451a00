package org.focgraph.server.facts;

import java.util.Comparator;

/** The order in which people look names up: numbers by their value, capitals and small letters together. */
public final class Natural {

    public static final Comparator<String> ORDER = Natural::compare;

    private Natural() {}

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = digits(a, i);
            int endB = digits(b, j);
            int difference;
            if (endA > i && endB > j) {
                difference = numbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                difference =
                        Character.compare(Character.toLowerCase(a.charAt(i++)), Character.toLowerCase(b.charAt(j++)));
            }
            if (difference != 0) {
                return difference;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int numbers(String a, String b) {
        var plainA = a.replaceFirst("^0+(?=.)", "");
        var plainB = b.replaceFirst("^0+(?=.)", "");
        int byLength = Integer.compare(plainA.length(), plainB.length());
        return byLength != 0 ? byLength : plainA.compareTo(plainB);
    }
}
