package org.focgraph.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the state that a name or code means on a date; never by likeness. Immutable and safe to share between threads.
 *
 * <p>Rules, in this order: only entries of the kind asked for; of these the entries of the data set, if it has any; on a
 * date, the entries valid then whose state existed then; without a date, the entries that are valid at all times or are
 * the present code of an existing state, if there are any. If all that remain mean one state, it is found; if they mean
 * several, the text is ambiguous.
 */
public final class StateResolver {

    /** Lists of the names states have now; the English copy of M49 is none, it prints some of the past. */
    private static final Set<String> PRESENT = Set.of("unterm-short", "cldr", NameEntry.STATES);

    /** Namibia in ISO 3166, and a missing value in most tables. */
    private static final String MISSING_OR_NAMIBIA = "NA";

    private final Map<String, State> states;
    private final NameIndex index;
    private final Nearest nearest;

    /** Over states and their names that come from elsewhere than the tables: from a release of the graph. */
    public static StateResolver of(List<State> states, List<NameEntry> names) {
        return new StateResolver(
                states.stream().collect(Collectors.toUnmodifiableMap(State::key, state -> state)),
                new NameIndex(names, states));
    }

    StateResolver(Map<String, State> states, NameIndex index) {
        this.states = states;
        this.index = index;
        this.nearest = new Nearest(index.names());
    }

    /** Empty where there is no state of this key. */
    public Optional<String> label(String state) {
        return Optional.ofNullable(states.get(state)).map(State::label);
    }

    /** Keys of all states. */
    public Set<String> states() {
        return states.keySet();
    }

    /** All names, codes left out, official names of the states among them. */
    public List<NameEntry> names() {
        return index.names().values().stream().flatMap(List::stream).toList();
    }

    /** States that have a name with all these words, as {@code Korea}: to be shown and never to be used. */
    public List<String> withWords(String text, int most) {
        return nearest.withWords(text, most);
    }

    /** A name or code of which nothing else is known. */
    public StateMatch resolve(String nameOrCode) {
        return resolve(nameOrCode, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param dataset key in the table {@code sources}, such as {@code undl-voting} or {@code voeten-unvotes-2021} */
    public StateMatch resolve(String nameOrCode, NameKind kind, LocalDate date, String dataset) {
        return resolve(nameOrCode, Optional.of(kind), Optional.of(date), Optional.of(dataset));
    }

    public StateMatch resolve(
            String nameOrCode, Optional<NameKind> kind, Optional<LocalDate> date, Optional<String> dataset) {
        if (nameOrCode == null || nameOrCode.isBlank()) {
            return new StateMatch.Unknown(nameOrCode == null ? "" : nameOrCode, List.of(), "nothing is written here");
        }
        if (kind.isEmpty() && nameOrCode.strip().equalsIgnoreCase(MISSING_OR_NAMIBIA)) {
            return new StateMatch.Unknown(
                    nameOrCode,
                    index.find(MISSING_OR_NAMIBIA, Optional.of(NameKind.ISO2)),
                    "Namibia as a code of two letters, but also a common mark for a missing value");
        }
        var all = index.find(nameOrCode, kind);
        if (all.isEmpty()) {
            return unknown(nameOrCode);
        }
        var named =
                preferring(all, entry -> dataset.map(entry.dataset()::equals).orElse(true));
        var meant = date.isPresent()
                ? named.stream().filter(entry -> isMeant(entry, date.get())).toList()
                : preferring(named, this::isPlain);
        if (meant.isEmpty()) {
            return new StateMatch.Unknown(
                    nameOrCode, onePerMeaning(named), "no state went by this on " + date.get() + ": " + listed(named));
        }
        var meanings = onePerMeaning(meant);
        if (meanings.stream().map(NameEntry::state).distinct().count() > 1) {
            return new StateMatch.Ambiguous(
                    nameOrCode,
                    meanings,
                    date.isPresent()
                            ? "data sets differ in what they mean by it: " + listed(meant)
                            : "it depends on the date or the data set: " + listed(meant));
        }
        return found(nameOrCode, meant);
    }

    private static List<NameEntry> preferring(List<NameEntry> entries, Predicate<NameEntry> rule) {
        var preferred = entries.stream().filter(rule).toList();
        return preferred.isEmpty() ? entries : preferred;
    }

    /** An entry with dates of its own says when it is used; one without is used as long as its state exists. */
    private boolean isMeant(NameEntry entry, LocalDate date) {
        return entry.valid().isOpen()
                ? states.get(entry.state()).existed().holds(date)
                : entry.valid().holds(date);
    }

    private boolean isPlain(NameEntry entry) {
        return entry.valid().isOpen() || states.get(entry.state()).bearsToday(entry);
    }

    private StateMatch found(String text, List<NameEntry> meant) {
        var exact = meant.stream().filter(entry -> entry.label().equals(text)).findFirst();
        var entry = exact.orElse(meant.get(0));
        if (entry.kind() != NameKind.NAME) {
            var repair = exact.isPresent() ? "" : "capital letters, blanks or zeros";
            return new StateMatch.Found(text, entry.state(), StateMatch.How.CODE, entry, repair);
        }
        if (exact.isEmpty()) {
            var repair = Folded.difference(text, entry.label());
            return new StateMatch.Found(text, entry.state(), StateMatch.How.NORMALISED, entry, repair);
        }
        if (entry.note().contains("error") || entry.note().contains("encoding")) {
            var repair = entry.note().replaceFirst("\\. .*", "");
            return new StateMatch.Found(text, entry.state(), StateMatch.How.NORMALISED, entry, repair);
        }
        var how = isPresentName(entry) ? StateMatch.How.NAME : StateMatch.How.FORMER_NAME;
        return new StateMatch.Found(text, entry.state(), how, entry, "");
    }

    /** A state that has ended keeps the name it had. */
    private boolean isPresentName(NameEntry entry) {
        return states.get(entry.state()).existed().until().isPresent()
                || index.names().get(Folded.of(entry.label())).stream()
                        .anyMatch(other -> other.state().equals(entry.state()) && isPresentList(other));
    }

    private static boolean isPresentList(NameEntry entry) {
        return PRESENT.contains(entry.dataset())
                || entry.dataset().equals("unsd-m49") && !entry.lang().equals("en");
    }

    private StateMatch unknown(String text) {
        var reason = Organisations.reason(text);
        if (reason.isPresent()) {
            return new StateMatch.NotAState(text, reason.get());
        }
        var together = nearest.together(text);
        if (!together.isEmpty()) {
            return new StateMatch.Unknown(text, together, "several names in one");
        }
        return new StateMatch.Unknown(text, nearest.to(text), "no state is known by this name or code");
    }

    private static List<NameEntry> onePerMeaning(List<NameEntry> entries) {
        return List.copyOf(entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry.state() + entry.valid(), entry -> entry, (a, b) -> a, java.util.TreeMap::new))
                .values());
    }

    private static String listed(List<NameEntry> entries) {
        return entries.stream()
                .map(entry -> entry.state() + (entry.valid().isOpen() ? "" : " " + entry.valid()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
