package org.focgraph.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Links names of rights and threats: their own, and those of the UNBIS thesaurus that mean exactly the same. */
final class ConceptLinker implements Linker {

    private static final Pattern RIGHT_TO = Pattern.compile("right to (?:an? |the )?");

    private record Name(String label, Target target, Match match, String reason) {}

    private final String what;
    private final Map<String, Name> verbatim = new LinkedHashMap<>();
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<String, List<Name>> singular = new LinkedHashMap<>();
    private final Map<String, List<Target>> near = new LinkedHashMap<>();
    private final Map<Phrase, Target> labels = new LinkedHashMap<>();

    /** @param what a word for what is linked, such as {@code right} */
    ConceptLinker(String what, List<KnownThing> things) {
        this.what = what;
        things.forEach(this::add);
    }

    private void add(KnownThing thing) {
        var target = thing.target();
        labels.put(Phrase.of(target.label()), target);
        name(target.label(), target, Match.EXACT, "label of the " + what);
        name(thing.code(), target, Match.CODE, "key of the " + what);
        name(target.iri(), target, Match.CODE, "address of the " + what);
        thing.terms().forEach(term -> name(term, target, Match.EXACT, "term of the UNBIS thesaurus, an exact match"));
        thing.termCodes()
                .forEach(code -> name(code, target, Match.CODE, "term of the UNBIS thesaurus, an exact match"));
        thing.near().forEach(term -> near.computeIfAbsent(Phrase.of(term).text(), key -> new ArrayList<>())
                .add(target));
    }

    private void name(String label, Target target, Match match, String reason) {
        if (!label.isEmpty()) {
            var name = new Name(label, target, match, reason);
            verbatim.putIfAbsent(label, name);
            names.putIfAbsent(Phrase.of(label).text(), name);
            singular.computeIfAbsent(Phrase.of(label).singular(), key -> new ArrayList<>())
                    .add(name);
        }
    }

    @Override
    public Link link(String text, Evidence beside) {
        var phrase = Phrase.of(text);
        var same = verbatim.get(text);
        var close = near.get(phrase.text());
        if (same != null && (close == null || isCode(text) || same.match() != Match.CODE)) {
            return Link.to(same.target(), same.match(), Link.CERTAIN, same.reason());
        }
        var name = names.get(phrase.text());
        if (name != null && (close == null || name.match() != Match.CODE)) {
            return spelt(name, "");
        }
        if (close != null) {
            return Link.none(
                    "a term of the UNBIS thesaurus that comes near the " + what + " but is not the same", close);
        }
        var number = singular.getOrDefault(phrase.singular(), List.of());
        if (number.stream().map(Name::target).distinct().count() == 1) {
            return spelt(number.get(0), "; differs in singular and plural");
        }
        var rightTo = RIGHT_TO.matcher(phrase.text());
        var bare = rightTo.lookingAt() ? names.get(phrase.text().substring(rightTo.end())) : null;
        if (bare != null && bare.match() == Match.EXACT) {
            return spelt(bare, "; without \"right to\"");
        }
        return Link.none("no " + what + " is known by this name", Overlap.most(phrase, labels));
    }

    /** A key such as {@code arbitrary-detention}, which no text has by chance. */
    private static boolean isCode(String text) {
        return text.indexOf('-') >= 0;
    }

    private static Link spelt(Name name, String difference) {
        var match = name.match() == Match.CODE ? Match.CODE : Match.NORMALISED;
        return Link.to(
                name.target(), match, Link.RESPELT, name.reason() + "; as \"" + name.label() + "\"" + difference);
    }
}
