package org.focgraph.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.focgraph.symbol.DocumentKind;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/**
 * The documents that a draft is connected with, {@code A/RES/69/166, A/69/488/Add.2 and Corr.1}.
 *
 * @param texts what was adopted
 * @param reports what else is named, in normal form
 * @param placeholders symbols whose number was never filled in
 * @param unread others that cannot be read, each with the reason
 */
record RelatedTexts(List<Symbol> texts, List<String> reports, List<String> placeholders, List<String> unread) {

    private static final Pattern PLACEHOLDER = Pattern.compile(".*\\.{2,}");

    static RelatedTexts read(String given) {
        var texts = new ArrayList<Symbol>();
        var reports = new ArrayList<String>();
        var placeholders = new ArrayList<String>();
        var unread = new ArrayList<String>();
        for (var item : Wording.tidy(given).split(", ?")) {
            if (PLACEHOLDER.matcher(item).matches()) {
                placeholders.add(item);
            } else if (!item.isEmpty() && Symbol.read(item) instanceof SymbolReading.Parsed parsed) {
                var symbol = parsed.symbol();
                if (TextStatements.isDecided(symbol)) {
                    if (!texts.contains(symbol)) {
                        texts.add(symbol);
                    }
                } else if (symbol.kind() == DocumentKind.RESOLUTION || symbol.kind() == DocumentKind.DECISION) {
                    unread.add("\"" + item + "\": of an organ that is not in table bodies");
                } else if (!reports.contains(symbol.normal())) {
                    reports.add(symbol.normal());
                }
            } else if (!item.isEmpty()) {
                unread.add("\"" + item + "\" is not the symbol of a document");
            }
        }
        return new RelatedTexts(texts, reports, placeholders, unread);
    }
}
