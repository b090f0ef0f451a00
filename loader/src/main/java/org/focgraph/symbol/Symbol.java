package org.focgraph.symbol;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The symbol of a UN document, taken apart. Two symbols are equal if they name the same document, whatever the spelling.
 *
 * @param body what the symbol begins with: {@code A}, {@code A/HRC}, {@code A/C.3}, {@code E/CN.15}, {@code S}
 * @param session {@code 68}, {@code XXI}, {@code ES-11}, {@code S-30}, {@code ES-IandII}, {@code 2013}; empty where there is none
 * @param series {@code L.} or the like before the number of a draft or a meeting; empty otherwise
 * @param part of a text with several: {@code A}, {@code B-VIII}, {@code PARA.2}; empty where there is none
 * @param year of a Security Council resolution; 0 otherwise
 * @param versions {@code Rev.1}, {@code Rev.1/Add.2}, {@code Corr.1}; empty where there is none
 */
public record Symbol(
        Organ organ,
        DocumentKind kind,
        String body,
        String session,
        String series,
        int number,
        String part,
        int year,
        String versions) {

    /** Reads a text of which nothing else is known. Never throws. */
    public static SymbolReading read(String text) {
        return new SymbolReader(Optional.empty()).read(text);
    }

    /** Reads a text from a table that holds documents of one organ, so that {@code 20/8} can be told. Never throws. */
    public static SymbolReading read(String text, Organ organ) {
        return new SymbolReader(Optional.of(organ)).read(text);
    }

    /** As the UN Digital Library writes it: {@code A/RES/2200(XXI)[A]}, {@code A/RES/34/222A}, {@code S/RES/1325(2000)}. */
    public String normal() {
        return SymbolText.of(this);
    }

    /**
     * The last part of the address {@code resolution/…}: the normal form by the rule of the mapping queries. Equal for
     * every spelling of one document.
     */
    public String key() {
        return keyOf(normal());
    }

    /** The rule of the mapping queries: each run of characters outside A–Z, a–z, 0–9 becomes one hyphen, none at the end. */
    public static String keyOf(String symbol) {
        var key = new StringBuilder(symbol.length());
        boolean gap = false;
        for (int i = 0; i < symbol.length(); i++) {
            char c = symbol.charAt(i);
            boolean kept = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (kept) {
                key.append(c);
            } else if (!gap) {
                key.append('-');
            }
            gap = !kept;
        }
        if (gap && key.length() > 0) {
            key.setLength(key.length() - 1);
        }
        return key.toString();
    }

    /** The text that this is a part of; itself where it is none. */
    public Symbol whole() {
        return part.isEmpty() ? this : new Symbol(organ, kind, body, session, series, number, "", year, versions);
    }

    /** Whether both name one text: {@code A/RES/34/222A}, {@code A/RES/34/222[A]} and {@code A/RES/34/222 A} do. */
    public boolean sameText(Symbol other) {
        return equals(other);
    }

    /** The ordinal of a regular session of the Assembly or a session of the Council, whatever the numerals. */
    public OptionalInt sessionNumber() {
        return Sessions.ordinal(session);
    }
}
