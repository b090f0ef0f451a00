package org.focgraph.link;

import java.util.List;
import java.util.Optional;

/**
 * What was made of one cell.
 *
 * @param target empty where the cell means nothing known, or several things
 * @param confidence from 0 to 1 in steps that are stated in {@code docs/linking.md}; 0 where there is no target
 * @param candidates what the cell may mean, for a reader to choose from; never used
 */
public record Link(Optional<Target> target, Match match, double confidence, String reason, List<Target> candidates) {

    /** The cell is what it means, or a code of it. */
    static final double CERTAIN = 1.0;
    /** The spelling was put right; nothing was added. */
    static final double RESPELT = 0.9;
    /** Something the cell does not say was supplied by a rule. */
    static final double SUPPLIED = 0.8;

    public Link {
        candidates = List.copyOf(candidates);
    }

    static Link to(Target target, Match match, double confidence, String reason) {
        return new Link(Optional.of(target), match, confidence, reason, List.of());
    }

    static Link ambiguous(String reason, List<Target> candidates) {
        return new Link(Optional.empty(), Match.AMBIGUOUS, 0, reason, candidates);
    }

    static Link none(String reason, List<Target> candidates) {
        return new Link(Optional.empty(), Match.NONE, 0, reason, candidates);
    }

    public boolean isResolved() {
        return target.isPresent();
    }
}
