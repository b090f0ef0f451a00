package org.focgraph.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names by their folded form and codes by theirs. */
final class NameIndex {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,4}");

    private final Map<String, List<NameEntry>> names = new HashMap<>();
    private final Map<String, List<NameEntry>> codes = new HashMap<>();

    NameIndex(List<NameEntry> entries, Collection<State> states) {
        for (var entry : entries) {
            if (entry.kind() == NameKind.NAME) {
                names.computeIfAbsent(Folded.of(entry.label()), key -> new ArrayList<>())
                        .add(entry);
            } else {
                codes.computeIfAbsent(code(entry.label(), entry.kind()), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        for (var state : states) {
            var folded = Folded.of(state.officialName());
            if (!folded.isEmpty()) {
                names.computeIfAbsent(folded, key -> List.of(official(state)));
            }
            codes.computeIfAbsent(code(state.key(), NameKind.CODE), key -> List.of(keyOf(state)));
        }
    }

    private static NameEntry official(State state) {
        return new NameEntry(
                state.officialName(),
                NameKind.NAME,
                "en",
                state.key(),
                NameEntry.STATES,
                Interval.ALWAYS,
                Interval.ALWAYS,
                "Official name.");
    }

    /** A state without any letter code is named by its own key. */
    private static NameEntry keyOf(State state) {
        return new NameEntry(
                state.key(),
                NameKind.CODE,
                "",
                state.key(),
                NameEntry.STATES,
                Interval.ALWAYS,
                Interval.ALWAYS,
                "Key.");
    }

    /** Everything the text can be, of the kind if one is given. */
    List<NameEntry> find(String text, Optional<NameKind> kind) {
        var found = new ArrayList<NameEntry>();
        var bare = text.strip().replace(".", "");
        if (DIGITS.matcher(bare).matches()) {
            add(code(bare, NameKind.COW), kind, found);
            add(code(bare, NameKind.M49), kind, found);
        } else if (CODE.matcher(bare).matches() || codes.containsKey(bare)) {
            add(code(bare, NameKind.CODE), kind, found);
        }
        if (kind.isEmpty() || kind.get() == NameKind.NAME) {
            found.addAll(names.getOrDefault(Folded.of(text), List.of()));
            if (found.isEmpty()) {
                found.addAll(names.getOrDefault(Folded.of(Folded.inverted(text)), List.of()));
            }
        }
        return found;
    }

    private void add(String code, Optional<NameKind> kind, List<NameEntry> found) {
        for (var entry : codes.getOrDefault(code, List.of())) {
            if (kind.isEmpty() || kind.get() == entry.kind()) {
                found.add(entry);
            }
        }
    }

    /** Letters in capitals; numbers apart by list: {@code 4} is 004 of M49, {@code 002} is 2 of Correlates of War. */
    private static String code(String code, NameKind kind) {
        return switch (kind) {
            case COW -> "cow " + Integer.parseInt(code);
            case M49 -> "m49 " + Integer.parseInt(code);
            default -> code.toUpperCase(Locale.ROOT);
        };
    }

    Map<String, List<NameEntry>> names() {
        return names;
    }
}
