package org.focgraph.symbol;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The symbols of what an organ decided: {@code A/RES/…}, {@code A/HRC/RES/…}, {@code S/RES/…}, {@code A/DEC/…}. */
final class DecidedForm {

    private static final Pattern HEAD = Pattern.compile("(A|A/+HRC|S|E)/+(RES|DEC)\\.?/*(.*)");
    private static final String PART = "(?:\\[([A-Z0-9.-]+)\\]|\\(([A-Z])\\)|([A-Z][A-Z-]{0,8}))?";
    private static final Pattern BY_SESSION =
            Pattern.compile("((?:S-|ES-)?\\d{1,4})[/-]+(\\d{1,4})/?" + PART + "(?:\\((\\d{4})\\))?");
    private static final Pattern THROUGH =
            Pattern.compile("(\\d{1,4})/?([A-Z](?:-[A-Z])?)?\\(([A-Z]*-?[A-Z0-9]+)\\)" + PART);
    private static final Pattern BY_YEAR = Pattern.compile("(\\d{1,4})(?:\\(((?:19|20)\\d\\d)\\)|/((?:19|20)\\d\\d))?");

    private DecidedForm() {}

    /** @param text in capitals, without blanks */
    static Optional<Reading> read(String text, Set<Repair> repairs) {
        var head = HEAD.matcher(text);
        if (!head.matches()) {
            return Optional.empty();
        }
        var organ = Organ.of(head.group(1).replace("//", "/"));
        var kind = head.group(2).equals("RES") ? DocumentKind.RESOLUTION : DocumentKind.DECISION;
        return Optional.of(numbered(organ, kind, head.group(3), repairs));
    }

    /** What comes after {@code RES/}, or a number that stands alone with its organ known. */
    static Reading numbered(Organ organ, DocumentKind kind, String text, Set<Repair> repairs) {
        if (organ == Organ.SECURITY_COUNCIL) {
            return council(kind, text, repairs);
        }
        var through = THROUGH.matcher(text);
        if (through.matches() && organ != Organ.HUMAN_RIGHTS_COUNCIL) {
            var before = through.group(2) == null ? "" : through.group(2);
            var after = part(through.group(4), through.group(5), through.group(6));
            if (!before.isEmpty()) {
                repairs.add(Repair.PART);
            }
            if (before.isEmpty() || after.isEmpty()) {
                return decided(organ, kind, through.group(3), through.group(1), before + after, "", repairs);
            }
        }
        var bySession = BY_SESSION.matcher(text);
        if (bySession.matches()) {
            var part = part(bySession.group(3), bySession.group(4), bySession.group(5));
            return decided(organ, kind, bySession.group(1), bySession.group(2), part, bySession.group(6), repairs);
        }
        return Reading.none("no number of a " + (kind == DocumentKind.DECISION ? "decision" : "resolution") + " of the "
                + organ.label());
    }

    private static Reading council(DocumentKind kind, String text, Set<Repair> repairs) {
        var parts = BY_YEAR.matcher(text);
        if (!parts.matches() || kind != DocumentKind.RESOLUTION) {
            return Reading.none("no number of a resolution of the Security Council");
        }
        int number = Integer.parseInt(parts.group(1));
        var written = parts.group(2) == null ? parts.group(3) : parts.group(2);
        var year = CouncilYears.of(number);
        if (number == 0) {
            return Reading.none("resolutions are numbered from 1");
        }
        if (written == null && year.isEmpty()) {
            return Reading.none("the year of Security Council resolution " + number
                    + " is not known here; write it, as in S/RES/1325(2000)");
        }
        if (written != null && !CouncilYears.fits(number, Integer.parseInt(written))) {
            return Reading.none("Security Council resolution " + number + " is not of " + written
                    + (year.isPresent() ? " but of " + year.getAsInt() : ""));
        }
        if (written == null) {
            repairs.add(Repair.YEAR_ADDED);
        }
        int of = written == null ? year.getAsInt() : Integer.parseInt(written);
        return Reading.one(new Symbol(Organ.SECURITY_COUNCIL, kind, "S", "", "", number, "", of, ""));
    }

    private static Reading decided(
            Organ organ,
            DocumentKind kind,
            String session,
            String digits,
            String part,
            String year,
            Set<Repair> repairs) {
        int number = Integer.parseInt(digits);
        boolean assembly = organ == Organ.GENERAL_ASSEMBLY;
        var normal = assembly ? Sessions.normal(session) : Sessions.plain(session);
        if (normal.isEmpty() || number == 0) {
            return Reading.none(Words.shown(session) + " is not the number of a session");
        }
        if (assembly && !assemblyHas(normal.get(), number, kind)) {
            return Reading.none(number + " is not the number of a resolution of session " + normal.get()
                    + Words.instead(Sessions.of(number)));
        }
        if (year != null && !year.isEmpty()) {
            var held = Sessions.ordinal(normal.get());
            int in = Integer.parseInt(year);
            if (held.isEmpty()
                    || !(assembly
                            ? Sessions.assemblyMetIn(held.getAsInt(), in)
                            : Sessions.councilMetIn(held.getAsInt(), in))) {
                return Reading.none(
                        "session " + normal.get() + " of the " + organ.label() + " was not held in " + year);
            }
            repairs.add(Repair.YEAR_DROPPED);
        }
        if (assembly && !normal.get().equalsIgnoreCase(session)) {
            repairs.add(Repair.SESSION_NUMERAL);
        }
        return Reading.one(new Symbol(organ, kind, organ.prefix(), normal.get(), "", number, part, 0, ""));
    }

    private static boolean assemblyHas(String session, int number, DocumentKind kind) {
        return kind == DocumentKind.DECISION
                || (Sessions.isNumberedThrough(session) ? Sessions.fits(session, number) : number < 1000);
    }

    private static String part(String bracketed, String round, String glued) {
        var part = bracketed != null ? bracketed : round != null ? round : glued != null ? glued : "";
        return part.startsWith("SECTION") ? "Section" + part.substring("SECTION".length()) : part;
    }
}
