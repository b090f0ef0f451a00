package org.focgraph.votes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.focgraph.state.Interval;
import org.focgraph.state.MembershipOn;
import org.focgraph.state.NameKind;
import org.focgraph.state.StateDirectory;
import org.focgraph.state.StateMatch;
import org.focgraph.state.StateResolver;

/** Resolves the names of one data set, each spelling once for every time in which it means one state. */
public final class StateNames {

    private record Known(StateMatch match, Interval interval, LocalDate day) {
        boolean holds(LocalDate date) {
            return match instanceof StateMatch.Found ? interval.holds(date) : day.equals(date);
        }
    }

    private final StateDirectory directory;
    private final StateResolver resolver;
    private final NameKind kind;
    private final String dataset;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, MembershipOn> memberships = new HashMap<>();
    private final Map<LocalDate, Integer> membersOn = new HashMap<>();

    public StateNames(StateDirectory directory, NameKind kind, String dataset) {
        this.directory = directory;
        this.resolver = directory.resolver();
        this.kind = kind;
        this.dataset = dataset;
    }

    public StateMatch match(String name, LocalDate day) {
        var standing = known.get(name);
        if (standing == null || !standing.holds(day)) {
            var match = resolver.resolve(name, kind, day, dataset);
            standing = new Known(
                    match,
                    match instanceof StateMatch.Found found ? found.name().valid() : Interval.ALWAYS,
                    day);
            known.put(name, standing);
        }
        return standing.match();
    }

    /** Was the state a member of the United Nations that day? */
    public MembershipOn membership(String state, LocalDate day) {
        var standing = memberships.get(state);
        boolean holds = standing instanceof MembershipOn.Member member
                ? member.interval().holds(day)
                : standing != null && standing.day().equals(day);
        if (!holds) {
            standing = directory.membershipOn(state, day);
            memberships.put(state, standing);
        }
        return standing;
    }

    /** How many members the United Nations had that day. */
    public int membersOn(LocalDate day) {
        return membersOn.computeIfAbsent(day, d -> (int) directory.states().stream()
                .filter(state -> directory.isMemberOn(state, d))
                .count());
    }

    public String label(String state) {
        return directory.label(state).orElse(state);
    }
}
