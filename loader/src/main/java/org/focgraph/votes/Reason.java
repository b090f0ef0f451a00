package org.focgraph.votes;

import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/**
 * Why a roll call, or one of its rows, is not among the facts.
 *
 * @param line of the file
 * @param code heading in the docs
 * @param found in words
 * @param advice what to do
 */
record Reason(String file, long line, String code, String found, String advice) {

    static Reason at(RollCallRecord source, String code, String found, String advice) {
        return new Reason(source.file(), source.line(), code, found, advice);
    }

    static Reason at(RollCallRecord source, int row, String code, String found, String advice) {
        return new Reason(source.file(), source.rows().line(row), code, found, advice);
    }

    static Reason of(RollCallRecord source, RowFault fault) {
        return new Reason(source.file(), fault.line(), fault.code(), fault.found(), fault.advice());
    }

    /** A warning: what is wrong is set apart, and the import may go on. */
    Problem problem() {
        return Problem.warning(Location.of(file).at(line, 0), code, found, advice);
    }
}
