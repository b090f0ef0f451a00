package org.focgraph.server.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.vocabulary.SKOS;
import org.focgraph.server.facts.Facts;
import org.focgraph.server.facts.Index;
import org.focgraph.server.facts.Kind;
import org.focgraph.server.facts.Terms;
import org.focgraph.symbol.Symbol;
import org.focgraph.symbol.SymbolReading;

/** Looks for things by symbol, by code, by name and by the words of their texts. */
final class Search {

    private static final int MOST = 200;

    /** Of texts, where only some kinds of things are wanted. */
    private static final int MOST_FILTERED = 2_000;

    private static final int MOST_PARTS = 20;
    private static final List<String> CODES =
            List.of("iso3", "iso2", "m49", "cowCode", "iso3166part3", "shortCitation", "draftSymbol", "undlRecord");
    private static final List<Node> MATCHES = List.of(
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(),
            SKOS.narrowMatch.asNode(),
            SKOS.relatedMatch.asNode());

    private final Facts facts;
    private final String base;
    private final Optional<Index> index;
    private final TextMatches texts;
    private final Map<Node, Hit> hits = new HashMap<>();

    Search(Facts facts, String base, Optional<Index> index) {
        this.facts = facts;
        this.base = base;
        this.index = index;
        this.texts = facts.dataset() instanceof DatasetGraphText indexed
                ? new IndexedMatches(indexed.getTextIndex())
                : new ReadMatches(facts);
    }

    /** What is found, best first, at most {@value #MOST}. */
    List<Hit> of(Wanted wanted) {
        symbols(wanted.text());
        codes(wanted.text());
        var words = wanted.words();
        if (!words.isEmpty()) {
            int most = wanted.kind().isEmpty() ? MOST : MOST_FILTERED;
            names(wanted, words, Terms.LABEL, Hit.Reason.WORDS, most);
            names(wanted, words, Terms.ALT_LABEL, Hit.Reason.OTHER_NAME, most);
            names(wanted, words, Terms.TITLE, Hit.Reason.WORDS, most);
            names(wanted, words, Terms.ABSTRACT, Hit.Reason.TEXT, most);
            names(wanted, words, Terms.DEFINITION, Hit.Reason.TEXT, most);
        }
        return hits.values().stream()
                .filter(hit -> wanted.kind().isEmpty() || wanted.kind().equals(hit.kind()))
                .sorted(Hit.ORDER)
                .limit(MOST)
                .toList();
    }

    private void symbols(String text) {
        for (var symbol : readings(text)) {
            var thing = NodeFactory.createURI(base + "resolution/" + symbol.key());
            if (facts.isSubject(thing)) {
                add(thing, Hit.Reason.SYMBOL, symbol.normal(), 1);
            }
            index.ifPresent(names -> names.beginning("resolution/", symbol.key() + "-", MOST_PARTS)
                    .forEach(part -> add(Facts.iri(part.iri()), Hit.Reason.SYMBOL, symbol.normal(), 0.5f)));
            for (var property : List.of("symbol", "draftSymbol", "committeeReport", "meeting")) {
                facts.subjects(Terms.foc(property), NodeFactory.createLiteralString(symbol.normal()), MOST_PARTS)
                        .forEach(found -> add(found, Hit.Reason.SYMBOL, symbol.normal(), 0.8f));
            }
        }
    }

    private static List<Symbol> readings(String text) {
        var reading = Symbol.read(text);
        if (reading instanceof SymbolReading.Parsed parsed) {
            return List.of(parsed.symbol());
        }
        return reading instanceof SymbolReading.Ambiguous ambiguous ? ambiguous.readings() : List.of();
    }

    private void codes(String text) {
        if (text.isEmpty()) {
            return;
        }
        for (var code : List.of(text, text.toUpperCase(Locale.ROOT))) {
            for (var property : CODES) {
                facts.subjects(Terms.foc(property), NodeFactory.createLiteralString(code), MOST_PARTS)
                        .forEach(found -> add(found, Hit.Reason.CODE, code, 1));
            }
        }
        index.flatMap(names -> names.keyed(text))
                .ifPresent(entry -> add(Facts.iri(entry.iri()), Hit.Reason.CODE, text, 1));
        if (text.startsWith(base) && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0)) {
            var thing = Facts.iri(text);
            if (facts.isSubject(thing)) {
                add(thing, Hit.Reason.CODE, text, 1);
            }
        }
    }

    private void names(Wanted wanted, List<String> words, Node property, Hit.Reason reason, int most) {
        for (var match : texts.find(property, words, most)) {
            var found = match.similar() ? Hit.Reason.SIMILAR : precise(wanted.text(), match.text(), reason);
            for (var thing : meant(match.thing())) {
                boolean own = thing.equals(match.thing());
                add(
                        thing,
                        own || found == Hit.Reason.SIMILAR ? found : Hit.Reason.OTHER_NAME,
                        match.text(),
                        match.score());
            }
        }
    }

    private static Hit.Reason precise(String text, String matched, Hit.Reason reason) {
        if (reason == Hit.Reason.TEXT) {
            return reason;
        }
        var wanted = String.join(" ", Wanted.words(text));
        var name = String.join(" ", Wanted.words(matched));
        if (reason == Hit.Reason.OTHER_NAME) {
            return reason;
        }
        return name.equals(wanted)
                ? Hit.Reason.NAME
                : name.startsWith(wanted) ? Hit.Reason.BEGINNING : Hit.Reason.WORDS;
    }

    /** A name of a state and the place of its mark mean the state; a concept of another vocabulary means what is matched to it. */
    private List<Node> meant(Node found) {
        if (facts.is(found, Terms.foc("StateName")) || facts.is(found, Terms.foc("StatePoint"))) {
            var states = facts.objects(found, Terms.foc("ofState"));
            return states.isEmpty() ? List.of(found) : states;
        }
        if (found.getURI().startsWith(base)) {
            return List.of(found);
        }
        var matched = new ArrayList<Node>();
        MATCHES.forEach(match -> matched.addAll(facts.subjects(match, found, MOST_PARTS)));
        return matched;
    }

    private void add(Node thing, Hit.Reason reason, String matched, float score) {
        if (thing.isURI() && thing.getURI().startsWith(base)) {
            var kind = Kind.among(facts.types(thing)).map(Kind::name).orElse("");
            var hit = new Hit(thing, facts.label(thing), kind, reason, matched, score);
            hits.merge(thing, hit, (one, other) -> Hit.ORDER.compare(one, other) <= 0 ? one : other);
        }
    }
}
