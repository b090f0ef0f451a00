package org.focgraph.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.symbol.Organ;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * The symbol of a text in the list of Deutsche Welle.
 *
 * @param symbol empty where it cannot be told
 * @param repairs what was put right, in words
 * @param doubt why it cannot be told; empty where it can
 */
record HrcSymbol(Optional<Symbol> symbol, List<String> repairs, String doubt) {

    /** {@code 27/2127/21/Corr.1}: the symbol, and that of its correction without a blank between them. */
    private static final Pattern WITH_CORRECTION = Pattern.compile("(\\d{1,2}/\\d{1,3})\\1/Corr\\.\\d+");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,2}/\\d{1,3}");

    /** A session and a number, or letters that begin as a symbol of the Council does. */
    private static final Pattern LIKE_A_SYMBOL = Pattern.compile("(?:A/HRC/\\S+|(?:S-)?\\d{1,2}/\\d{1,3})");

    static HrcSymbol read(String given, boolean specialSession, String title) {
        var text = Wording.tidy(given).replaceAll("[. ]+$", "");
        if (text.isEmpty()) {
            return new HrcSymbol(Optional.empty(), List.of(), "nothing is written in the column of the symbol");
        }
        var repairs = new ArrayList<String>();
        var glued = WITH_CORRECTION.matcher(text);
        if (glued.matches()) {
            text = glued.group(1);
            repairs.add("\"" + given + "\" read as " + text + ", the text of which a correction was issued");
        }
        if (specialSession && PLAIN.matcher(text).matches()) {
            if (!title.contains("resolution S-" + text + " ")) {
                return new HrcSymbol(
                        Optional.empty(),
                        List.of(),
                        "\"" + text + "\" in a special session, whose texts begin with S-");
            }
            repairs.add("\"" + text + "\" read as S-" + text + ", the number in the title");
            text = "S-" + text;
        }
        if (!LIKE_A_SYMBOL.matcher(text).matches()) {
            return new HrcSymbol(Optional.empty(), List.of(), "\"" + text + "\" is not the symbol of a resolution");
        }
        return of(text, given, repairs);
    }

    private static HrcSymbol of(String text, String given, List<String> repairs) {
        var reading = Symbol.read(text, Organ.HUMAN_RIGHTS_COUNCIL);
        if (reading instanceof SymbolReading.Parsed parsed && TextStatements.isDecided(parsed.symbol())) {
            if (repairs.isEmpty() && !given.equals(text)) {
                repairs.add("blanks and dots around \"" + text + "\" left out");
            }
            return new HrcSymbol(Optional.of(parsed.symbol()), List.copyOf(repairs), "");
        }
        var why = reading instanceof SymbolReading.Unreadable none
                ? none.reason()
                : "it does not name one resolution or decision";
        return new HrcSymbol(Optional.empty(), List.of(), "\"" + text + "\": " + why);
    }
}
