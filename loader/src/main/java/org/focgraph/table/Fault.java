package org.focgraph.table;

import org.focgraph.problem.Location;
import org.focgraph.problem.Problem;

/** What is wrong with a value, before anyone knows where the value stands. */
public record Fault(String code, String found, String advice) {

    Problem at(Location location) {
        return Problem.error(location, code, found, advice);
    }
}
