package org.focgraph.query;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.focgraph.query.Diagnosis.Cause;

/**
 * Says why a query gives no rows: the smallest part of it that matches nothing, a word the data never use, or that every
 * part is sound.
 */
public final class ZeroRows {

    private static final Duration SEARCH = Duration.ofSeconds(8);
    private static final Duration WORDS = Duration.ofSeconds(2);

    /** What a word nothing has, elsewhere in the query, explains better. */
    private static final Set<Cause> SOUND_BUT_FOR_WORDS =
            EnumSet.of(Cause.RIGHTLY_EMPTY, Cause.FILTER, Cause.UNKNOWN_VARIABLE, Cause.NOT_FOUND_OUT);

    private ZeroRows() {}

    /**
     * Why this query, its parameters bound, gave nothing.
     *
     * @return at least one reason; several where no branch of a UNION matches
     */
    public static List<Diagnosis> explain(Query query, QueryTarget target, PrefixMapping prefixes) {
        return explain(query, target, prefixes, SEARCH.plus(WORDS));
    }

    /**
     * Why this query, its parameters bound, gave nothing.
     *
     * @param patience how long the search may take altogether; a fifth of it is for words
     * @return at least one reason; several where no branch of a UNION matches
     */
    public static List<Diagnosis> explain(Query query, QueryTarget target, PrefixMapping prefixes, Duration patience) {
        var words = patience.dividedBy(5);
        var names = PrefixMapping.Factory.create().setNsPrefixes(prefixes).setNsPrefixes(query.getPrefixMapping());
        var shortNames = new ShortNames(names);
        var reasons = search(query, target, shortNames, patience.minus(words), patience);
        if (!reasons.stream().map(Diagnosis::cause).allMatch(SOUND_BUT_FOR_WORDS::contains)) {
            return reasons;
        }
        return unknownWord(query, target, shortNames, words).map(List::of).orElse(reasons);
    }

    private static List<Diagnosis> search(
            Query query, QueryTarget target, ShortNames names, Duration budget, Duration patience) {
        try {
            // where one branch of a UNION has a fault, it comes before those that are rightly empty
            return new PatternDiagnosis(new Probe(target, budget), names)
                    .query(query).stream()
                            .sorted(Comparator.comparing(Diagnosis::rightlyEmpty))
                            .toList();
        } catch (Probe.OutOfTime e) {
            return List.of(new Diagnosis(
                    Cause.NOT_FOUND_OUT, "", "the reason was not found in " + patience.toSeconds() + " s", ""));
        }
    }

    private static Optional<Diagnosis> unknownWord(Query query, QueryTarget target, ShortNames names, Duration budget) {
        try {
            return new UnknownWords(names, new KnownTerms(new Probe(target, budget), names)).first(query);
        } catch (Probe.OutOfTime e) {
            return Optional.empty();
        }
    }

    /** The reasons as a message to a person. */
    public static String message(List<Diagnosis> reasons) {
        var found = reasons.stream().map(Diagnosis::toString).collect(Collectors.joining("\n"));
        var first = reasons.get(0);
        if (first.cause() == Cause.NOT_FOUND_OUT) {
            return "No rows; " + found + ".";
        }
        if (reasons.stream().allMatch(Diagnosis::rightlyEmpty)) {
            return "No rows, and rightly so as far as can be seen: every part is sound, but no data fit.\n" + found;
        }
        return reasons.size() > 1
                ? "No rows. None of these parts matches anything:\n" + found
                : "No rows. The smallest part that matches nothing:\n" + found;
    }
}
