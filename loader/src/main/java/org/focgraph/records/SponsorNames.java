package org.focgraph.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.focgraph.state.NameKind;
import org.focgraph.state.StateDirectory;
import org.focgraph.state.StateMatch;

/** Which states the names in lists of sponsors mean on the day of a draft; what is in doubt stays in doubt. */
final class SponsorNames {

    /** Whose names they are: the library writes them as in its voting data, and "Yemen" means another state before 1990. */
    private static final String LIBRARY = "undl-voting";

    private static final Pattern SEPARATOR = Pattern.compile(",? and |, ");

    /** The longest name made of parts that could be names in a list: "Antigua and Barbuda", "Korea, Republic of". */
    private static final int MOST_PARTS = 3;

    private final StateDirectory directory;
    private final Map<List<Object>, Sponsor> known = new HashMap<>();

    SponsorNames(StateDirectory directory) {
        this.directory = directory;
    }

    String label(String state) {
        return directory.label(state).orElse(state);
    }

    /** One name, as a cell or a field has it. */
    Sponsor read(String name, Optional<LocalDate> day) {
        return known.computeIfAbsent(List.of(name, day), key -> resolve(name, day));
    }

    /** The names of a running text: the longest known name at each place, so that "and" inside a name divides none. */
    List<Sponsor> list(String text, Optional<LocalDate> day) {
        var begins = new ArrayList<Integer>(List.of(0));
        var ends = new ArrayList<Integer>();
        var separators = SEPARATOR.matcher(text);
        while (separators.find()) {
            ends.add(separators.start());
            begins.add(separators.end());
        }
        ends.add(text.length());
        var sponsors = new ArrayList<Sponsor>();
        int at = 0;
        while (at < begins.size()) {
            int last = Math.min(at + MOST_PARTS, begins.size()) - 1;
            while (last > at && !isOneState(text.substring(begins.get(at), ends.get(last)), day)) {
                last--;
            }
            sponsors.add(read(text.substring(begins.get(at), ends.get(last)).strip(), day));
            at = last + 1;
        }
        return sponsors;
    }

    private boolean isOneState(String name, Optional<LocalDate> day) {
        return match(name, day) instanceof StateMatch.Found;
    }

    private StateMatch match(String name, Optional<LocalDate> day) {
        return directory.resolver().resolve(name, Optional.of(NameKind.NAME), day, Optional.of(LIBRARY));
    }

    private Sponsor resolve(String name, Optional<LocalDate> day) {
        var match = match(name, day);
        if (match instanceof StateMatch.Found found) {
            return new Sponsor.States(name, List.of(found.state()), "");
        }
        if (match instanceof StateMatch.NotAState other) {
            return new Sponsor.Other(name, other.reason());
        }
        if (match instanceof StateMatch.Ambiguous doubt) {
            return new Sponsor.Unclear(name, doubt.reason());
        }
        var unknown = (StateMatch.Unknown) match;
        return several(unknown, day).orElseGet(() -> new Sponsor.Unclear(name, unknown.reason()));
    }

    /** Names side by side in one cell, {@code Denmark Finland.}, if each of them means one state that day. */
    private Optional<Sponsor> several(StateMatch.Unknown unknown, Optional<LocalDate> day) {
        if (!unknown.reason().equals("several names in one")) {
            return Optional.empty();
        }
        var states = new ArrayList<String>();
        for (var candidate : unknown.candidates()) {
            if (match(candidate.label(), day) instanceof StateMatch.Found found) {
                states.add(found.state());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Sponsor.States(
                unknown.given(),
                states,
                "\"" + unknown.given() + "\" read as "
                        + String.join(" and ", states.stream().map(this::label).toList())));
    }
}
