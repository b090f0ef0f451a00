package org.focgraph.state;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.focgraph.content.Content;

/** States, their names and codes, and their time in the United Nations; immutable. */
public final class StateDirectory {

    private final Map<String, State> states;
    private final List<NameEntry> names;
    private final Memberships memberships;
    private final StateResolver resolver;

    StateDirectory(List<State> states, List<NameEntry> names, Memberships memberships) {
        this.states = Map.copyOf(states.stream().collect(Collectors.toMap(State::key, Function.identity())));
        this.names = List.copyOf(names);
        this.memberships = memberships;
        this.resolver = new StateResolver(this.states, new NameIndex(this.names, states));
    }

    /** The tables that come with focgraph, read once. */
    public static StateDirectory bundled() {
        return Bundled.DIRECTORY;
    }

    private static final class Bundled {
        static final StateDirectory DIRECTORY = read(Content.folder("data"));
    }

    /** Reads {@code states}, {@code state-names} and {@code un-memberships} from a folder of tables. */
    public static StateDirectory read(Path dataFolder) {
        return new StateTables(dataFolder).read();
    }

    /** The one to ask for names; safe to share between threads. */
    public StateResolver resolver() {
        return resolver;
    }

    /** Keys of all states. */
    public Set<String> states() {
        return states.keySet();
    }

    public Optional<String> label(String state) {
        return Optional.ofNullable(states.get(state)).map(State::label);
    }

    public List<NameEntry> names() {
        return names;
    }

    /** Full membership only: an observer State is not a member. */
    public MembershipOn membershipOn(String state, LocalDate day) {
        return memberships.on(state, day);
    }

    /** The same without the reason, for counting. */
    public boolean isMemberOn(String state, LocalDate day) {
        return memberships.holdOn(state, day);
    }
}
