package org.focgraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Links titles of documents: whole, by the name a title gives before a colon or in brackets, or by words that only one
 * title has together. A title that another continues ({@code …, …(2025)}) is that of both, until a date tells.
 */
final class DocumentLinker implements Linker {

    /** Who issued it is said by half of those who cite. */
    private static final Pattern ISSUER =
            Pattern.compile("^(?:the )?(?:foc|freedom online coalition)(?:['’]s?)?:? +(?=.)", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("[ ,]+\\(?((?:19|20)\\d\\d)\\)?$");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final int ENOUGH_WORDS = 3;

    private record Entry(KnownThing document, Set<String> words) {}

    private final Map<String, KnownThing> codes = new LinkedHashMap<>();
    private final Map<String, Set<Entry>> titles = new LinkedHashMap<>();
    private final Map<String, Set<Entry>> parts = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    DocumentLinker(List<KnownThing> documents) {
        documents.forEach(this::add);
    }

    private void add(KnownThing document) {
        var title = document.target().label();
        var entry = new Entry(document, Phrase.of(title).words());
        entries.add(entry);
        codes.put(document.code(), document);
        codes.put(document.target().iri(), document);
        put(titles, title, entry);
        put(titles, withoutIssuer(title), entry);
        put(parts, BRACKETS.matcher(title).replaceAll(" "), entry);
        int colon = title.indexOf(": ");
        if (colon > 0) {
            put(parts, title.substring(0, colon), entry);
            put(parts, title.substring(colon + 2), entry);
        }
        BRACKETS.matcher(title)
                .results()
                .map(found -> found.group(1))
                .filter(part -> part.indexOf(' ') > 0 && Character.isUpperCase(part.charAt(0)))
                .forEach(part -> put(parts, part, entry));
    }

    private static void put(Map<String, Set<Entry>> names, String name, Entry entry) {
        names.computeIfAbsent(Phrase.of(name).text(), key -> new LinkedHashSet<>())
                .add(entry);
    }

    private static String withoutIssuer(String text) {
        return ISSUER.matcher(text.strip()).replaceFirst("");
    }

    @Override
    public Link link(String text, Evidence beside) {
        var code = codes.get(text.strip());
        if (code != null) {
            return Link.to(code.target(), Match.CODE, Link.CERTAIN, "key of the document");
        }
        var called = called(Phrase.of(text).text());
        if (called.size() == 1 && titles.containsKey(Phrase.of(text).text())) {
            return titled(called.iterator().next(), text, "title of the document");
        }
        var bare = withoutIssuer(text);
        var year = YEAR.matcher(bare);
        var dated = year.find();
        var when = dated ? Period.of(year.group(1)) : beside.period();
        return named(dated ? bare.substring(0, year.start()) : bare, when);
    }

    private Link named(String name, Optional<Period> when) {
        var phrase = Phrase.of(name);
        if (titles.containsKey(phrase.text())) {
            return one(
                    called(phrase.text()),
                    when,
                    Link.RESPELT,
                    "title of the document",
                    "several documents are called so");
        }
        var words = phrase.words();
        var having = entries.stream()
                .filter(entry -> !words.isEmpty() && entry.words().containsAll(words))
                .toList();
        if (parts.containsKey(phrase.text())) {
            return one(having, when, Link.RESPELT, "a name that the title gives", "several titles have these words");
        }
        if (words.size() >= ENOUGH_WORDS && !having.isEmpty()) {
            return one(
                    having,
                    when,
                    Link.SUPPLIED,
                    "the only title with all these words",
                    "several titles have these words");
        }
        return Link.none("no document is known by this title", targets(having));
    }

    /** All whose title, or a part of it, is this. */
    private Set<Entry> called(String name) {
        var called = new LinkedHashSet<>(titles.getOrDefault(name, Set.of()));
        called.addAll(parts.getOrDefault(name, Set.of()));
        return called;
    }

    /** The one that is left, or the one of the date. */
    private static Link one(
            Collection<Entry> found, Optional<Period> when, double confidence, String reason, String several) {
        var fitting = found.stream().filter(entry -> fits(entry, when)).toList();
        if (fitting.isEmpty()) {
            return Link.none(reason + ", but of another date", targets(found));
        }
        if (fitting.size() > 1) {
            return Link.ambiguous(several, targets(fitting));
        }
        var match = Link.to(fitting.get(0).document().target(), Match.NORMALISED, confidence, reason);
        return found.size() > 1 ? match.decided("; the one of this date") : match;
    }

    private Link titled(Entry entry, String text, String reason) {
        var target = entry.document().target();
        return text.equals(target.label())
                ? Link.to(target, Match.EXACT, Link.CERTAIN, reason)
                : Link.to(target, Match.NORMALISED, Link.RESPELT, reason + ", spelt otherwise");
    }

    /** A document without a date fits none that is given, where others have one. */
    private static boolean fits(Entry entry, Optional<Period> when) {
        return when.isEmpty()
                || Period.of(entry.document().date())
                        .map(own -> own.meets(when.get()))
                        .orElse(false);
    }

    private static List<Target> targets(Collection<Entry> entries) {
        return entries.stream().map(entry -> entry.document().target()).toList();
    }
}
