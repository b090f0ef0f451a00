package org.focgraph.symbol;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The short symbols of Voeten's tables: {@code R/69/166}, {@code R/21/2200A}, {@code R/33/116B/VII}, {@code ESS/1/71A}.
 *
 * <p>Up to the seventeenth session, and in the special sessions of that time, the last number is a page of the
 * Assembly's records: of 842 roll calls only 35 have a number that a resolution of their session could have,
 * and those by chance. Such symbols name no resolution.
 */
final class VoetenForm {

    private static final int FIRST_SESSION_WITH_NUMBERS = 18;
    private static final Pattern ANY = Pattern.compile("(?:R|ESS|SS|GOAR)/\\d.*");
    private static final Pattern REGULAR =
            Pattern.compile("R/(\\d{1,2})/(\\d{1,4})([A-Z]{0,2}|\\[[A-Z-]+\\]|[A-Z]-[A-Z])(?:/([A-Z]+))?");
    private static final Pattern SPECIAL = Pattern.compile("(ESS|SS)/(\\d{1,2})/(\\d{1,4})([A-Z]?)");

    private VoetenForm() {}

    static boolean isOne(String text) {
        return ANY.matcher(text).matches();
    }

    static Reading read(String text, Set<Repair> repairs) {
        var special = SPECIAL.matcher(text);
        if (special.matches() && isLate(special.group(1), Integer.parseInt(special.group(2)))) {
            repairs.add(Repair.VOETEN);
            var session = (special.group(1).equals("ESS") ? "ES-" : "S-") + special.group(2);
            return DecidedForm.numbered(
                    Organ.GENERAL_ASSEMBLY,
                    DocumentKind.RESOLUTION,
                    session + "/" + special.group(3) + special.group(4),
                    repairs);
        }
        var regular = REGULAR.matcher(text);
        if (!regular.matches() || Integer.parseInt(regular.group(1)) < FIRST_SESSION_WITH_NUMBERS) {
            return Reading.none(
                    "a number of Voeten's that is a page of the records and not a resolution (sessions 1 to 17 and the"
                            + " special sessions of that time)");
        }
        repairs.add(Repair.VOETEN);
        var part = range(regular.group(3).replaceAll("[\\[\\]]", ""));
        var section = regular.group(4) == null ? "" : regular.group(4);
        var whole = part.isEmpty() || section.isEmpty() ? part + section : part + "-" + section;
        return DecidedForm.numbered(
                Organ.GENERAL_ASSEMBLY,
                DocumentKind.RESOLUTION,
                regular.group(1) + "/" + regular.group(2) + (whole.isEmpty() ? "" : "[" + whole + "]"),
                repairs);
    }

    /** {@code AB} stands for the parts A and B voted on together. */
    private static String range(String part) {
        boolean pair = part.length() == 2 && part.charAt(1) == part.charAt(0) + 1;
        return pair ? part.charAt(0) + "-" + part.charAt(1) : part;
    }

    private static boolean isLate(String kind, int session) {
        return session >= (kind.equals("ESS") ? 6 : 8);
    }
}
