package org.focgraph.dataset;

import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * Why a unit of a data set (a roll call, a record), or one of its rows, is not among the facts.
 *
 * @param line of the file
 * @param code heading in the docs
 * @param found in words
 * @param advice what to do
 */
public record Reason(String file, long line, String code, String found, String advice) {

    /** A warning: what is wrong is set apart, and the import may go on. */
    public Problem problem() {
        return Problem.warning(Location.of(file).at(line, 0), code, found, advice);
    }
}
