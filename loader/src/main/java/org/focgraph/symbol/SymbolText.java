package org.focgraph.symbol;

import java.util.regex.Pattern;

/**
 * Writes symbols in the way of the UN Digital Library.
 *
 * <p>The library itself wavers with parts: in the sessions numbered with Arabic numerals it writes some nineteen of
 * twenty glued ({@code A/RES/34/222A}) and the rest in brackets, in the older sessions nearly all in brackets. One way
 * for each is what gives a text one key.
 */
final class SymbolText {

    /** Parts that can be told from the number without brackets. */
    private static final Pattern GLUED = Pattern.compile("[A-Z]{1,4}(-[A-Z]{1,4})?");

    private SymbolText() {}

    static String of(Symbol symbol) {
        var text = new StringBuilder(symbol.body());
        switch (symbol.kind()) {
            case RESOLUTION -> decided(symbol, "/RES/", text);
            case DECISION -> decided(symbol, "/DEC/", text);
            default -> issued(symbol, text);
        }
        return text.toString();
    }

    private static void decided(Symbol symbol, String kind, StringBuilder text) {
        text.append(kind);
        if (symbol.organ() == Organ.SECURITY_COUNCIL) {
            text.append(symbol.number());
            if (symbol.year() > 0) {
                text.append('(').append(symbol.year()).append(')');
            }
        } else if (symbol.organ() != Organ.HUMAN_RIGHTS_COUNCIL && Sessions.isNumberedThrough(symbol.session())) {
            text.append(symbol.number()).append('(').append(symbol.session()).append(')');
            part(symbol.part(), false, text);
        } else {
            text.append(symbol.session()).append('/').append(symbol.number());
            part(symbol.part(), GLUED.matcher(symbol.part()).matches(), text);
        }
    }

    private static void part(String part, boolean glued, StringBuilder text) {
        if (!part.isEmpty()) {
            text.append(glued ? "" : "[").append(part).append(glued ? "" : "]");
        }
    }

    private static void issued(Symbol symbol, StringBuilder text) {
        if (!symbol.session().isEmpty()) {
            text.append('/').append(symbol.session());
        }
        text.append('/').append(symbol.series()).append(symbol.number());
        if (!symbol.part().isEmpty()) {
            text.append('(').append(symbol.part()).append(')');
        }
        if (!symbol.versions().isEmpty()) {
            text.append('/').append(symbol.versions());
        }
    }
}
