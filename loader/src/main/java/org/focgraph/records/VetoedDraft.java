package org.focgraph.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Organ;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * The draft a veto was cast on.
 *
 * @param draft empty where the proposal has no document of its own, only the record of its meeting
 * @param repairs what was put right or set aside, in words
 * @param doubt why it cannot be told; empty where it can
 */
record VetoedDraft(Optional<Symbol> draft, List<String> repairs, String doubt) {

    /** {@code S/471 and S/471/Add.1}, {@code S/3995 (incorporating the amendment)S/3998}: a draft and what was added to it. */
    private static final Pattern WITH_ADDITION =
            Pattern.compile("(S/\\S+?)(?: and \\1/Add\\.\\d+| ?\\(incorporating the amendment\\) ?S/\\S+)");

    static VetoedDraft read(String given, String meetingGiven) {
        var text = Wording.tidy(given);
        var repairs = new ArrayList<String>();
        var addition = WITH_ADDITION.matcher(text);
        if (addition.matches()) {
            repairs.add("\"" + text + "\" read as " + addition.group(1)
                    + "; what was added to it is not a draft of its own");
            text = addition.group(1);
        }
        Symbol draft = null;
        for (var part : text.split(", ")) {
            if (!(Symbol.read(part, Organ.SECURITY_COUNCIL) instanceof SymbolReading.Parsed parsed)
                    || parsed.symbol().organ() != Organ.SECURITY_COUNCIL
                    || parsed.symbol().kind() == DocumentKind.RESOLUTION) {
                return doubtful("\"" + part + "\" is not the symbol of a document of the Security Council");
            }
            var symbol = parsed.symbol();
            if (symbol.kind() == DocumentKind.MEETING) {
                meeting(part, text, meetingGiven, repairs);
            } else if (draft != null) {
                return doubtful("\"" + text + "\" names two drafts");
            } else {
                draft = symbol;
                if (!part.equals(symbol.normal())) {
                    repairs.add("\"" + part + "\" read as " + symbol.normal());
                }
            }
        }
        return new VetoedDraft(Optional.ofNullable(draft), List.copyOf(repairs), "");
    }

    /** A meeting in the place of a draft says where the proposal was printed, and no more. */
    private static void meeting(String meeting, String whole, String meetingGiven, List<String> repairs) {
        if (!meeting.equals(whole)) {
            repairs.add("\"" + meeting + "\" beside the draft set aside: it is the record of a meeting");
        } else if (!meeting.equals(meetingGiven)) {
            repairs.add("\"" + meeting + "\" in the column of the draft is not the meeting of the vote, " + meetingGiven
                    + "; it is kept as given and leads nowhere");
        }
    }

    private static VetoedDraft doubtful(String doubt) {
        return new VetoedDraft(Optional.empty(), List.of(), doubt);
    }
}
