package org.focgraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks what a text may mean among the things of a graph, by the same judgement as {@code focgraph link}. It names nothing
 * that is not in the graph, and says that something is meant only where the linkers are certain and nothing contradicts.
 */
public final class Reconciler {

    /** The score from which on something is meant for certain. */
    public static final double MATCH = 90;

    private static final double ONE_OF_SEVERAL = 70;
    private static final double LIKE_IT = 50;
    private static final double SHARED_WORDS = 40;
    private static final double AGREEMENT = 5;
    private static final double CONTRADICTION = 25;
    private static final double LEAST_OVERLAP = 0.3;
    private static final double CODE_ALONE = 75;

    private final Map<LinkKind, Linker> linkers = new EnumMap<>(LinkKind.class);
    private final Map<LinkKind, WordIndex> words = new EnumMap<>(LinkKind.class);
    private final Things things;

    private Reconciler(Knowledge source) {
        var knowledge = Remembered.of(source);
        things = new Things(knowledge);
        for (var kind : LinkKind.values()) {
            linkers.put(kind, Linker.of(kind, knowledge));
            if (kind != LinkKind.STATE) {
                words.put(
                        kind,
                        new WordIndex(things.all().stream()
                                .filter(thing -> thing.kind() == kind)
                                .toList()));
            }
        }
    }

    /** Reads all it needs from the knowledge and keeps nothing of it open. */
    public static Reconciler of(Knowledge knowledge) {
        return new Reconciler(knowledge);
    }

    public Things things() {
        return things;
    }

    /**
     * What a text may mean, best first.
     *
     * @param text empty where only identifiers are known
     * @param kinds what it may be
     */
    public List<Candidate> candidates(String text, Set<LinkKind> kinds, Evidence beside, int most) {
        var found = new LinkedHashMap<String, Judged>();
        var named = new EnumMap<LinkKind, Set<Thing>>(LinkKind.class);
        boolean identified = false;
        for (var kind : kinds) {
            if (!text.isBlank()) {
                judge(kind, text, beside, most, found);
            }
            for (var identifier : beside.identifiers().getOrDefault(kind, List.of())) {
                var link = linkers.get(kind).link(identifier.text(), beside.ofCode(identifier.code()));
                identified |= link.isResolved();
                identify(link, text.isBlank(), named, found);
            }
        }
        for (var judged : found.values()) {
            judged.compare(beside, identified && !text.isBlank(), named);
        }
        if (found.values().stream().filter(judged -> judged.certain).count() > 1) {
            found.values().forEach(Judged::doubt);
        }
        var features = Features.of(text);
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Judged judged) -> judged.score)
                        .reversed()
                        .thenComparing(judged -> judged.thing.target().iri()))
                .limit(most)
                .map(judged -> judged.candidate(features))
                .toList();
    }

    private void judge(LinkKind kind, String text, Evidence beside, int most, Map<String, Judged> found) {
        var byAddress = things.get(text.strip()).filter(thing -> thing.kind() == kind);
        if (byAddress.isPresent()) {
            offer(byAddress.get(), 100, true, "address", found);
            return;
        }
        var link = linkers.get(kind).link(text, beside);
        link.target().flatMap(target -> things.get(target.iri())).ifPresent(thing -> {
            boolean certain = link.confidence() >= Link.RESPELT || link.decided();
            double score = 100 * link.confidence();
            offer(thing, certain ? Math.max(MATCH, score) : score, certain, link.reason(), found);
            found.get(thing.target().iri()).supplied = !certain;
            if (kind == LinkKind.STATE && beside.period().isPresent()) {
                found.get(thing.target().iri()).features.put("name_valid_on_date", true);
            }
            if (link.match() == Match.CODE) {
                found.get(thing.target().iri()).features.put("code_exact", true);
            }
        });
        double score = link.match() == Match.NONE ? LIKE_IT : ONE_OF_SEVERAL;
        link.candidates().stream()
                .flatMap(target -> things.get(target.iri()).stream())
                .forEach(thing -> offer(thing, score, false, link.reason(), found));
        if (words.containsKey(kind)) {
            words.get(kind)
                    .near(text, LEAST_OVERLAP, most)
                    .forEach(near -> offer(near.thing(), SHARED_WORDS * near.overlap(), false, "shares words", found));
        }
    }

    /** What stands beside the text as a code or symbol of the thing itself. */
    private void identify(Link link, boolean alone, Map<LinkKind, Set<Thing>> named, Map<String, Judged> found) {
        link.target().flatMap(target -> things.get(target.iri())).ifPresent(thing -> {
            boolean certain = alone && (link.confidence() >= Link.RESPELT || link.decided());
            named.computeIfAbsent(thing.kind(), kind -> new HashSet<>()).add(thing);
            double score = certain ? Math.max(MATCH, 100 * link.confidence()) : 100 * link.confidence();
            boolean isNew = offer(thing, alone ? score : CODE_ALONE, certain, "by its code: " + link.reason(), found);
            found.get(thing.target().iri()).byCodeAlone |= isNew && !alone;
        });
    }

    /** Whether it was not among those found, or only for words it shares. */
    private static boolean offer(Thing thing, double score, boolean certain, String reason, Map<String, Judged> found) {
        var known = found.get(thing.target().iri());
        boolean better = known == null || known.score < score && known.score < LIKE_IT;
        if (better) {
            found.put(thing.target().iri(), new Judged(thing, score, certain, reason));
        }
        return better;
    }

    /** A candidate while it is being judged. */
    private static final class Judged {

        private final Thing thing;
        private final Map<String, Object> features = new LinkedHashMap<>();
        private final List<String> reasons = new ArrayList<>();
        private double score;
        private boolean certain;
        /** A rule told it alone: enough where something else supports it. */
        private boolean supplied;

        private boolean byCodeAlone;

        private Judged(Thing thing, double score, boolean certain, String reason) {
            this.thing = thing;
            this.score = score;
            this.certain = certain;
            reasons.add(reason);
        }

        private void compare(Evidence beside, boolean identified, Map<LinkKind, Set<Thing>> named) {
            features.putAll(Features.agreements(thing, beside));
            if (identified) {
                // codes of two things agree with none
                features.put("identifier_agrees", Set.of(thing).equals(named.get(thing.kind())));
            }
            long agree = features.entrySet().stream()
                    .filter(feature -> feature.getKey().endsWith("_agrees")
                            && feature.getValue().equals(true))
                    .count();
            long contradict = features.entrySet().stream()
                    .filter(feature -> feature.getKey().endsWith("_agrees")
                            && feature.getValue().equals(false))
                    .count();
            if (contradict > 0) {
                certain = false;
                score = Math.max(1, Math.min(score, MATCH - 1) - CONTRADICTION * contradict);
                reasons.add("contradicted by what stands beside it");
            } else if (agree > 0) {
                boolean likeItToo = identified && !byCodeAlone && score >= LIKE_IT;
                certain |= supplied || likeItToo;
                score = certain
                        ? Math.min(100, Math.max(MATCH, score) + AGREEMENT * (agree - 1))
                        : Math.min(MATCH - 1, score + AGREEMENT * agree);
                reasons.add("supported by what stands beside it");
            }
        }

        /** Where two things are certain, none is. */
        private void doubt() {
            if (certain) {
                certain = false;
                score = Math.min(score, MATCH - 1);
                reasons.add("but something else is meant as well");
            }
        }

        private Candidate candidate(Features text) {
            var all = new LinkedHashMap<>(text.of(thing));
            all.putAll(features);
            return new Candidate(thing, Math.round(score * 10) / 10.0, certain, all, String.join("; ", reasons));
        }
    }
}
