package org.focgraph.link;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/** What can be said of a text and one thing it may mean, each by itself. */
record Features(String text, Optional<Symbol> read) {

    static Features of(String text) {
        return new Features(
                text,
                Symbol.read(text) instanceof SymbolReading.Parsed parsed
                        ? Optional.of(parsed.symbol())
                        : Optional.empty());
    }

    Map<String, Object> of(Thing thing) {
        var features = new LinkedHashMap<String, Object>();
        var phrase = Phrase.of(text);
        if (thing.kind() == LinkKind.RESOLUTION) {
            boolean same = thing.symbol().isPresent() && thing.symbol().equals(read);
            boolean exact = thing.aliases().contains(text);
            features.put("symbol_exact", exact);
            features.put("symbol_repaired", same && !exact);
        } else {
            features.put("alt_label", thing.aliases().stream().anyMatch(alias -> isSame(alias, phrase)));
        }
        boolean label = text.equals(thing.title()) || text.equals(thing.target().label());
        features.put("label_exact", label);
        features.put(
                "label_folded",
                !label
                        && (isSame(thing.title(), phrase)
                                || isSame(thing.target().label(), phrase)));
        features.put("token_overlap", overlap(thing, phrase));
        return features;
    }

    private static boolean isSame(String name, Phrase phrase) {
        return Phrase.of(name).equals(phrase);
    }

    /** The share of words that the text and the nearest of the names have in common (Dice), with two decimals. */
    private static double overlap(Thing thing, Phrase phrase) {
        double most = overlap(phrase.words(), Phrase.of(thing.title()).words());
        for (var alias : thing.aliases()) {
            most = Math.max(most, overlap(phrase.words(), Phrase.of(alias).words()));
        }
        return Math.round(most * 100) / 100.0;
    }

    private static double overlap(Set<String> one, Set<String> other) {
        var shared = new LinkedHashSet<>(one);
        shared.retainAll(other);
        return one.isEmpty() && other.isEmpty() ? 0 : 2.0 * shared.size() / (one.size() + other.size());
    }

    /** Whether what is known beside the text agrees with the thing; absent where nothing can be compared. */
    static Map<String, Object> agreements(Thing thing, Evidence beside) {
        var features = new LinkedHashMap<String, Object>();
        if (thing.kind() == LinkKind.RESOLUTION || thing.kind() == LinkKind.DOCUMENT) {
            beside.period()
                    .flatMap(when -> Period.of(thing.date()).map(when::meets))
                    .ifPresent(agrees -> features.put("date_agrees", agrees));
        }
        thing.symbol().ifPresent(symbol -> {
            beside.organ().ifPresent(organ -> features.put("organ_agrees", symbol.organ() == organ));
            beside.session()
                    .ifPresent(session -> features.put("session_agrees", ResolutionLinker.isOf(symbol, session)));
        });
        if (!thing.series().isEmpty()) {
            beside.series()
                    .ifPresent(series ->
                            features.put("series_agrees", Phrase.of(series).equals(Phrase.of(thing.series()))));
        }
        return features;
    }
}
