package org.focgraph.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.focgraph.state.NameEntry;
import org.focgraph.state.StateMatch;
import org.focgraph.state.StateResolver;

/** Links names and codes of states, by the date of the row where it has one. */
record StateLinker(StateResolver states) implements Linker {

    private static final int MOST_BY_WORDS = 5;

    @Override
    public Link link(String cell, Evidence beside) {
        var period = beside.period();
        var first = resolve(cell, beside, period.map(Period::first));
        if (period.isEmpty() || period.get().isDay()) {
            return of(first);
        }
        var last = resolve(cell, beside, period.map(Period::last));
        return meaning(first).equals(meaning(last))
                ? of(last)
                : Link.ambiguous(
                        "it changed its meaning between " + period.get().first() + " and "
                                + period.get().last(),
                        List.of(first, last).stream()
                                .flatMap(match -> candidates(match).stream())
                                .distinct()
                                .toList());
    }

    private StateMatch resolve(String cell, Evidence beside, Optional<LocalDate> date) {
        return states.resolve(cell, beside.code(), date, beside.dataset());
    }

    private static String meaning(StateMatch match) {
        return match instanceof StateMatch.Found found
                ? found.state()
                : match.getClass().getSimpleName();
    }

    private Link of(StateMatch match) {
        if (match instanceof StateMatch.Found found) {
            return of(found);
        }
        if (match instanceof StateMatch.Ambiguous ambiguous) {
            return Link.ambiguous(ambiguous.reason(), candidates(match));
        }
        return match instanceof StateMatch.NotAState other
                ? Link.none("not a state: " + other.reason(), List.of())
                : Link.none(((StateMatch.Unknown) match).reason(), candidates(match));
    }

    private Link of(StateMatch.Found found) {
        var target = target(found.state());
        var source = "in " + found.name().dataset();
        return switch (found.how()) {
            case NAME -> Link.to(target, Match.EXACT, Link.CERTAIN, "name " + source);
            case FORMER_NAME -> Link.to(target, Match.FORMER_NAME, Link.CERTAIN, "former name " + source);
            case CODE ->
                Link.to(
                        target,
                        Match.CODE,
                        found.repair().isEmpty() ? Link.CERTAIN : Link.RESPELT,
                        "code " + source + (found.repair().isEmpty() ? "" : "; differs in " + found.repair()));
            case NORMALISED ->
                Link.to(
                        target,
                        Match.NORMALISED,
                        Link.RESPELT,
                        "as \"" + found.name().label() + "\" " + source + "; " + found.repair());
        };
    }

    private List<Target> candidates(StateMatch match) {
        if (match instanceof StateMatch.Unknown unknown && unknown.candidates().isEmpty()) {
            return states.withWords(match.given(), MOST_BY_WORDS).stream()
                    .map(this::target)
                    .toList();
        }
        List<NameEntry> entries = match instanceof StateMatch.Ambiguous ambiguous
                ? ambiguous.readings()
                : match instanceof StateMatch.Unknown unknown
                        ? unknown.candidates()
                        : match instanceof StateMatch.Found found ? List.of(found.name()) : List.of();
        return entries.stream()
                .map(NameEntry::state)
                .distinct()
                .map(this::target)
                .toList();
    }

    private Target target(String state) {
        return Target.of(LinkKind.STATE, state, states.label(state).orElse(state));
    }
}
