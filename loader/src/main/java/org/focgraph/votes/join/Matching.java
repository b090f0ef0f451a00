package org.focgraph.votes.join;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.focgraph.votes.join.Positions.Difference;

/**
 * Which roll calls of two sources are one. A symbol alone is not enough, since several roll calls are on one text and some
 * symbols are wrong; a list of votes alone is, where a hundred states vote and hardly one differs. So every pair of the
 * same month, and every pair of the same symbol, is weighed, and the best pairs are taken first, each roll call once.
 */
final class Matching {

    /** What a match rests on. */
    enum Basis {
        NUMBER("the number"),
        SYMBOL("symbol and votes"),
        VOTES("votes alone; the record names no text"),
        OTHER_SYMBOL("votes alone; the record names another text");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A roll call of each source that are one. */
    record Match(Candidate ours, Listed theirs, Basis basis, Difference difference) {}

    private final Map<YearMonth, List<Listed>> byMonth;
    private final Map<String, List<Listed>> byResolution;
    private final Map<String, Listed> byNumber = new HashMap<>();

    Matching(List<Listed> listed) {
        this.byMonth = listed.stream()
                .collect(Collectors.groupingBy(each -> each.days().month()));
        this.byResolution = listed.stream()
                .filter(each -> !each.resolution().isEmpty())
                .collect(Collectors.groupingBy(Listed::resolution));
        listed.forEach(each -> each.numbers().forEach(number -> byNumber.put(number, each)));
    }

    /** One match at most for each roll call of either side. */
    Map<Candidate, Match> of(List<Candidate> candidates) {
        var matches = new IdentityHashMap<Candidate, Match>();
        var taken = new HashSet<Listed>();
        for (var ours : candidates) {
            var theirs = byNumber.get(ours.number());
            if (theirs != null
                    && theirs.days().first().getYear() == ours.days().first().getYear()) {
                take(new Match(ours, theirs, Basis.NUMBER, ours.positions().from(theirs.positions())), matches, taken);
            }
        }
        pairs(candidates, matches.keySet()).forEach(pair -> take(pair, matches, taken));
        return matches;
    }

    private static void take(Match match, Map<Candidate, Match> matches, Set<Listed> taken) {
        if (!matches.containsKey(match.ours()) && taken.add(match.theirs())) {
            matches.put(match.ours(), match);
        }
    }

    private List<Match> pairs(List<Candidate> candidates, Set<Candidate> done) {
        var pairs = new ArrayList<Match>();
        for (var ours : candidates) {
            if (done.contains(ours)) {
                continue;
            }
            var near = new HashSet<>(byMonth.getOrDefault(ours.days().month(), List.of()));
            near.addAll(on(ours.resolution()));
            for (var theirs : near) {
                var pair = pair(ours, theirs);
                if (isOne(pair)) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.<Match>comparingInt(pair -> pair.difference().differ())
                .thenComparing(Match::basis)
                .thenComparing(pair -> pair.ours().isFlagged() != pair.theirs().isPart())
                .thenComparingLong(Matching::daysBetween)
                .thenComparing(pair -> pair.ours().key())
                .thenComparing(pair -> pair.theirs().key()));
        return pairs;
    }

    private static Match pair(Candidate ours, Listed theirs) {
        var basis = ours.resolution().isEmpty()
                ? Basis.VOTES
                : ours.resolution().equals(theirs.resolution()) ? Basis.SYMBOL : Basis.OTHER_SYMBOL;
        return new Match(ours, theirs, basis, ours.positions().from(theirs.positions()));
    }

    private static long daysBetween(Match pair) {
        return Math.abs(
                pair.ours().given().toEpochDay() - pair.theirs().days().first().toEpochDay());
    }

    /** How much two records of one vote may differ, the less the record says of what was voted on. */
    private static boolean isOne(Match pair) {
        return switch (pair.basis()) {
            case NUMBER -> true;
            case SYMBOL ->
                pair.ours().isFlagged()
                        ? pair.difference().isWithin(2, 0.02)
                        : pair.difference().isWithin(4, 0.15);
            case VOTES -> pair.difference().isWithin(2, 0.05);
            case OTHER_SYMBOL -> pair.difference().isWithin(1, 0.02);
        };
    }

    /** The roll calls of the preferred sources on a text. */
    List<Listed> on(String resolution) {
        return byResolution.getOrDefault(resolution, List.of());
    }
}
