package org.focgraph.link;

import java.util.List;
import java.util.Optional;

/**
 * What was made of one cell.
 *
 * @param target empty where the cell means nothing known, or several things
 * @param confidence from 0 to 1 in steps that are stated in {@code docs/linking.md}; 0 where there is no target
 * @param candidates what the cell may mean, for a reader to choose from; never used
 * @param decided whether what stands beside the cell told it from other things it could mean
 */
public record Link(
        Optional<Target> target,
        Match match,
        double confidence,
        String reason,
        List<Target> candidates,
        boolean decided) {

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
        return new Link(Optional.of(target), match, confidence, reason, List.of(), false);
    }

    static Link ambiguous(String reason, List<Target> candidates) {
        return new Link(Optional.empty(), Match.AMBIGUOUS, 0, reason, candidates, false);
    }

    static Link none(String reason, List<Target> candidates) {
        return new Link(Optional.empty(), Match.NONE, 0, reason, candidates, false);
    }

    /** The same, told by what stands beside the cell. */
    Link decided(String how) {
        return new Link(target, match, confidence, reason + how, candidates, true);
    }

    /** The same, with more to say. */
    Link noting(String remark) {
        return new Link(target, match, confidence, reason + remark, candidates, decided);
    }

    public boolean isResolved() {
        return target.isPresent();
    }
}
