package org.focgraph.symbol;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers without the letters of a symbol: {@code 68/167}, {@code 217 A (III)}, {@code 1325 (2000)}, {@code S-9/1}.
 *
 * @param organ named by words before the number, or known of the table
 * @param given whether the organ is known of the table only
 * @param kind named by words before the number
 */
record ShortForm(Optional<Organ> organ, boolean given, Optional<DocumentKind> kind) {

    /** Sessions to the end of 2027: a higher number is for now the Assembly's alone. */
    private static final int LAST_COUNCIL_SESSION = 66;

    private static final int FIRST_ASSEMBLY_SESSION_IN_ARABIC = 31;
    private static final int FIRST_ASSEMBLY_DECISION = 401;
    private static final int FIRST_COUNCIL_DECISION = 101;
    private static final int LAST_COUNCIL_DECISION = 199;
    private static final Pattern PAIR =
            Pattern.compile("((?:S-|ES-)?)(\\d{1,3})/(\\d{1,4})([A-Z]?(?:-[A-Z])?)(?:\\((\\d{4})\\))?");
    private static final Pattern ALONE = Pattern.compile("\\d{1,4}");
    private static final Pattern NUMBER_AND_SESSION = Pattern.compile("\\d{1,4}[A-Z]?\\((?:E?S-)?[IVX]+\\).*");
    private static final Pattern NUMBER_AND_YEAR = Pattern.compile("\\d{1,4}\\((?:19|20)\\d\\d\\)");

    /** @param text in capitals, without blanks */
    Reading read(String text, Set<Repair> repairs) {
        if (organ.isPresent() && given) {
            repairs.add(Repair.ORGAN_GIVEN);
        } else if (organ.isEmpty()) {
            repairs.add(Repair.SHORT);
        }
        if (NUMBER_AND_SESSION.matcher(text).matches()
                && organ.orElse(Organ.GENERAL_ASSEMBLY) == Organ.GENERAL_ASSEMBLY) {
            return numbered(Organ.GENERAL_ASSEMBLY, text, repairs);
        }
        if (NUMBER_AND_YEAR.matcher(text).matches() && organ.orElse(Organ.SECURITY_COUNCIL) == Organ.SECURITY_COUNCIL) {
            return numbered(Organ.SECURITY_COUNCIL, text, repairs);
        }
        if (ALONE.matcher(text).matches()) {
            return alone(text, repairs);
        }
        if (organ.isPresent() && organ.get() == Organ.ECONOMIC_AND_SOCIAL_COUNCIL) {
            return numbered(organ.get(), text, repairs);
        }
        var pair = PAIR.matcher(text);
        if (!pair.matches()) {
            return Reading.none("not the shape of a symbol");
        }
        var readings = new ArrayList<Symbol>();
        var reasons = new ArrayList<String>();
        for (var candidate : List.of(Organ.GENERAL_ASSEMBLY, Organ.HUMAN_RIGHTS_COUNCIL)) {
            var one = organ.map(candidate::equals).orElse(true)
                            && canHave(candidate, pair.group(1), pair.group(2), pair.group(3))
                    ? numbered(candidate, text, repairs)
                    : Reading.none("");
            readings.addAll(one.symbols());
            reasons.add(one.reason());
        }
        return chosen(readings, reasons, pair.group(5) != null, repairs);
    }

    private Reading chosen(List<Symbol> readings, List<String> reasons, boolean dated, Set<Repair> repairs) {
        if (readings.isEmpty()) {
            var reason =
                    String.join("; ", reasons.stream().filter(r -> !r.isEmpty()).toList());
            return Reading.none(
                    reason.isEmpty() ? "no organ can have a resolution of this session and number" : reason);
        }
        if (readings.size() > 1) {
            return new Reading(
                    readings,
                    "both the General Assembly and the Human Rights Council number like this; write A/RES/… or A/HRC/RES/…");
        }
        if (organ.isEmpty()) {
            repairs.add(dated ? Repair.ORGAN_FROM_YEAR : Repair.ORGAN_FROM_SESSION);
        }
        return new Reading(readings, "");
    }

    private boolean canHave(Organ candidate, String special, String session, String number) {
        if (organ.isPresent() && !special.equals("ES-")) {
            return true;
        }
        int ordinal = Integer.parseInt(session);
        int n = Integer.parseInt(number);
        if (candidate == Organ.GENERAL_ASSEMBLY) {
            return !special.isEmpty() || ordinal >= FIRST_ASSEMBLY_SESSION_IN_ARABIC;
        }
        return !special.equals("ES-") && ordinal >= 1 && ordinal <= LAST_COUNCIL_SESSION && n <= LAST_COUNCIL_DECISION;
    }

    private Reading numbered(Organ of, String text, Set<Repair> repairs) {
        var own = EnumSet.noneOf(Repair.class);
        var reading = DecidedForm.numbered(of, kindOf(of, text), text, own);
        if (!reading.symbols().isEmpty()) {
            repairs.addAll(own);
        }
        return reading;
    }

    /** Decisions have numbers of their own: from 401 in the Assembly, from 101 in the Human Rights Council. */
    private DocumentKind kindOf(Organ of, String text) {
        var pair = PAIR.matcher(text);
        if (kind.isPresent() || !pair.matches()) {
            return kind.orElse(DocumentKind.RESOLUTION);
        }
        int number = Integer.parseInt(pair.group(3));
        boolean decision = of == Organ.GENERAL_ASSEMBLY && number >= FIRST_ASSEMBLY_DECISION
                || of == Organ.HUMAN_RIGHTS_COUNCIL && number >= FIRST_COUNCIL_DECISION;
        return decision ? DocumentKind.DECISION : DocumentKind.RESOLUTION;
    }

    private Reading alone(String text, Set<Repair> repairs) {
        int number = Integer.parseInt(text);
        var readings = new ArrayList<Symbol>();
        if (organ.orElse(Organ.GENERAL_ASSEMBLY) == Organ.GENERAL_ASSEMBLY) {
            for (var session : Sessions.of(number)) {
                readings.addAll(numbered(
                                Organ.GENERAL_ASSEMBLY,
                                number + "(" + session.toUpperCase(java.util.Locale.ROOT) + ")",
                                repairs)
                        .symbols());
            }
        }
        if (organ.orElse(Organ.SECURITY_COUNCIL) == Organ.SECURITY_COUNCIL) {
            var council = numbered(Organ.SECURITY_COUNCIL, text, repairs);
            readings.addAll(council.symbols());
            if (organ.isPresent() && readings.isEmpty()) {
                return council;
            }
        }
        if (readings.size() == 1 && organ.isPresent()) {
            return Reading.one(readings.get(0));
        }
        return readings.isEmpty()
                ? Reading.none("a number alone")
                : new Reading(
                        readings,
                        "a number alone can be of the General Assembly before 1976 or of the Security Council");
    }
}
