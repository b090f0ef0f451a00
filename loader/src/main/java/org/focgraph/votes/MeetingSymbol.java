package org.focgraph.votes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The symbol of the record of a meeting, put right where that is certain.
 *
 * @param text in the usual form; empty where none can be told
 * @param repair what was done or why nothing could be, in words; empty where the text was in order
 */
record MeetingSymbol(String text, String repair) {

    private static final Pattern USUAL = Pattern.compile(
            "(A/PV|A/(?:\\d+|S-\\d+|ES-\\d+)/PV|S/PV)\\.\\d+(?: \\((?:Resumption|Part) ?[IVX\\d]+\\))?(?:/\\w+\\.\\d+)*( and Corr\\.\\d+)?"
                    + "|S/\\d{4}/\\d+");
    private static final Pattern BLANK_NUMBER = Pattern.compile("PV\\. +(?=\\d)");
    private static final Pattern NO_DOT = Pattern.compile("PV(?=\\d)");
    private static final Pattern RESUMPTION = Pattern.compile(" *\\( *Resumption *(\\d+) *\\)");
    private static final Pattern NO_SLASH = Pattern.compile("^A(?=\\d)");

    /** From session 31 on, the records of the Assembly name their session. */
    private static final int LAST_WITHOUT_SESSION = 30;

    static MeetingSymbol read(String given, Optional<Integer> session) {
        if (given.isBlank()) {
            return new MeetingSymbol("", "");
        }
        var text = given.strip();
        text = BLANK_NUMBER.matcher(text).replaceAll("PV.");
        text = NO_DOT.matcher(text).replaceAll("PV.");
        text = RESUMPTION.matcher(text).replaceAll(" (Resumption $1)");
        if (NO_SLASH.matcher(text).find() && session.isPresent() && text.startsWith("A" + session.get() + "/")) {
            text = "A/" + text.substring(1);
        }
        if (text.startsWith("A//PV.") && session.isPresent() && session.get() <= LAST_WITHOUT_SESSION) {
            text = "A/" + text.substring(3);
        }
        if (!USUAL.matcher(text).matches()) {
            return new MeetingSymbol("", "meeting \"" + given + "\" left out: it is no symbol of a meeting");
        }
        return new MeetingSymbol(text, text.equals(given) ? "" : "meeting \"" + given + "\" read as " + text);
    }
}
