package org.focgraph.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one run; keeps at most a limit of them and counts the rest. */
public final class Problems {

    /** Beyond this many, a file is wrong as a whole and a longer list helps nobody. */
    public static final int LIMIT = 1_000;

    private final List<Problem> kept = new ArrayList<>();
    private int errors;
    private int warnings;

    public void add(Problem problem) {
        if (problem.isError()) {
            errors++;
        } else {
            warnings++;
        }
        if (kept.size() < LIMIT) {
            kept.add(problem);
        }
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public int errors() {
        return errors;
    }

    public int warnings() {
        return warnings;
    }

    /** How many were found but not kept. */
    public int left() {
        return errors + warnings - kept.size();
    }

    /** In the order of files and lines. */
    public List<Problem> sorted() {
        return kept.stream().sorted().toList();
    }
}
